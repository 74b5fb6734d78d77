#include "scoring/disclosure/carry_up.hpp"

#include <boost/test/unit_test.hpp>

#include <vector>

using namespace heed::disclosure;

namespace {

constexpr int minimum = 5;

// A root with so many children below it.
TreeShape star(std::size_t children)
{
    std::vector<std::size_t> parents(children + 1, 0);
    parents[0] = nowhere;
    return TreeShape::make(parents).value();
}

// The people placed at each unit, in preorder.
CarryUp carry(TreeShape const& tree, std::vector<int> const& people)
{
    std::vector<Piece> pieces;
    for (int const each : people) {
        pieces.push_back({.unit = pieces.size(), .people = each});
    }
    return carry_up(tree, pieces, minimum);
}

} // namespace

BOOST_AUTO_TEST_CASE(a_piece_of_the_minimum_is_a_block_of_its_own)
{
    CarryUp const plan = carry(star(2), {0, 5, 6});
    BOOST_REQUIRE(plan.blocks.size() == 2U);
    BOOST_CHECK((plan.blocks[0] == CarriedBlock{.unit = 1, .people = 5}));
    BOOST_CHECK((plan.blocks[1] == CarriedBlock{.unit = 2, .people = 6}));
}

BOOST_AUTO_TEST_CASE(small_pieces_are_counted_together_one_level_up)
{
    CarryUp const plan = carry(star(3), {0, 3, 3, 1});
    BOOST_REQUIRE(plan.blocks.size() == 1U);
    BOOST_CHECK(
        (plan.blocks[0] == CarriedBlock{.unit = 0, .pooled = true, .people = 7, .largest = 3})
    );
    BOOST_TEST(plan.block_of_piece == (std::vector<std::size_t>{nowhere, 0, 0, 0}));
    BOOST_TEST(plan.report(star(3), 1).empty());
}

BOOST_AUTO_TEST_CASE(a_pool_that_one_unit_would_dominate_is_not_shown)
{
    BOOST_TEST(carry(star(2), {0, 4, 3}).blocks.empty());
    BOOST_TEST(carry(star(2), {0, 4, 4}).blocks.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_small_department_counts_as_one_unit)
{
    // The root with a team of 3, and a department of two teams of 2: four people who answered.
    std::vector<std::size_t> const parents{nowhere, 0, 0, 2, 2};
    TreeShape const tree = TreeShape::make(parents).value();
    BOOST_TEST(carry(tree, {0, 3, 0, 2, 2}).blocks.empty());
    CarryUp const plan = carry(tree, {1, 3, 0, 2, 2});
    BOOST_REQUIRE(plan.blocks.size() == 1U);
    BOOST_TEST(plan.blocks[0].largest == 4);
}

BOOST_AUTO_TEST_CASE(a_pool_that_is_too_small_moves_up_until_it_drowns)
{
    // 0 above 1 above 2; 3 and 4 below 0.
    std::vector<std::size_t> const parents{nowhere, 0, 1, 0, 0};
    TreeShape const tree = TreeShape::make(parents).value();
    CarryUp const plan = carry(tree, {0, 9, 2, 2, 2});
    BOOST_REQUIRE(plan.blocks.size() == 2U);
    BOOST_TEST(plan.blocks[0].unit == 0U);
    BOOST_TEST(plan.blocks[0].people == 6);
    BOOST_TEST(plan.block_of_piece == (std::vector<std::size_t>{nowhere, 1, 0, 0, 0}));
    BOOST_TEST(plan.report(tree, 1).first == 1U);
    BOOST_TEST(plan.report(tree, 1).last == 2U);
}

BOOST_AUTO_TEST_CASE(several_pieces_at_one_unit_are_judged_one_by_one)
{
    std::vector<Piece> const pieces{
        {.unit = 0, .people = 7},
        {.unit = 0, .people = 3},
        {.unit = 1, .people = 4}};
    CarryUp const plan = carry_up(star(1), pieces, minimum);
    BOOST_TEST(plan.blocks.size() == 1U);
    BOOST_TEST(plan.block_of_piece == (std::vector<std::size_t>{0, nowhere, nowhere}));
}

BOOST_AUTO_TEST_CASE(a_deep_tree_needs_no_deep_stack)
{
    constexpr std::size_t deep = 1'000'000;
    std::vector<std::size_t> parents{nowhere};
    while (parents.size() < deep) {
        parents.push_back(parents.size() - 1);
    }
    std::vector<int> people(deep, 0);
    people.back() = 4;
    people[1] = 4;
    CarryUp const plan = carry(TreeShape::make(parents).value(), people);
    BOOST_REQUIRE(plan.blocks.size() == 1U);
    BOOST_TEST(plan.blocks[0].unit == 1U);
}
