// Every figure of every reference case in tests/golden/scoring, which were computed by two
// independent programs, one of them in R, that agree to 1e-9. A field that is null there must be
// missing here, and the other way round.

#include "scoring/statistics/display.hpp"
#include "tests/unit/statistics/field_names.hpp"
#include "tests/unit/statistics/golden_case.hpp"

#include <boost/json/value_to.hpp>
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <cmath>
#include <set>
#include <string>

namespace json = boost::json;
using namespace heed::statistics;
using namespace heed::test_support;

namespace {

constexpr double tolerance = 1e-9;

// An iterative solver's, without a bound to cut them, or from a method that is not used.
std::set<std::string> const left_out{"rwgj_raw", "omega", "g_ci_nct_low", "g_ci_nct_high"};

bool agrees(json::value const& expected, Figure const& found)
{
    if (expected.is_null() || !found.exists()) {
        return expected.is_null() && !found.exists();
    }
    double const value = expected.to_number<double>();
    return std::abs(value - found.value()) <= tolerance * std::max(1.0, std::abs(value));
}

bool agrees(json::value const& expected, int found)
{
    return expected.to_number<int>() == found;
}

std::string shown(std::string const& kind, Figure const& figure)
{
    return kind == "display_pct"    ? displayed_percent(figure.value())
           : kind == "display_diff" ? displayed_change(figure.value())
                                    : displayed_score(figure.value());
}

bool agrees_as_shown(std::string const& kind, json::value const& expected, Figure const& figure)
{
    if (expected.is_null() || !figure.exists()) {
        return expected.is_null() && !figure.exists();
    }
    return expected.as_string() == shown(kind, figure);
}

// Walks through an object of the reference and ticks off the fields that agree.
class Walk {
public:
    Walk(std::string path, json::value const& expected)
        : path_{std::move(path)}, expected_{expected.as_object()}
    {
        for (auto const& [name, value] : expected_) {
            if (!left_out.contains(name)) {
                open_.insert(name);
            }
        }
    }
    template <class Summary, class Fields>
    void check(Summary const& summary, Fields const& fields)
    {
        for (auto const& [name, member] : fields) {
            if (json::value const* const expected = expected_.if_contains(name)) {
                tick(name, agrees(*expected, summary.*member));
            }
        }
    }
    void check_figure(std::string const& name, Figure const& figure)
    {
        tick(name, agrees(expected_.at(name), figure));
    }
    void check_counts(std::vector<int> const& counts)
    {
        tick("counts", json::value_to<std::vector<int>>(expected_.at("counts")) == counts);
    }
    void check_shown(std::string const& name, Figure const& figure)
    {
        tick(name, agrees_as_shown(name, expected_.at(name), figure));
    }
    // One figure for each item of a scale; the reference leaves the field out where it has none.
    void check_each(
        std::string const& name,
        std::vector<std::string> const& items,
        std::vector<Figure> const& figures
    )
    {
        json::value const* const list = expected_.if_contains(name);
        BOOST_TEST_REQUIRE(figures.size() == items.size());
        for (std::size_t item = 0; item < items.size(); ++item) {
            tick(
                name,
                agrees(list == nullptr ? json::value{} : list->at(items[item]), figures[item])
            );
        }
    }
    void tick(std::string const& name, bool right)
    {
        BOOST_TEST(right, path_ << '/' << name << " differs from the reference");
        open_.erase(name);
    }
    ~Walk()
    {
        for (std::string const& name : open_) {
            BOOST_ERROR(path_ << '/' << name << " was not compared");
        }
    }
    Walk(Walk const&) = delete;
    Walk& operator=(Walk const&) = delete;

private:
    std::string path_;
    json::object const& expected_;
    std::set<std::string> open_;
};

void check_item(Walk&& walk, ItemSummary const& item)
{
    walk.check(item, item_figures);
    walk.check(item, item_counts);
    walk.check_shown("display_pct", item.pct_favourable);
    walk.check_counts(item.counts);
}

void check_score(Walk& walk, ScoreSummary const& score)
{
    walk.check(score, score_figures);
    walk.check(score, score_counts);
    walk.check_shown("display_mean", score.mean);
}

void check_scale(Walk& walk, ScaleSummary const& scale)
{
    check_score(walk, scale);
    walk.check(scale, scale_figures);
    walk.check(scale, scale_counts);
    walk.check_shown("display_pct", scale.pct_favourable);
}

void check_difference(Walk& walk, TeamDifference const& difference)
{
    walk.check(difference, team_difference_figures);
    walk.check(difference, team_difference_counts);
}

void check_organisation(Walk& walk, OrganisationScale const& scale, std::vector<std::string> items)
{
    check_difference(walk, scale);
    walk.check(scale, organisation_figures);
    walk.check_each("item_rest_r", items, scale.item_rest_r);
    walk.check_each("alpha_if_dropped", items, scale.alpha_if_dropped);
}

void check_change(Walk&& walk, ChangeSummary const& change)
{
    walk.check(change, change_figures);
    walk.check(change, change_counts);
    walk.check_shown("display_diff", change.diff);
}

// A case with what we make of it.
class Check {
public:
    explicit Check(std::string const& name)
        : golden_{read_golden_case(name)}, questions_{golden_.study.questionnaire}
    {
        for (std::size_t round = 0; round < golden_.study.rounds.size(); ++round) {
            rounds_.push_back(summarise_round(golden_.study, round));
        }
    }
    void persons() const
    {
        ScoringKey const key{questions_};
        std::vector<Figure> scores(key.scores());
        ResponseTable const& table = golden_.study.responses;
        for (std::size_t row = 0; row < table.rows(); ++row) {
            score_person(key, table.cells(row), scores);
            std::string const& person = golden_.people[table.key(row).person];
            Walk walk{person, round(table.key(row).round).at("persons").at(person)};
            for (std::size_t score = 0; score < scores.size(); ++score) {
                walk.check_figure(score_id(score), scores[score]);
            }
        }
    }
    void groups() const
    {
        for (std::size_t position = 0; position < rounds_.size(); ++position) {
            RoundSummary const& found = rounds_[position];
            json::value const& all = round(position).at("all");
            check_respondents(all, found.all);
            check_items(all, found.all);
            check_organisation_scores(all.at("scales"), found);
            for (std::size_t team = 0; team < found.teams.size(); ++team) {
                json::value const& expected = team_in(round(position), team);
                check_respondents(expected, found.teams[team]);
                check_items(expected, found.teams[team]);
                check_team_scores(expected.at("scales"), found.teams[team]);
            }
        }
    }
    void changes() const
    {
        auto const* const changes = golden_.reference.at("changes").if_object();
        for (std::size_t second = 1; changes != nullptr && second < rounds_.size(); ++second) {
            std::string const name =
                golden_.study.rounds[second - 1] + "->" + golden_.study.rounds[second];
            RoundChange const found = summarise_change(
                golden_.study,
                second - 1,
                rounds_[second - 1],
                second,
                rounds_[second]
            );
            check_changes(changes->at(name).at("all"), found.all);
            for (std::size_t team = 0; team < found.teams.size(); ++team) {
                check_changes(team_in(changes->at(name), team), found.teams[team]);
            }
        }
    }

private:
    json::value const& round(std::size_t position) const
    {
        return golden_.reference.at("rounds").at(golden_.study.rounds[position]);
    }
    json::value const& team_in(json::value const& expected, std::size_t team) const
    {
        return expected.at("teams").at(golden_.study.teams[team].id);
    }
    std::string score_id(std::size_t score) const
    {
        std::size_t const scales = questions_.scales.size();
        return score < scales ? questions_.scales[score].id
                              : questions_.composites[score - scales].id;
    }
    Walk walk(json::value const& expected, std::string const& id) const
    {
        return Walk{id, expected.at(id)};
    }
    std::vector<std::string> items_of(std::size_t scale) const
    {
        std::vector<std::string> ids;
        for (std::size_t const item : questions_.scales[scale].items) {
            ids.push_back(questions_.items[item].id);
        }
        return ids;
    }
    void check_respondents(json::value const& expected, GroupSummary const& found) const
    {
        BOOST_TEST(expected.at("n_respondents").to_number<int>() == found.n_respondents);
        BOOST_TEST(expected.at("population").to_number<int>() == found.population.value());
    }
    void check_items(json::value const& expected, GroupSummary const& found) const
    {
        for (std::size_t item = 0; item < found.items.size(); ++item) {
            check_item(walk(expected.at("items"), questions_.items[item].id), found.items[item]);
        }
    }
    void check_team_scores(json::value const& expected, GroupSummary const& found) const
    {
        for (std::size_t scale = 0; scale < found.scales.size(); ++scale) {
            Walk fields = walk(expected, score_id(scale));
            check_scale(fields, found.scales[scale]);
        }
        for (std::size_t each = 0; each < found.composites.size(); ++each) {
            Walk fields = walk(expected, score_id(found.scales.size() + each));
            check_score(fields, found.composites[each]);
        }
    }
    void check_organisation_scores(json::value const& expected, RoundSummary const& found) const
    {
        for (std::size_t scale = 0; scale < found.scales.size(); ++scale) {
            Walk fields = walk(expected, score_id(scale));
            check_scale(fields, found.all.scales[scale]);
            check_organisation(fields, found.scales[scale], items_of(scale));
        }
        for (std::size_t each = 0; each < found.composites.size(); ++each) {
            Walk fields = walk(expected, score_id(found.scales.size() + each));
            check_score(fields, found.all.composites[each]);
            check_difference(fields, found.composites[each]);
        }
    }
    void check_changes(json::value const& expected, GroupChange const& found) const
    {
        for (std::size_t score = 0; score < found.scores.size(); ++score) {
            check_change(walk(expected, score_id(score)), found.scores[score]);
        }
    }

    GoldenCase golden_;
    Questionnaire const& questions_;
    std::vector<RoundSummary> rounds_;
};

} // namespace

BOOST_DATA_TEST_CASE(people_agree_with_the_reference, golden_case_names())
{
    Check{sample}.persons();
}

BOOST_DATA_TEST_CASE(teams_and_everybody_agree_with_the_reference, golden_case_names())
{
    Check{sample}.groups();
}

BOOST_DATA_TEST_CASE(changes_agree_with_the_reference, golden_case_names())
{
    Check{sample}.changes();
}
