// Attacks by subtraction: a parent less its published children, and every other weighted sum of
// what all readers together may see. Each first succeeds against a gate that looks at nothing but
// the size of each unit, then fails against the plan.

#include "tests/support/counted_tree.hpp"
#include "tests/support/rank_auditor.hpp"

#include <boost/test/unit_test.hpp>
#include <rapidcheck/boost_test.h>

#include <numeric>

using namespace heed::disclosure;
using namespace heed::test_support;

namespace {

std::set<std::size_t> subtree(CountedTree const& tree, std::size_t top)
{
    std::set<std::size_t> nodes{top};
    for (std::size_t node = top + 1; node < tree.parents.size(); ++node) {
        if (nodes.contains(tree.parents[node])) {
            nodes.insert(node);
        }
    }
    return nodes;
}

int people_of(CountedTree const& tree, std::set<std::size_t> const& nodes)
{
    int people = 0;
    for (std::size_t const node : nodes) {
        people += tree.direct[node];
    }
    return people;
}

// What most tools do: every unit of at least the minimum has a report.
Publication by_threshold_only(CountedTree const& tree)
{
    Publication published{.people = tree.direct, .groups = {}};
    for (std::size_t node = 0; node < tree.parents.size(); ++node) {
        auto const group = subtree(tree, node);
        if (people_of(tree, group) >= tree.minimum) {
            published.groups.push_back(group);
        }
    }
    return published;
}

// Fact about one tree: what can be worked out is spanned by each published unit less its published
// units below, so it is safe when each of those remainders is nobody or at least the minimum.
bool all_remainders_are_large(CountedTree const& tree)
{
    for (std::size_t top = 0; top < tree.parents.size(); ++top) {
        auto remainder = subtree(tree, top);
        if (people_of(tree, remainder) < tree.minimum) {
            continue;
        }
        for (std::size_t node = top + 1; node < tree.parents.size(); ++node) {
            auto const below = subtree(tree, node);
            if (remainder.contains(node) && people_of(tree, below) >= tree.minimum) {
                std::erase_if(remainder, [&below](std::size_t each) {
                    return below.contains(each);
                });
            }
        }
        int const people = people_of(tree, remainder);
        if (0 < people && people < tree.minimum) {
            return false;
        }
    }
    return true;
}

void publish(
    CountedTree const& tree,
    std::vector<std::set<std::size_t>> const& blocks,
    CarryUp const& tier,
    Publication& published
)
{
    TreeShape const shape = tree.shape();
    published.groups.insert(published.groups.end(), blocks.begin(), blocks.end());
    for (std::size_t unit = 0; unit < shape.size(); ++unit) {
        auto const range = tier.report(shape, unit);
        std::set<std::size_t> report;
        for (std::size_t block = range.first; block < range.last; ++block) {
            report.insert(blocks[block].begin(), blocks[block].end());
        }
        if (!report.empty()) {
            published.groups.push_back(report);
        }
    }
}

// Everything that the plan allows anybody to see: blocks and reports of both tiers.
Publication by_plan(CountedTree const& tree)
{
    TreeShape const shape = tree.shape();
    Plan const plan = tree.plan();
    std::vector<std::set<std::size_t>> scores(plan.scores.blocks.size());
    for (std::size_t unit = 0; unit < shape.size(); ++unit) {
        if (auto const home = plan.scores.block_of_piece[unit]; home != nowhere) {
            scores[home].insert(shape.node(unit));
        }
    }
    std::vector<std::set<std::size_t>> detail(plan.detail.blocks.size());
    for (std::size_t block = 0; block < scores.size(); ++block) {
        if (auto const home = plan.detail.block_of_piece[block]; home != nowhere) {
            detail[home].insert(scores[block].begin(), scores[block].end());
        }
    }
    Publication published{.people = tree.direct, .groups = {}};
    publish(tree, scores, plan.scores, published);
    publish(tree, detail, plan.detail, published);
    return published;
}

// A department of 20 and 4, and nobody else.
CountedTree const large_and_small{.parents = {nowhere, 0, 0}, .direct = {0, 20, 4}};

} // namespace

BOOST_AUTO_TEST_CASE(the_department_less_its_large_team_gave_away_the_small_one)
{
    auto const found = find_disclosure(by_threshold_only(large_and_small), 5);
    BOOST_REQUIRE(found.has_value());
    BOOST_TEST(*found == (std::set<std::size_t>{2}), boost::test_tools::per_element());
    BOOST_CHECK(!find_disclosure(by_plan(large_and_small), 5));
}

BOOST_AUTO_TEST_CASE(a_chain_of_units_gave_away_who_was_added_at_each_link)
{
    CountedTree const chain{.parents = {nowhere, 0, 1, 2}, .direct = {2, 1, 3, 9}};
    BOOST_CHECK(find_disclosure(by_threshold_only(chain), 5).has_value());
    BOOST_CHECK(!find_disclosure(by_plan(chain), 5));
    // All three links together are six people, of whom no unit has more than three.
    BOOST_TEST(chain.plan().scores.blocks.size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_team_of_one_beside_a_large_one_is_not_given_away)
{
    CountedTree const lone{.parents = {nowhere, 0, 0, 0}, .direct = {0, 30, 1, 12}};
    BOOST_TEST(least_support(by_threshold_only(lone)).value() == 1);
    BOOST_TEST(least_support(by_plan(lone)).value() == 12);
}

RC_BOOST_PROP(the_auditor_agrees_with_what_is_known_about_one_tree, ())
{
    auto const tree = *any_tree(9);
    bool const is_safe = !find_disclosure(by_threshold_only(tree), tree.minimum);
    RC_ASSERT(is_safe == all_remainders_are_large(tree));
}

RC_BOOST_PROP(no_sum_over_fewer_than_the_minimum_can_be_worked_out_from_a_plan, ())
{
    auto const tree = *any_tree();
    RC_ASSERT(!find_disclosure(by_plan(tree), tree.minimum));
}

RC_BOOST_PROP(not_even_with_every_set_of_cells_tried, ())
{
    auto const tree = *any_tree(9);
    RC_ASSERT(least_support(by_plan(tree)).value_or(tree.minimum) >= tree.minimum);
}
