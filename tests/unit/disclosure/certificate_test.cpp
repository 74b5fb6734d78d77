#include "scoring/disclosure/certificate.hpp"
#include "tests/support/counted_tree.hpp"

#include <boost/test/unit_test.hpp>
#include <rapidcheck/boost_test.h>

#include <vector>

using namespace heed::disclosure;
using namespace heed::test_support;

namespace {

// Two departments: 1 holds teams 2 (8) and 3 (4); 4 holds teams 5 (12), 6 (2) and 7 (2).
CountedTree const two_departments{
    .parents = {nowhere, 0, 1, 1, 0, 4, 4, 4},
    .direct = {0, 0, 8, 4, 0, 12, 2, 2}};

std::optional<Flaw> flaw_in(Plan const& plan, CountedTree const& tree = two_departments)
{
    return find_flaw(plan, tree.shape(), tree.counted(), tree.policy());
}

// The flaw when somebody has counted a node's people in that block; nodes are numbered like units.
std::optional<Flaw> flaw_when_counted_in(std::size_t block, std::size_t node)
{
    Plan plan = two_departments.plan();
    plan.scores.block_of_piece[node] = block;
    return flaw_in(plan);
}

// The flaw when the block has been exchanged.
std::optional<Flaw> flaw_with_block(std::size_t at, CarriedBlock const& block)
{
    Plan plan = two_departments.plan();
    plan.scores.blocks[at] = block;
    return flaw_in(plan);
}

// The flaw when reports are cut from this list.
std::optional<Flaw> flaw_with_reports(std::vector<std::size_t> const& first_block)
{
    Plan plan = two_departments.plan();
    plan.scores.first_block = first_block;
    return flaw_in(plan);
}

} // namespace

RC_BOOST_PROP(no_plan_has_a_flaw, ())
{
    auto const tree = *any_tree();
    RC_ASSERT(!flaw_in(tree.plan(), tree));
}

RC_BOOST_PROP(a_plan_for_other_head_counts_has_one_when_it_counts_them, ())
{
    auto const tree = *any_tree();
    auto changed = tree;
    auto const node =
        static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(tree.direct.size())));
    changed.direct[node] += 1;
    auto const shape = tree.shape();
    auto const plan = tree.plan();
    for (std::size_t unit = 0; unit < shape.size(); ++unit) {
        if (shape.node(unit) == node && plan.scores.block_of_piece[unit] != nowhere) {
            RC_ASSERT(flaw_in(plan, changed).has_value());
        }
    }
}

BOOST_AUTO_TEST_CASE(the_unchanged_plan_has_no_flaw)
{
    Plan const plan = two_departments.plan();
    BOOST_CHECK(!flaw_in(plan));
    BOOST_CHECK((plan.scores.blocks[0] == CarriedBlock{0, true, 8, 4}));
    BOOST_CHECK((plan.scores.blocks[1] == CarriedBlock{2, false, 8, 1}));
    BOOST_CHECK((plan.scores.blocks[2] == CarriedBlock{5, false, 12, 1}));
    BOOST_CHECK(!flaw_with_reports({0, 1, 1, 2, 2, 2, 3, 3, 3}));
}

BOOST_AUTO_TEST_CASE(lists_must_fit_the_tree)
{
    BOOST_CHECK(flaw_when_counted_in(3, 2) == Flaw::wrong_size);
    BOOST_CHECK(flaw_with_block(0, {8, true, 8, 4}) == Flaw::wrong_size);
    BOOST_CHECK(flaw_with_reports({0, 1, 1, 2, 2, 2, 3, 3}) == Flaw::wrong_size);
    Plan plan = two_departments.plan();
    plan.detail.block_of_piece.clear();
    BOOST_CHECK(flaw_in(plan) == Flaw::wrong_size);
    CountedTree const single{.parents = {nowhere}, .direct = {6}};
    BOOST_CHECK(flaw_in(two_departments.plan(), single) == Flaw::wrong_size);
    auto const shape = two_departments.shape();
    auto const policy = two_departments.policy();
    BOOST_CHECK(find_flaw(plan, shape, std::vector<int>{6}, policy) == Flaw::wrong_size);
}

BOOST_AUTO_TEST_CASE(people_are_counted_where_they_belong_and_once)
{
    BOOST_CHECK(flaw_when_counted_in(1, 3) == Flaw::out_of_place);
    BOOST_CHECK(flaw_when_counted_in(2, 3) == Flaw::out_of_place);
    BOOST_CHECK(flaw_when_counted_in(nowhere, 6) == Flaw::wrong_people);
    BOOST_CHECK(flaw_with_block(1, {2, false, 9, 1}) == Flaw::wrong_people);
}

BOOST_AUTO_TEST_CASE(a_team_of_four_that_was_made_a_block_is_found)
{
    Plan plan = two_departments.plan();
    plan.scores.blocks[0] = {.unit = 0, .pooled = true, .people = 4, .largest = 2};
    plan.scores.block_of_piece[3] = nowhere;
    BOOST_CHECK(flaw_in(plan) == Flaw::too_small);
}

BOOST_AUTO_TEST_CASE(a_pool_with_too_little_beside_its_largest_unit_is_found)
{
    // The four of team 3 beside two others: s is four of six.
    Plan plan = two_departments.plan();
    plan.scores.blocks[0] = {.unit = 0, .pooled = true, .people = 6, .largest = 4};
    plan.scores.block_of_piece[6] = nowhere;
    BOOST_CHECK(flaw_in(plan) == Flaw::dominated);
    BOOST_CHECK(flaw_with_block(0, {0, true, 8, 2}) == Flaw::dominated);
    BOOST_CHECK(flaw_with_block(1, {2, false, 8, 0}) == Flaw::dominated);
}

BOOST_AUTO_TEST_CASE(a_small_department_inside_a_pool_counts_as_one_unit)
{
    CountedTree const small_department{.parents = {nowhere, 0, 0, 2, 2}, .direct = {1, 3, 0, 2, 2}};
    Plan plan = small_department.plan();
    BOOST_REQUIRE(plan.scores.blocks.size() == 1U);
    BOOST_CHECK(!flaw_in(plan, small_department));
    plan.scores.blocks[0].largest = 3;
    BOOST_CHECK(flaw_in(plan, small_department) == Flaw::dominated);
}

BOOST_AUTO_TEST_CASE(people_placed_beside_large_teams_are_a_unit_as_well)
{
    CountedTree const office{.parents = {nowhere, 0, 0, 0}, .direct = {4, 20, 2, 2}};
    Plan plan = office.plan();
    BOOST_REQUIRE(plan.scores.blocks.size() == 2U);
    BOOST_CHECK(!flaw_in(plan, office));
    plan.scores.blocks[0].largest = 2;
    BOOST_CHECK(flaw_in(plan, office) == Flaw::dominated);
}

BOOST_AUTO_TEST_CASE(a_report_without_one_of_its_blocks_is_found)
{
    BOOST_CHECK(flaw_with_reports({1, 1, 1, 2, 2, 2, 3, 3, 3}) == Flaw::not_a_union);
    BOOST_CHECK(flaw_with_reports({0, 1, 1, 2, 2, 2, 2, 2, 2}) == Flaw::not_a_union);
    BOOST_CHECK(flaw_with_reports({0, 0, 1, 2, 2, 2, 3, 3, 3}) == Flaw::not_a_union);
    BOOST_CHECK(flaw_with_reports({0, 1, 1, 2, 9, 2, 3, 3, 3}) == Flaw::not_a_union);
}

BOOST_AUTO_TEST_CASE(item_detail_is_held_to_its_own_minimum)
{
    // The organisation's pool and team 2, eight people each, are merged; team 5 keeps its own.
    Plan plan = two_departments.plan();
    BOOST_REQUIRE(plan.detail.blocks.size() == 2U);
    plan.detail.blocks[0].people = 8;
    plan.detail.block_of_piece[1] = nowhere;
    BOOST_CHECK(flaw_in(plan) == Flaw::too_small);
}
