#include "scoring/disclosure/plan.hpp"

#include <boost/test/unit_test.hpp>
#include <climits>

#include <stdexcept>
#include <vector>

using namespace heed::disclosure;

namespace {

TreeShape const two_teams = TreeShape::make(std::vector<std::size_t>{nowhere, 0, 0}).value();

Plan plan(std::vector<int> const& counted, int minimum = Policy::minimum_group_floor)
{
    return make_plan(two_teams, counted, Policy::with_minimum_group(minimum).value());
}

} // namespace

BOOST_AUTO_TEST_CASE(item_detail_has_blocks_of_its_own)
{
    Plan const two_of_six = plan({0, 6, 6});
    BOOST_TEST(two_of_six.scores.blocks.size() == 2U);
    BOOST_REQUIRE(two_of_six.detail.blocks.size() == 1U);
    BOOST_TEST(two_of_six.detail.blocks[0].people == 12);
    BOOST_TEST(two_of_six.detail.report(two_teams, 1).empty());
    BOOST_TEST(!two_of_six.detail.report(two_teams, 0).empty());
}

BOOST_AUTO_TEST_CASE(item_detail_never_splits_a_block)
{
    // 3 + 7 people would do, but the pool of the three is a block of the root's.
    Plan const one_block = plan({3, 7, 3});
    BOOST_REQUIRE(one_block.scores.blocks.size() == 2U);
    BOOST_TEST(one_block.scores.blocks[0].people == 6);
    BOOST_TEST(one_block.detail.blocks.empty());
}

BOOST_AUTO_TEST_CASE(a_block_of_ten_keeps_its_own_detail)
{
    Plan const ten = plan({0, 10, 6});
    BOOST_REQUIRE(ten.detail.blocks.size() == 1U);
    BOOST_TEST(!ten.detail.blocks[0].pooled);
    BOOST_TEST(ten.detail.block_of_piece == (std::vector<std::size_t>{0, nowhere}));
}

BOOST_AUTO_TEST_CASE(a_raised_minimum_holds_for_detail_as_well)
{
    Plan const twelve = plan({0, 11, 12}, 12);
    BOOST_TEST(twelve.scores.blocks.size() == 1U);
    BOOST_TEST(twelve.detail.blocks.size() == 1U);
    BOOST_TEST(twelve.detail.blocks[0].unit == 2U);
}

BOOST_AUTO_TEST_CASE(the_people_placed_at_a_unit_may_have_less_than_its_report)
{
    Plan const mixed = plan({4, 12, 4});
    BOOST_CHECK(own_tier(mixed, 0) == Tier::withheld);
    BOOST_CHECK(own_tier(mixed, 1) == Tier::detail);
    BOOST_CHECK(own_tier(mixed, 2) == Tier::withheld);
    BOOST_TEST(mixed.scores.report(two_teams, 0).last == 2U);
}

BOOST_AUTO_TEST_CASE(head_counts_that_do_not_fit_are_a_defect)
{
    BOOST_CHECK_THROW(plan({1, INT_MAX, 0}), std::invalid_argument);
    BOOST_CHECK_THROW(plan({0, 6}), std::invalid_argument);
}
