#include "scoring/statistics/quantiles.hpp"
#include "tests/unit/statistics/twin/parts.hpp"

#include <cmath>
#include <map>

namespace heed::test_support::twin {

using namespace statistics;

namespace {

// Valid scores by team.
using Teams = std::map<std::size_t, Numbers>;

Teams teams_of(Group const& everybody, std::size_t score)
{
    Teams teams;
    for (Person const& person : everybody.people) {
        if (person.scores[score]) {
            teams[person.team].push_back(*person.scores[score]);
        }
    }
    return teams;
}

struct Anova {
    Number teams = 0;
    Number people = 0;
    Number n0 = 0;
    Number msb = 0;
    Number msw = 0;
};

// Needs two teams and more people than teams.
Anova anova_of(Teams const& teams)
{
    Numbers all;
    Number squared_sizes = 0;
    Number within = 0;
    for (auto const& [team, scores] : teams) {
        all.insert(all.end(), scores.begin(), scores.end());
        squared_sizes += static_cast<Number>(scores.size() * scores.size());
        within += scores.size() > 1 ? variance(scores) * static_cast<Number>(scores.size() - 1) : 0;
    }
    Number between = 0;
    for (auto const& [team, scores] : teams) {
        Number const off = mean(scores) - mean(all);
        between += static_cast<Number>(scores.size()) * off * off;
    }
    Anova found{static_cast<Number>(teams.size()), static_cast<Number>(all.size())};
    found.n0 = (found.people - squared_sizes / found.people) / (found.teams - 1);
    found.msb = between / (found.teams - 1);
    found.msb = found.msb < nothing_below ? 0 : found.msb;
    found.msw = within / (found.people - found.teams);
    return found;
}

Number icc1_of(Anova const& anova, Number size)
{
    return (anova.msb - anova.msw) / (anova.msb + (size - 1) * anova.msw);
}

void write_f_test(Page const& page, Group const& group, Anova const& anova)
{
    Number const dfb = anova.teams - 1;
    Number const dfw = anova.people - anova.teams;
    Number const f = anova.msb / anova.msw;
    Number const low = f / f_value(group.upper(), dfb, dfw);
    Number const high = f * f_value(group.upper(), dfw, dfb);
    page.write("f", f);
    page.write(
        "p",
        f_upper(static_cast<double>(f), static_cast<double>(dfb), static_cast<double>(dfw))
    );
    page.write("icc1_ci_low", (low - 1) / (low + anova.n0 - 1));
    page.write("icc1_ci_high", (high - 1) / (high + anova.n0 - 1));
    if (f > 0) {
        page.write("icc2_ci_low", 1 - 1 / low);
        page.write("icc2_ci_high", 1 - 1 / high);
    }
}

// Returns ICC(1) and ICC(2).
std::pair<Maybe, Maybe> write_icc(Page const& page, Group const& group, Teams const& teams)
{
    Number people = 0;
    for (auto const& [team, scores] : teams) {
        people += static_cast<Number>(scores.size());
    }
    page.write("icc_teams", teams.size());
    page.write("icc_n", people);
    page.write_all(
        {"msb",
         "msw",
         "dfb",
         "dfw",
         "f",
         "p",
         "k_mean",
         "n0",
         "icc1",
         "icc1_meank",
         "icc2",
         "icc1_ci_low",
         "icc1_ci_high",
         "icc2_ci_low",
         "icc2_ci_high"},
        std::nullopt
    );
    if (teams.size() < 2 || people <= static_cast<Number>(teams.size())) {
        return {};
    }
    Anova const anova = anova_of(teams);
    page.write("msb", anova.msb);
    page.write("msw", anova.msw);
    page.write("dfb", anova.teams - 1);
    page.write("dfw", anova.people - anova.teams);
    page.write("n0", anova.n0);
    page.write("k_mean", anova.people / anova.teams);
    std::pair<Maybe, Maybe> found;
    if (anova.msb > 0 || anova.msw > 0) {
        found.first = icc1_of(anova, anova.n0);
        page.write("icc1", found.first);
        page.write("icc1_meank", icc1_of(anova, anova.people / anova.teams));
    }
    if (anova.msb > 0) {
        found.second = (anova.msb - anova.msw) / anova.msb;
        page.write("icc2", found.second);
    }
    if (anova.msw > 0) {
        write_f_test(page, group, anova);
    }
    return found;
}

void write_stratified(Page const& page, Group const& group, Teams teams)
{
    page.write_all({"strat_mean", "strat_se"}, std::nullopt);
    Number weighted = 0;
    Number squares = 0;
    for (std::size_t team = 0; team < group.study.teams.size(); ++team) {
        Numbers const& scores = teams[team];
        if (scores.size() < 2 || !group.size) {
            return;
        }
        Number const invited = *group.study.teams[team].size;
        auto const n = static_cast<Number>(scores.size());
        weighted += invited * mean(scores);
        squares += invited * invited * variance(scores) / n * (1 - n / invited);
    }
    Number const all = *group.size;
    page.write("strat_mean", weighted / all);
    page.write("strat_se", std::sqrt(squares) / all);
}

void write_team_means(Page const& page, Teams const& teams, Maybe icc2)
{
    page.write_all({"sd_team_means", "mdc95_team"}, std::nullopt);
    if (teams.size() < 2) {
        return;
    }
    Numbers means;
    for (auto const& [team, scores] : teams) {
        means.push_back(mean(scores));
    }
    Number const sd = std::sqrt(variance(means));
    page.write("sd_team_means", sd);
    if (icc2 && std::abs(*icc2) < close_call) {
        page.write("mdc95_team", anything);
    } else if (icc2 && *icc2 > 0) {
        page.write("mdc95_team", sd * std::sqrt(1 - *icc2) * z975 * std::sqrt(2.0L));
    }
}

void write_person_error(Page const& page, std::vector<Numbers> const& columns, Maybe alpha)
{
    page.write_all({"sem", "mdc95_person"}, std::nullopt);
    if (alpha && std::abs(*alpha) < close_call) {
        page.write_all({"sem", "mdc95_person"}, anything);
    } else if (alpha && *alpha > 0) {
        Number const sd =
            std::sqrt(variance(row_sums(columns))) / static_cast<Number>(columns.size());
        Number const sem = sd * std::sqrt(std::max(0.0L, 1 - *alpha));
        page.write("sem", sem);
        page.write("mdc95_person", z975 * std::sqrt(2.0L) * sem);
    }
}

void write_item_fit(Page const& page, std::vector<Numbers> const& columns, std::size_t item)
{
    std::string const number = ' ' + std::to_string(item);
    page.write("item_rest_r" + number, std::nullopt);
    page.write("alpha_if_dropped" + number, std::nullopt);
    std::vector<Numbers> rest = columns;
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(item));
    if (columns.size() < 3 || columns.front().size() < 3 || variance(row_sums(rest)) == 0) {
        return;
    }
    page.write("alpha_if_dropped" + number, alpha_of(rest));
    if (variance(columns[item]) > 0) {
        Number const product = variance(columns[item]) * variance(row_sums(rest));
        page.write(
            "item_rest_r" + number,
            covariance(columns[item], row_sums(rest)) / std::sqrt(product)
        );
    }
}

void write_reliability(TwinFigures& figures, Group const& everybody, std::size_t score, Maybe icc1)
{
    for (std::size_t team = 0; team < everybody.study.teams.size(); ++team) {
        auto const n =
            static_cast<Number>(valid_scores(members(everybody.people, team), score).size());
        Maybe found;
        if (icc1 && std::abs(*icc1) < close_call) {
            found = anything;
        } else if (icc1 && *icc1 > 0 && n > 0) {
            found = n * *icc1 / (1 + (n - 1) * *icc1);
        }
        std::string const path = "team " + std::to_string(team) + "/score " + std::to_string(score);
        Page{figures, path}.write("mean_reliability", found);
    }
}

} // namespace

void write_organisation(
    TwinFigures& figures,
    Group const& everybody,
    std::vector<Maybe> const& alphas
)
{
    for (std::size_t score = 0; score < count_scores(everybody.study); ++score) {
        Page const page{figures, "all/score " + std::to_string(score)};
        Teams const teams = teams_of(everybody, score);
        auto const [icc1, icc2] = write_icc(page, everybody, teams);
        write_stratified(page, everybody, teams);
        write_reliability(figures, everybody, score, icc1);
        page.write("mean_reliability", std::nullopt); // only teams have one
        if (score < alphas.size()) {
            auto const columns = complete_rows(everybody, score);
            write_team_means(page, teams, icc2);
            write_person_error(page, columns, alphas[score]);
            for (std::size_t item = 0; item < columns.size(); ++item) {
                write_item_fit(page, columns, item);
            }
        }
    }
}

} // namespace heed::test_support::twin
