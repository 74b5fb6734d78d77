#include "tests/unit/statistics/figure_map.hpp"

#include "tests/unit/statistics/field_names.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

namespace heed::test_support {

using namespace statistics;

namespace {

template <class Summary, class Fields>
void add(FigureMap& map, std::string const& path, Summary const& summary, Fields const& fields)
{
    for (auto const& [name, member] : fields) {
        map[path + '/' + name] = summary.*member;
    }
}

template <class Value>
void add_list(FigureMap& map, std::string const& path, std::vector<Value> const& values)
{
    for (std::size_t each = 0; each < values.size(); ++each) {
        map[path + ' ' + std::to_string(each)] = values[each];
    }
}

void add_group(FigureMap& map, std::string const& path, GroupSummary const& group)
{
    map[path + "/n_respondents"] = group.n_respondents;
    map[path + "/population"] =
        group.population ? Figure(*group.population) : Figure{Reason::population_unknown};
    for (std::size_t item = 0; item < group.items.size(); ++item) {
        std::string const name = path + "/item " + std::to_string(item);
        add(map, name, group.items[item], item_figures);
        add(map, name, group.items[item], item_counts);
        add_list(map, name + "/count", group.items[item].counts);
    }
    std::size_t score = 0;
    for (ScaleSummary const& scale : group.scales) {
        std::string const name = path + "/score " + std::to_string(score++);
        add(map, name, scale, score_figures);
        add(map, name, scale, score_counts);
        add(map, name, scale, scale_figures);
        add(map, name, scale, scale_counts);
    }
    for (ScoreSummary const& composite : group.composites) {
        std::string const name = path + "/score " + std::to_string(score++);
        add(map, name, composite, score_figures);
        add(map, name, composite, score_counts);
    }
}

void add_change(FigureMap& map, std::string const& path, GroupChange const& change)
{
    for (std::size_t score = 0; score < change.scores.size(); ++score) {
        std::string const name = path + "/score " + std::to_string(score);
        add(map, name, change.scores[score], change_figures);
        add(map, name, change.scores[score], change_counts);
    }
    for (std::size_t score = 0; score < change.paired.size(); ++score) {
        std::string const name = path + "/paired " + std::to_string(score);
        add(map, name, change.paired[score], paired_figures);
        map[name + "/n"] = change.paired[score].n;
    }
}

bool identical(Figure one, Figure other)
{
    if (!one.exists() || !other.exists()) {
        return one.reason() == other.reason();
    }
    return std::bit_cast<std::uint64_t>(one.value()) == std::bit_cast<std::uint64_t>(other.value());
}

} // namespace

FigureMap figures_of(RoundSummary const& round)
{
    FigureMap map;
    for (std::size_t team = 0; team < round.teams.size(); ++team) {
        add_group(map, "team " + std::to_string(team), round.teams[team]);
    }
    add_group(map, "all", round.all);
    std::size_t score = 0;
    for (OrganisationScale const& scale : round.scales) {
        std::string const name = "all/score " + std::to_string(score++);
        add(map, name, scale, team_difference_figures);
        add(map, name, scale, team_difference_counts);
        add(map, name, scale, organisation_figures);
        add_list(map, name + "/item_rest_r", scale.item_rest_r);
        add_list(map, name + "/alpha_if_dropped", scale.alpha_if_dropped);
    }
    for (TeamDifference const& composite : round.composites) {
        std::string const name = "all/score " + std::to_string(score++);
        add(map, name, composite, team_difference_figures);
        add(map, name, composite, team_difference_counts);
    }
    return map;
}

FigureMap figures_of(RoundChange const& change)
{
    FigureMap map;
    for (std::size_t team = 0; team < change.teams.size(); ++team) {
        add_change(map, "team " + std::to_string(team), change.teams[team]);
    }
    add_change(map, "all", change.all);
    return map;
}

bool identical(FigureMap const& one, FigureMap const& other)
{
    return std::ranges::equal(one, other, [](auto const& left, auto const& right) {
        return left.first == right.first && identical(left.second, right.second);
    });
}

} // namespace heed::test_support
