// Plans of parts of a round over its blocks (plan.hpp), and their check: of single elements, and of
// comments, which need more people.

#include "scoring/disclosure/certificate.hpp"
#include "tests/support/counted_tree.hpp"

#include <boost/test/unit_test.hpp>
#include <rapidcheck/boost_test.h>

#include <algorithm>
#include <vector>

using namespace heed::disclosure;
using namespace heed::test_support;

namespace {

constexpr int comment_minimum = Policy::detail_floor;

// The element's plan when so many people have a score on it; nodes are numbered like units.
CarryUp plan_element(CountedTree const& tree, std::vector<int> const& scored)
{
    return make_part_plan(tree.shape(), tree.plan(), scored, tree.minimum);
}

std::optional<Flaw>
flaw_in(CarryUp const& plan, CountedTree const& tree, std::vector<int> const& scored)
{
    return find_part_flaw(plan, tree.plan(), tree.shape(), scored, tree.minimum);
}

// A department of three teams.
CountedTree department(std::vector<int> const& people)
{
    CountedTree tree{.parents = {nowhere, 0, 0, 0}, .direct = {0}};
    tree.direct.insert(tree.direct.end(), people.begin(), people.end());
    return tree;
}

} // namespace

BOOST_AUTO_TEST_CASE(an_element_that_everybody_answered_has_the_blocks_of_the_round)
{
    auto const tree = department({8, 4, 4});
    CarryUp const plan = plan_element(tree, tree.direct);
    // The pool of the round stands alone: it is one piece of the element's plan.
    BOOST_REQUIRE(plan.blocks.size() == 2U);
    BOOST_CHECK((plan.blocks[0] == CarriedBlock{0, false, 8, 4}));
    BOOST_CHECK((plan.blocks[1] == CarriedBlock{1, false, 8, 1}));
}

BOOST_AUTO_TEST_CASE(a_team_of_which_too_few_answered_is_counted_one_level_up)
{
    CarryUp const plan = plan_element(department({8, 8, 8}), {0, 3, 8, 3});
    BOOST_REQUIRE(plan.blocks.size() == 2U);
    BOOST_CHECK((plan.blocks[0] == CarriedBlock{0, true, 6, 3}));
    BOOST_CHECK((plan.blocks[1] == CarriedBlock{2, false, 8, 1}));
}

BOOST_AUTO_TEST_CASE(what_no_report_counts_is_not_counted_by_an_element_either)
{
    BOOST_TEST(plan_element(department({8, 4, 3}), {0, 8, 3, 3}).blocks.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_pool_in_which_one_team_is_most_of_what_is_left_does_not_stand_alone)
{
    // Of the pool of four, three and three, one person each is left beside three.
    auto const tree = department({4, 3, 3});
    BOOST_REQUIRE(tree.plan().scores.blocks.size() == 1U);
    BOOST_TEST(plan_element(tree, {0, 3, 1, 1}).blocks.empty());
    CarryUp const plan = plan_element(tree, {0, 3, 2, 1});
    BOOST_REQUIRE(plan.blocks.size() == 1U);
    BOOST_CHECK((plan.blocks[0] == CarriedBlock{0, false, 6, 3}));
}

BOOST_AUTO_TEST_CASE(a_department_split_over_two_blocks_of_the_round_is_still_one_small_unit)
{
    // Department 1 holds a team of eight (2) and one of two (3), who are in the pool of the top
    // with 4 (two) and 5 (two). One and two of them answered the element: three of department 1.
    CountedTree const tree{.parents = {nowhere, 0, 1, 1, 0, 0}, .direct = {0, 0, 8, 2, 2, 2}};
    BOOST_REQUIRE(tree.plan().scores.blocks.size() == 2U);
    BOOST_TEST(plan_element(tree, {0, 0, 1, 2, 1, 1}).blocks.empty());
    CarryUp const plan = plan_element(tree, {0, 0, 1, 2, 2, 1});
    BOOST_REQUIRE(plan.blocks.size() == 1U);
    BOOST_CHECK((plan.blocks[0] == CarriedBlock{0, true, 6, 3}));
}

BOOST_AUTO_TEST_CASE(small_units_are_looked_for_upwards)
{
    CountedTree const tree{.parents = {nowhere, 0, 1, 1, 0}, .direct = {2, 0, 2, 1, 9}};
    auto const small = small_units(tree.shape(), tree.direct, 5);
    BOOST_TEST(small == (std::vector<int>{2, 3, 3, 3, 0}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(comments_need_ten_and_nine_are_a_small_unit)
{
    auto const tree = department({20, 20, 20});
    auto const plan_comments = [&tree](std::vector<int> const& writers) {
        return make_part_plan(tree.shape(), tree.plan(), writers, comment_minimum);
    };
    BOOST_TEST(plan_comments({0, 9, 0, 0}).blocks.empty());
    BOOST_CHECK((plan_comments({0, 10, 9, 8}).blocks[0] == CarriedBlock{1, false, 10, 1}));
    BOOST_TEST(plan_comments({0, 10, 9, 8}).blocks.size() == 1U);
    BOOST_CHECK((plan_comments({0, 10, 9, 9}).blocks[0] == CarriedBlock{0, true, 18, 9}));
}

RC_BOOST_PROP(no_plan_of_comments_has_a_flaw, ())
{
    auto const tree = *any_tree();
    auto writers = tree.counted();
    for (int& people : writers) {
        people = *rc::gen::inRange(0, people + 1);
    }
    int const minimum = tree.policy().detail_minimum();
    auto const plan = make_part_plan(tree.shape(), tree.plan(), writers, minimum);
    RC_ASSERT(!find_part_flaw(plan, tree.plan(), tree.shape(), writers, minimum));
    for (CarriedBlock const& block : plan.blocks) {
        RC_ASSERT(block.people >= comment_minimum);
    }
}

RC_BOOST_PROP(no_plan_of_an_element_has_a_flaw, ())
{
    auto const tree = *any_tree();
    auto scored = tree.counted();
    for (int& people : scored) {
        people = *rc::gen::inRange(0, people + 1);
    }
    auto const plan = plan_element(tree, scored);
    RC_ASSERT(!flaw_in(plan, tree, scored));
    // Each person who is counted is counted in a block of the round as well.
    int people = 0;
    for (CarriedBlock const& block : plan.blocks) {
        people += block.people;
    }
    int round = 0;
    for (std::size_t unit = 0; unit < scored.size(); ++unit) {
        bool const is_counted = tree.plan().scores.block_of_piece[unit] != nowhere;
        round += is_counted ? scored[unit] : 0;
    }
    RC_ASSERT(people <= round);
}

BOOST_AUTO_TEST_CASE(a_plan_of_an_element_that_breaks_a_rule_is_found)
{
    auto const tree = department({8, 8, 8});
    std::vector<int> const scored{0, 3, 8, 3};
    auto const changed = [&](CarriedBlock const& pool) {
        CarryUp plan = plan_element(tree, scored);
        plan.blocks[0] = pool;
        return flaw_in(plan, tree, scored);
    };
    BOOST_CHECK(!changed({0, true, 6, 3}));
    BOOST_CHECK(changed({0, true, 6, 2}) == Flaw::dominated);
    BOOST_CHECK(changed({0, true, 7, 3}) == Flaw::wrong_people);
    BOOST_CHECK(changed({1, true, 6, 3}) == Flaw::out_of_place);
    BOOST_CHECK(flaw_in(plan_element(tree, scored), tree, {0, 8}) == Flaw::wrong_size);
    // Made as if everybody had answered.
    BOOST_CHECK(flaw_in(plan_element(tree, tree.direct), tree, scored) == Flaw::wrong_people);
}
