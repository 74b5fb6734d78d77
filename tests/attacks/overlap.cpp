// Attacks by groups that overlap: the same people counted in several groups of which none holds
// another. Each first succeeds against a gate that looks at nothing but the size of each group,
// then fails against ours, which knows one tree of units and no other groups.

#include "scoring/disclosure/error.hpp"
#include "tests/support/counted_tree.hpp"
#include "tests/support/rank_auditor.hpp"
#include "tests/support/teams.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::disclosure;
using namespace heed::test_support;

namespace {

Publication by_threshold_only(std::vector<int> people, std::vector<std::set<std::size_t>> asked_for)
{
    Publication published{.people = std::move(people), .groups = {}};
    for (auto& group : asked_for) {
        int size = 0;
        for (std::size_t const cell : group) {
            size += published.people[cell];
        }
        if (size >= Policy::minimum_group_floor) {
            published.groups.push_back(std::move(group));
        }
    }
    return published;
}

// These people as units of one organisation, and all that is published of them.
Publication by_plan(std::vector<int> people)
{
    CountedTree tree{.parents = {nowhere}, .direct = std::move(people)};
    tree.direct.insert(tree.direct.begin(), 0);
    tree.parents.resize(tree.direct.size(), 0);
    TreeShape const shape = tree.shape();
    CarryUp const scores = tree.plan().scores;
    Publication published{.people = tree.direct, .groups = {}};
    published.groups.resize(scores.blocks.size());
    for (std::size_t unit = 0; unit < shape.size(); ++unit) {
        if (auto const block = scores.block_of_piece[unit]; block != nowhere) {
            published.groups[block].insert(shape.node(unit));
        }
    }
    return published;
}

Group group(std::string const& name, std::string const& parent, int people)
{
    return {.id = survey::GroupId{name}, .parent = survey::GroupId{parent}, .people = people};
}

} // namespace

BOOST_AUTO_TEST_CASE(overlap_two_groups_that_share_all_but_one_person_each)
{
    // Nurses of the ward, and the ward's day shift: nine are in both, one in either alone.
    std::vector<int> const cells{1, 1, 9};
    auto const found = find_disclosure(by_threshold_only(cells, {{0, 2}, {1, 2}}), 5);
    BOOST_CHECK(found == (std::set<std::size_t>{0, 1}));
    BOOST_CHECK(!find_disclosure(by_plan(cells), 5));
    BOOST_TEST(least_support(by_plan(cells)).value() == 9);
}

BOOST_AUTO_TEST_CASE(half_sums_of_three_groups_leave_what_they_share)
{
    // (A + B - C) / 2, where no two of the groups differ by fewer than nine people.
    std::vector<int> const cells{1, 9, 9};
    auto const found = find_disclosure(by_threshold_only(cells, {{0, 1}, {0, 2}, {1, 2}}), 5);
    BOOST_CHECK(found == (std::set<std::size_t>{0}));
    BOOST_CHECK(!find_disclosure(by_plan(cells), 5));
    BOOST_TEST(least_support(by_plan(cells)).value() == 9);
}

BOOST_AUTO_TEST_CASE(overlap_cannot_be_asked_for_since_a_unit_belongs_to_one_other)
{
    Group const root{.id = survey::GroupId{"hospital"}, .parent = std::nullopt, .people = 0};
    auto const shared = GroupTree::make({
        root,
        group("nurses", "hospital", 0),
        group("days", "hospital", 0),
        group("ward 7", "nurses", 9),
        group("ward 7", "days", 9),
    });
    BOOST_REQUIRE(!shared);
    BOOST_TEST(shared.error() == disclosure::make_error_code(disclosure::errc::group_named_twice));
}
