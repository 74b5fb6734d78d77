// The auditor itself: that it finds what is known to be there, and nothing else.

#include "tests/support/rank_auditor.hpp"

#include <boost/test/unit_test.hpp>
#include <rapidcheck/boost_test.h>

using namespace heed::test_support;

namespace {

constexpr std::size_t cells = 6;

std::set<std::size_t> cells_of(unsigned bits)
{
    std::set<std::size_t> chosen;
    for (std::size_t cell = 0; cell < cells; ++cell) {
        if ((bits >> cell & 1U) != 0) {
            chosen.insert(cell);
        }
    }
    return chosen;
}

// Six cells of up to six people, in up to five groups.
rc::Gen<Publication> any_publication()
{
    return rc::gen::exec([] {
        Publication published;
        published.people = *rc::gen::container<std::vector<int>>(cells, rc::gen::inRange(0, 7));
        for (int group = *rc::gen::inRange(0, 6); group > 0; --group) {
            published.groups.push_back(cells_of(*rc::gen::inRange(0U, 1U << cells)));
        }
        return published;
    });
}

} // namespace

BOOST_AUTO_TEST_CASE(nothing_published_discloses_nothing)
{
    Publication const nothing{.people = {1, 2}, .groups = {}};
    BOOST_CHECK(!find_disclosure(nothing, 5));
    BOOST_CHECK(!least_support(nothing));
}

BOOST_AUTO_TEST_CASE(a_small_group_is_found)
{
    Publication const small{.people = {4, 20}, .groups = {{0}}};
    BOOST_CHECK(find_disclosure(small, 5) == (std::set<std::size_t>{0}));
    BOOST_CHECK(!find_disclosure(small, 4));
    BOOST_TEST(least_support(small).value() == 4);
}

BOOST_AUTO_TEST_CASE(a_whole_minus_a_part_is_found)
{
    Publication const complement{.people = {20, 3}, .groups = {{0, 1}, {0}}};
    BOOST_CHECK(find_disclosure(complement, 5) == (std::set<std::size_t>{1}));
}

BOOST_AUTO_TEST_CASE(half_the_sum_of_three_overlapping_groups_is_found)
{
    // (A + B - C) / 2: each group and each overlap has ten people, and one person comes out.
    Publication const half_sums{.people = {1, 9, 9}, .groups = {{0, 1}, {0, 2}, {1, 2}}};
    BOOST_CHECK(find_disclosure(half_sums, 5) == (std::set<std::size_t>{0}));
    BOOST_TEST(least_support(half_sums).value() == 1);
}

BOOST_AUTO_TEST_CASE(two_named_people_compared_are_found)
{
    // Each group has twenty people; their difference is one person against another.
    Publication const compared{.people = {1, 1, 19}, .groups = {{0, 2}, {1, 2}}};
    BOOST_CHECK(find_disclosure(compared, 5) == (std::set<std::size_t>{0, 1}));
}

BOOST_AUTO_TEST_CASE(large_groups_that_overlap_in_large_cells_are_safe)
{
    Publication const safe{.people = {5, 6, 7}, .groups = {{0, 1}, {1, 2}}};
    BOOST_CHECK(!find_disclosure(safe, 5));
    BOOST_TEST(least_support(safe).value() == 11);
}

RC_BOOST_PROP(the_search_finds_as_much_as_trying_every_set_of_cells, ())
{
    auto const published = *any_publication();
    auto const least = least_support(published);
    for (int k = 1; k <= 12; ++k) {
        RC_ASSERT(find_disclosure(published, k).has_value() == (least && *least < k));
    }
}
