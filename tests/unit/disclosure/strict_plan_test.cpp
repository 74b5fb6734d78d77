#include "scoring/disclosure/certificate.hpp"
#include "scoring/disclosure/strict_plan.hpp"

#include <boost/test/unit_test.hpp>
#include <rapidcheck.h>
#include <rapidcheck/boost_test.h>

#include <cstdlib>
#include <map>
#include <set>
#include <string>

using namespace heed;
using namespace heed::disclosure;

namespace {

// Head counts by the names of units, all of them below "all"; everybody who is asked answers.
using People = std::map<std::string, int>;

GroupTree tree_of(People const& people)
{
    std::vector<Group> groups{{.id = survey::GroupId{"all"}, .parent = std::nullopt}};
    for (auto const& [name, asked] : people) {
        groups.push_back(
            {.id = survey::GroupId{name}, .parent = survey::GroupId{"all"}, .people = asked}
        );
    }
    return GroupTree::make(std::move(groups)).value();
}

std::vector<int> counted(GroupTree const& tree)
{
    std::vector<int> counts;
    for (std::size_t unit = 0; unit < tree.shape().size(); ++unit) {
        counts.push_back(tree.group_of(unit).people);
    }
    return counts;
}

// Whose people each block is, as names and numbers.
std::vector<Roster> rosters(GroupTree const& tree, CarryUp const& plan)
{
    std::vector<Roster> made(plan.blocks.size());
    for (std::size_t unit = 0; unit < tree.shape().size(); ++unit) {
        std::size_t const home = plan.home_of(unit, unit);
        Group const& group = tree.group_of(unit);
        if (home != nowhere && group.people > 0) {
            made[home].push_back({group.id, group.people});
        }
    }
    return made;
}

std::vector<Roster> released(People const& people)
{
    GroupTree const tree = tree_of(people);
    return rosters(tree, make_plan(tree.shape(), counted(tree), Policy::at_the_floor()).scores);
}

Plan strict(People const& people, std::vector<Roster> const& earlier)
{
    GroupTree const tree = tree_of(people);
    return make_strict_plan(tree, counted(tree), Policy::at_the_floor(), earlier);
}

std::vector<int> block_sizes(Plan const& plan)
{
    std::vector<int> sizes;
    for (CarriedBlock const& block : plan.scores.blocks) {
        sizes.push_back(block.pooled ? -block.people : block.people);
    }
    return sizes;
}

// How many people are in one of the two and not in the other, if nobody moves between units.
int difference(Roster const& left, Roster const& right)
{
    std::map<std::string, int> change;
    for (AskedThen const& each : left) {
        change[each.group.text()] += each.people;
    }
    for (AskedThen const& each : right) {
        change[each.group.text()] -= each.people;
    }
    int all = 0;
    for (auto const& [name, people] : change) {
        all += std::abs(people);
    }
    return all;
}

bool share_a_unit(Roster const& left, Roster const& right)
{
    std::set<std::string> names;
    for (AskedThen const& each : left) {
        names.insert(each.group.text());
    }
    return std::ranges::any_of(right, [&names](AskedThen const& each) {
        return names.contains(each.group.text());
    });
}

rc::Gen<People> any_people()
{
    return rc::gen::exec([] {
        People people;
        int const units = *rc::gen::inRange(1, 8);
        for (int unit = 0; unit < units; ++unit) {
            people["unit " + std::to_string(*rc::gen::inRange(0, 8))] = *rc::gen::inRange(0, 25);
        }
        return people;
    });
}

// The same some time later: most units as they were, a few with some more or fewer people.
rc::Gen<People> later(People people)
{
    return rc::gen::exec([people] {
        People changed = people;
        for (auto& [name, asked] : changed) {
            asked = std::max(0, asked + *rc::gen::element(0, 0, 0, 1, -1, 3, 8));
        }
        return changed;
    });
}

} // namespace

BOOST_AUTO_TEST_SUITE(strict_plan)

BOOST_AUTO_TEST_CASE(without_an_earlier_release_it_is_the_ordinary_plan)
{
    GroupTree const tree = tree_of({{"a", 9}, {"b", 3}, {"c", 4}});
    Plan const ordinary = make_plan(tree.shape(), counted(tree), Policy::at_the_floor());
    BOOST_CHECK(make_strict_plan(tree, counted(tree), Policy::at_the_floor(), {}) == ordinary);
}

BOOST_AUTO_TEST_CASE(the_same_people_may_be_shown_again)
{
    People const people{{"a", 9}, {"b", 3}, {"c", 4}};
    BOOST_TEST(block_sizes(strict(people, released(people))) == (std::vector<int>{9}));
    People const pooled{{"a", 9}, {"b", 4}, {"c", 4}};
    BOOST_TEST(block_sizes(strict(pooled, released(pooled))) == (std::vector<int>{-8, 9}));
}

BOOST_AUTO_TEST_CASE(a_team_that_one_person_joined_is_carried_up)
{
    auto const before = released({{"a", 9}, {"b", 20}});
    BOOST_TEST(block_sizes(strict({{"a", 10}, {"b", 20}}, before)) == (std::vector<int>{20}));
}

BOOST_AUTO_TEST_CASE(a_team_that_four_left_is_carried_up_and_one_that_five_left_is_not)
{
    auto const before = released({{"a", 20}, {"b", 20}});
    BOOST_TEST(block_sizes(strict({{"a", 16}, {"b", 20}}, before)) == (std::vector<int>{20}));
    BOOST_TEST(block_sizes(strict({{"a", 15}, {"b", 20}}, before)) == (std::vector<int>{15, 20}));
}

BOOST_AUTO_TEST_CASE(a_barred_team_needs_as_many_others_in_its_pool)
{
    auto const before = released({{"a", 10}, {"b", 10}});
    BOOST_TEST(block_sizes(strict({{"a", 11}, {"b", 11}}, before)) == (std::vector<int>{-22}));
    BOOST_TEST(block_sizes(strict({{"a", 11}, {"b", 12}}, before)).empty());
}

BOOST_AUTO_TEST_CASE(a_pool_that_is_nearly_what_it_was_is_barred_too)
{
    auto const before = released({{"a", 4}, {"b", 4}, {"c", 9}});
    BOOST_TEST(
        block_sizes(strict({{"a", 4}, {"b", 4}, {"d", 1}, {"c", 9}}, before)) ==
        (std::vector<int>{9})
    );
}

BOOST_AUTO_TEST_CASE(a_pool_that_is_nearly_a_team_of_before_is_barred)
{
    // Ten answered in a. Now four of them do, and make a pool with b: the two figures would be
    // about the same people, but for the four of b.
    auto const before = released({{"a", 10}, {"b", 4}});
    GroupTree const now = tree_of({{"a", 10}, {"b", 4}});
    std::vector<int> const answered{0, 4, 4};
    Plan const ordinary = make_plan(now.shape(), answered, Policy::at_the_floor());
    BOOST_TEST(block_sizes(ordinary) == (std::vector<int>{-8}));
    Plan const made = make_strict_plan(now, answered, Policy::at_the_floor(), before);
    BOOST_TEST(block_sizes(made).empty());
}

BOOST_AUTO_TEST_CASE(people_of_units_that_are_gone_count_as_having_left)
{
    auto const before = released({{"a", 4}, {"b", 4}, {"gone", 4}});
    BOOST_TEST(block_sizes(strict({{"a", 4}, {"b", 4}}, before)).empty());
}

BOOST_AUTO_TEST_CASE(a_raised_minimum_raises_how_many_must_differ)
{
    GroupTree const tree = tree_of({{"a", 20}});
    auto const policy = Policy::with_minimum_group(8).value();
    auto const plan = make_strict_plan(tree, counted(tree), policy, released({{"a", 13}}));
    BOOST_TEST(plan.scores.blocks.empty());
}

BOOST_AUTO_TEST_CASE(an_ordinary_plan_is_seen_to_be_nearly_the_same)
{
    GroupTree const tree = tree_of({{"a", 9}, {"b", 12}});
    auto const policy = Policy::at_the_floor();
    Plan const ordinary = make_plan(tree.shape(), counted(tree), policy);
    auto const before = released({{"a", 9}, {"b", 11}});
    BOOST_TEST(
        nearly_same_blocks(tree, ordinary.scores, policy, before) == (std::vector<std::size_t>{1})
    );
}

RC_BOOST_PROP(no_block_differs_by_a_few_people_from_any_of_before, ())
{
    auto const people = *any_people();
    auto const before = released(people);
    GroupTree const tree = tree_of(*later(people));
    auto const policy = Policy::at_the_floor();
    Plan const plan = make_strict_plan(tree, counted(tree), policy, before);
    for (Roster const& now : rosters(tree, plan.scores)) {
        for (Roster const& then : before) {
            int const changed = difference(now, then);
            RC_ASSERT(changed == 0 || changed >= 5 || !share_a_unit(now, then));
        }
    }
    RC_ASSERT(!find_flaw(plan, tree.shape(), counted(tree), policy));
    RC_ASSERT(nearly_same_blocks(tree, plan.scores, policy, before).empty());
}

RC_BOOST_PROP(who_is_barred_is_decided_from_those_asked_and_not_from_those_who_answered, ())
{
    auto const people = *any_people();
    auto const before = released(people);
    GroupTree const tree = tree_of(*later(people));
    std::vector<int> answered = counted(tree);
    for (std::size_t unit = 0; unit < answered.size(); ++unit) {
        answered[unit] = *rc::gen::inRange(0, answered[unit] + 1);
    }
    Plan const plan = make_strict_plan(tree, answered, Policy::at_the_floor(), before);
    for (std::size_t unit = 1; unit < answered.size(); ++unit) {
        Group const& group = tree.group_of(unit);
        Roster const alone{{group.id, group.people}};
        bool const is_barred = std::ranges::any_of(before, [&](Roster const& then) {
            int const difference_then = difference(alone, then);
            return difference_then > 0 && difference_then < 5 && share_a_unit(alone, then);
        });
        std::size_t const block = plan.scores.block_of_piece[unit];
        bool const alone_now = block != nowhere && !plan.scores.blocks[block].pooled;
        RC_ASSERT(alone_now == (answered[unit] >= 5 && !is_barred));
    }
}

BOOST_AUTO_TEST_SUITE_END()
