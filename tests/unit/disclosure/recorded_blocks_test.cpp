#include "scoring/disclosure/recorded_blocks.hpp"

#include <boost/test/unit_test.hpp>

#include <vector>

using namespace heed;
using namespace heed::disclosure;

namespace {

Policy const floor_policy = Policy::at_the_floor();

// A department of an empty office and teams a to d; so many were asked in each.
GroupTree const tree = [] {
    survey::GroupId const top{"department"};
    auto const team = [&top](char const* id, int people, int spare) {
        return Group{
            .id = survey::GroupId{id},
            .parent = top,
            .people = people,
            .spare_codes = spare};
    };
    return GroupTree::make({{.id = top, .parent = std::nullopt},
                            team("a", 12, 0),
                            team("b", 4, 0),
                            team("c", 5, 2),
                            team("d", 6, 0)})
        .value();
}();

// Answers in the order of the units; two of team c's could come from spare codes.
std::vector<int> const respondents{0, 9, 3, 5, 0};
std::vector<int> const counted{0, 9, 3, 3, 0};

Plan plan()
{
    return make_plan(tree.shape(), counted, floor_policy);
}

std::vector<RecordedBlock> blocks()
{
    return recorded_blocks(tree, plan().scores, respondents);
}

} // namespace

BOOST_AUTO_TEST_CASE(units_keep_their_order_and_parents)
{
    auto const units = recorded_units(tree);
    BOOST_TEST(units.size() == 5U);
    BOOST_TEST(units[0].parent == nowhere);
    BOOST_TEST(units[4].id.text() == "d");
    BOOST_TEST(units[4].parent == 0U);
}

BOOST_AUTO_TEST_CASE(a_team_in_which_nobody_answered_is_one_of_its_pools_units)
{
    auto const made = blocks();
    BOOST_REQUIRE(made.size() == 2U);
    BOOST_TEST(made[0].pooled);
    BOOST_TEST(made[0].units == (std::vector<std::size_t>{2, 3, 4}));
    BOOST_TEST(made[0].asked == 15);
    BOOST_TEST(made[1].units == (std::vector<std::size_t>{1}));
}

BOOST_AUTO_TEST_CASE(spare_codes_are_taken_off_what_counts_only)
{
    RecordedBlock const pool = blocks()[0];
    BOOST_TEST(pool.answered == 8);
    BOOST_TEST(pool.counted == 6);
    BOOST_TEST(pool.least == 5);
    BOOST_TEST(pool.largest == 3);
}

BOOST_AUTO_TEST_CASE(blocks_of_an_element_are_blocks_of_the_round)
{
    // Four of team a and all of the pool: what is left of the team joins the pool's unit.
    std::vector<int> const scored{0, 4, 3, 3, 0};
    CarryUp const element =
        make_part_plan(tree.shape(), plan(), scored, floor_policy.minimum_group());
    auto const made = part_blocks<ElementBlock>(element, blocks());
    BOOST_REQUIRE(made.size() == 1U);
    BOOST_TEST(made[0].blocks == (std::vector<std::size_t>{0}));
    BOOST_TEST(made[0].largest == 3);
    BOOST_TEST(units_in(made[0].blocks, blocks()) == (std::vector<std::size_t>{2, 3, 4}));
    BOOST_TEST(asked_in(made[0].blocks, blocks()) == 15);
}

BOOST_AUTO_TEST_CASE(only_a_unit_that_is_a_block_has_a_report_of_its_own)
{
    std::vector<CarryUp> const elements{
        make_part_plan(tree.shape(), plan(), counted, floor_policy.minimum_group())};
    BOOST_TEST(own_place(plan(), elements, 2).blocks.empty());
    RecordedReport const team = own_place(plan(), elements, 1);
    BOOST_CHECK((team.blocks == BlockRange{1, 2}));
    BOOST_CHECK((team.elements[0].blocks == BlockRange{1, 2}));
    RecordedReport const whole = whole_place(plan(), elements, tree.shape(), 0);
    BOOST_CHECK(whole.scope == Scope::whole);
    BOOST_CHECK((whole.blocks == BlockRange{0, 2}));
    BOOST_CHECK((whole.elements[0].blocks == BlockRange{0, 2}));
}
