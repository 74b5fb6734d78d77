// What must hold for the plan of every organisation: found by trying many invented ones, and by
// holding them against a second plan that was written from the words of the rules.

#include "scoring/disclosure/plan.hpp"
#include "tests/support/counted_tree.hpp"
#include "tests/support/plan_twin.hpp"

#include <boost/test/unit_test.hpp>
#include <rapidcheck/boost_test.h>

#include <algorithm>
#include <numeric>
#include <set>

using namespace heed::disclosure;
using namespace heed::test_support;

namespace {

constexpr std::size_t trees_per_check = 50; // times rapidcheck's hundred checks

int everybody(CountedTree const& tree)
{
    return std::accumulate(tree.direct.begin(), tree.direct.end(), 0);
}

int in_blocks(std::vector<TwinBlock> const& blocks)
{
    int people = 0;
    for (TwinBlock const& block : blocks) {
        people += block.people;
    }
    return people;
}

// Whether the node's own people are a block.
bool has_own_block(CountedTree const& tree, std::size_t node)
{
    auto const blocks = as_twin(tree, tree.plan()).scores;
    return std::ranges::any_of(blocks, [node](TwinBlock const& block) {
        return !block.pooled && block.node == node;
    });
}

} // namespace

RC_BOOST_PROP(the_plan_is_the_one_that_the_words_of_the_rules_describe, ())
{
    auto const trees = *rc::gen::container<std::vector<CountedTree>>(trees_per_check, any_tree());
    for (CountedTree const& tree : trees) {
        RC_ASSERT(as_twin(tree, tree.plan()) == plan_by_the_words(tree));
    }
}

RC_BOOST_PROP(blocks_are_disjoint_and_large_enough, ())
{
    auto const tree = *any_tree();
    auto const plan = as_twin(tree, tree.plan());
    std::set<std::size_t> taken;
    for (TwinBlock const& block : plan.scores) {
        int people = 0;
        for (std::size_t const node : block.members) {
            RC_ASSERT(taken.insert(node).second);
            people += tree.direct[node];
        }
        RC_ASSERT(block.people == people);
        RC_ASSERT(block.people >= tree.minimum);
        RC_ASSERT(block.people >= 2 * block.largest);
    }
}

RC_BOOST_PROP(no_unit_below_the_minimum_makes_up_more_than_half_of_a_pool, ())
{
    auto const tree = *any_tree();
    auto const shape = tree.shape();
    auto const plan = tree.plan();
    auto const counted = tree.counted();
    for (std::size_t unit = 0; unit < shape.size(); ++unit) {
        std::set<std::size_t> homes;
        int people = 0;
        for (std::size_t below = unit; below < shape.end(unit); ++below) {
            people += counted[below];
            homes.insert(plan.scores.block_of_piece[below]);
        }
        homes.erase(nowhere);
        if (people < tree.minimum) {
            for (std::size_t const home : homes) {
                RC_ASSERT(plan.scores.blocks[home].people >= 2 * people);
            }
        }
    }
}

RC_BOOST_PROP(detail_blocks_are_whole_blocks_and_larger_still, ())
{
    auto const tree = *any_tree();
    auto const plan = as_twin(tree, tree.plan());
    std::set<std::size_t> taken;
    for (TwinBlock const& merged : plan.detail) {
        int people = 0;
        for (std::size_t const block : merged.members) {
            RC_ASSERT(taken.insert(block).second);
            people += plan.scores[block].people;
        }
        RC_ASSERT(merged.people == people);
        RC_ASSERT(people >= std::max(10, tree.minimum));
    }
}

RC_BOOST_PROP(a_report_holds_exactly_the_blocks_of_its_children_and_its_own, ())
{
    auto const tree = *any_tree();
    auto const plan = as_twin(tree, tree.plan());
    for (std::size_t node = 0; node < tree.parents.size(); ++node) {
        std::set<std::size_t> expected;
        for (std::size_t block = 0; block < plan.scores.size(); ++block) {
            if (plan.scores[block].node == node) {
                expected.insert(block);
            }
        }
        for (std::size_t child = 0; child < tree.parents.size(); ++child) {
            if (tree.parents[child] == node) {
                auto const& below = plan.score_reports[child];
                expected.insert(below.begin(), below.end());
            }
        }
        RC_ASSERT(plan.score_reports[node] == expected);
    }
}

RC_BOOST_PROP(nobody_is_hidden_because_of_somebody_else, ())
{
    auto tree = *any_tree();
    auto const changed =
        static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(tree.direct.size())));
    std::vector<bool> before;
    for (std::size_t node = 0; node < tree.direct.size(); ++node) {
        before.push_back(has_own_block(tree, node));
    }
    tree.direct[changed] = *rc::gen::inRange(0, 14);
    for (std::size_t node = 0; node < tree.direct.size(); ++node) {
        RC_ASSERT(node == changed || has_own_block(tree, node) == before[node]);
    }
}

RC_BOOST_PROP(what_people_have_of_their_own_is_decided_by_their_own_number, ())
{
    auto const tree = *any_tree();
    auto const plan = tree.plan();
    auto const counted = tree.counted();
    for (std::size_t unit = 0; unit < counted.size(); ++unit) {
        RC_ASSERT(own_tier(plan, unit) == tier_of(counted[unit], tree.policy()));
    }
}

RC_BOOST_PROP(few_people_are_counted_nowhere, ())
{
    auto const tree = *any_tree();
    int const left_out = everybody(tree) - in_blocks(as_twin(tree, tree.plan()).scores);
    RC_ASSERT(left_out >= 0);
    RC_ASSERT(left_out < std::max(tree.minimum, 2 * (tree.minimum - 1)));
}

RC_BOOST_PROP(raising_the_minimum_never_makes_a_block_smaller_than_it, ())
{
    auto tree = *any_tree();
    tree.minimum = *rc::gen::inRange(Policy::minimum_group_floor, 41);
    for (CarriedBlock const& block : tree.plan().scores.blocks) {
        RC_ASSERT(block.people >= tree.minimum);
    }
}
