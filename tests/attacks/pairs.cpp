// Attacks on two teams that are launched together (docs/disclosure.md, "Two teams together"). Each
// first succeeds against a gate that looks at nothing but the size of each group, then fails
// against the plan; and what the rule about pairs hides can only be less than the plan shows.

#include "tests/support/counted_tree.hpp"
#include "tests/support/rank_auditor.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>

using namespace heed::disclosure;
using namespace heed::test_support;

namespace {

constexpr int most_people = 14;
constexpr int minimum = Policy::minimum_group_floor;

constexpr std::size_t first = 1;
constexpr std::size_t second = 2;
std::set<std::size_t> const both{first, second};

CountedTree two_teams(int one, int other)
{
    return {.parents = {nowhere, 0, 0}, .direct = {0, one, other}};
}

Publication by_threshold_only(CountedTree const& tree)
{
    Publication published{.people = tree.direct, .groups = {}};
    for (auto const& group : {std::set{first}, std::set{second}, both}) {
        int people = 0;
        for (auto const team : group) {
            people += tree.direct[team];
        }
        if (people >= minimum) {
            published.groups.push_back(group);
        }
    }
    return published;
}

// Whose answers stand in the report of each team and in that about both.
struct Reports {
    std::array<std::set<std::size_t>, 2> teams;
    std::set<std::size_t> together;
};

Reports by_plan(CountedTree const& tree)
{
    TreeShape const shape = tree.shape();
    CarryUp const scores = tree.plan().scores;
    std::vector<std::set<std::size_t>> blocks(scores.blocks.size());
    for (std::size_t unit = 0; unit < shape.size(); ++unit) {
        if (auto const home = scores.block_of_piece[unit]; home != nowhere) {
            blocks[home].insert(shape.node(unit));
        }
    }
    Reports reports;
    for (std::size_t unit = 0; unit < shape.size(); ++unit) {
        auto const node = shape.node(unit);
        auto& report = node == 0 ? reports.together : reports.teams.at(node - first);
        auto const range = scores.report(shape, unit);
        for (std::size_t block = range.first; block < range.last; ++block) {
            report.insert(blocks[block].begin(), blocks[block].end());
        }
    }
    return reports;
}

void add(std::set<std::size_t> const& report, Publication& published)
{
    if (!report.empty()) {
        published.groups.push_back(report);
    }
}

// Two teams that are read together: all that the plan allows, to all readers.
Publication read_together(CountedTree const& tree)
{
    auto const reports = by_plan(tree);
    Publication published{.people = tree.direct, .groups = {}};
    add(reports.teams[0], published);
    add(reports.teams[1], published);
    add(reports.together, published);
    return published;
}

// Two that are asked about each other: both teams' reports or none, and never one about both.
Publication asked_about_each_other(CountedTree const& tree)
{
    auto const reports = by_plan(tree);
    Publication published{.people = tree.direct, .groups = {}};
    if (!reports.teams[0].empty() && !reports.teams[1].empty()) {
        add(reports.teams[0], published);
        add(reports.teams[1], published);
    }
    return published;
}

template <typename Check>
void for_all_sizes(Check check)
{
    for (int one = 0; one <= most_people; ++one) {
        for (int other = 0; other <= most_people; ++other) {
            BOOST_TEST_CONTEXT(one << " and " << other)
            {
                check(two_teams(one, other));
            }
        }
    }
}

} // namespace

BOOST_AUTO_TEST_CASE(both_together_less_the_large_team_gave_away_the_small_one)
{
    auto const tree = two_teams(9, 4);
    auto const found = find_disclosure(by_threshold_only(tree), minimum);
    BOOST_CHECK(found == std::set{second});
    BOOST_CHECK(!find_disclosure(read_together(tree), minimum));
    BOOST_CHECK(!find_disclosure(asked_about_each_other(tree), minimum));
}

BOOST_AUTO_TEST_CASE(no_two_teams_of_any_size_give_fewer_than_the_minimum_away)
{
    for_all_sizes([](CountedTree const& tree) {
        BOOST_CHECK(!find_disclosure(read_together(tree), minimum));
        BOOST_CHECK(!find_disclosure(asked_about_each_other(tree), minimum));
    });
}

// The rule hides and never shows: so it cannot help with anything that the plan holds against.
BOOST_AUTO_TEST_CASE(what_a_pair_shows_is_a_part_of_what_the_plan_shows)
{
    for_all_sizes([](CountedTree const& tree) {
        auto const all = read_together(tree).groups;
        for (auto const& shown : asked_about_each_other(tree).groups) {
            BOOST_TEST((std::ranges::find(all, shown) != all.end()));
        }
    });
}

// Otherwise a report of one team would tell that the other is below the minimum.
BOOST_AUTO_TEST_CASE(a_pair_shows_both_teams_alone_or_nothing)
{
    for_all_sizes([](CountedTree const& tree) {
        auto const shown = asked_about_each_other(tree).groups;
        bool const is_both = shown == std::vector{std::set{first}, std::set{second}};
        BOOST_TEST((shown.empty() || is_both));
        bool const are_large = tree.direct[first] >= minimum && tree.direct[second] >= minimum;
        BOOST_TEST(is_both == are_large);
    });
}

// Where each is too small, neither can be more than half of the report about both.
BOOST_AUTO_TEST_CASE(in_a_report_about_two_small_teams_neither_outweighs_the_other)
{
    int reports = 0;
    for_all_sizes([&reports](CountedTree const& tree) {
        int const one = tree.direct[first];
        int const other = tree.direct[second];
        if (one < minimum && other < minimum && by_plan(tree).together == both) {
            BOOST_TEST(2 * std::max(one, other) <= one + other);
            ++reports;
        }
    });
    BOOST_TEST(reports > 0);
}
