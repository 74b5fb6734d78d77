#include "scoring/disclosure/group_tree.hpp"
#include "server/organisation/tree_check.hpp"
#include "server/store/organisation_store.hpp"
#include "tests/unit/organisation/entries.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace heed;
using namespace heed::organisation;
using namespace heed::organisation::test;

namespace {

std::string check(std::vector<UnitEntry> const& entries)
{
    auto const fault = fault_of(entries);
    return fault ? words(*fault) : "right";
}

// A root with so many units below it.
std::vector<UnitEntry> broad(std::size_t units)
{
    std::vector<UnitEntry> entries{entry("root")};
    while (entries.size() < units) {
        entries.push_back(entry("unit " + std::to_string(entries.size()), "root"));
    }
    return entries;
}

} // namespace

BOOST_AUTO_TEST_SUITE(tree_check)

BOOST_AUTO_TEST_CASE(a_tree_is_right_in_whatever_order)
{
    BOOST_TEST(check({entry("a")}) == "right");
    BOOST_TEST(check({entry("c", "b"), entry("b", "a"), entry("a")}) == "right");
    BOOST_TEST(check({entry("b", "a"), entry("a"), entry("c", "a", 0)}) == "right");
}

BOOST_AUTO_TEST_CASE(an_organisation_has_one_to_twenty_thousand_units)
{
    BOOST_TEST(check({}) == "no_units at -, part -, limit -");
    BOOST_TEST(check(broad(disclosure::groups_max)) == "right");
    BOOST_TEST(
        check(broad(disclosure::groups_max + 1)) == "too_many_units at -, part -, limit 20000"
    );
}

BOOST_AUTO_TEST_CASE(a_name_is_readable_and_of_a_bounded_length)
{
    std::string const longest(store::unit_name_characters_max, 'a');
    BOOST_TEST(check({entry(longest)}) == "right");
    BOOST_TEST(check({entry("a"), entry(longest + 'a', "a")}) == "too_long at 1, part 0, limit 80");
    for (std::string const name :
         {"",
          "  ",
          " a",
          "a ",
          "a\nb",
          "a\xe2\x80\xae"
          "b"}) {
        BOOST_TEST(check({entry(name)}) == "bad_text at 0, part 0, limit -", name);
    }
}

BOOST_AUTO_TEST_CASE(nobody_to_five_hundred_people_are_asked_at_a_unit)
{
    BOOST_TEST(check({entry("a", std::nullopt, 0)}) == "right");
    BOOST_TEST(check({entry("a", std::nullopt, 500)}) == "right");
    BOOST_TEST(check({entry("a", std::nullopt, -1)}) == "too_small at 0, part 2, limit 0");
    BOOST_TEST(check({entry("a", std::nullopt, 501)}) == "too_large at 0, part 2, limit 500");
}

BOOST_AUTO_TEST_CASE(a_name_is_given_once)
{
    BOOST_TEST(
        check({entry("a"), entry("b", "a"), entry("b", "a")}) == "named_twice at 2, part 0, limit -"
    );
}

BOOST_AUTO_TEST_CASE(a_parent_is_one_of_the_units)
{
    BOOST_TEST(
        check({entry("a"), entry("b", "elsewhere")}) == "unknown_parent at 1, part 1, limit -"
    );
    BOOST_TEST(check({entry("a"), entry("b", "")}) == "unknown_parent at 1, part 1, limit -");
}

BOOST_AUTO_TEST_CASE(there_is_one_root)
{
    BOOST_TEST(check({entry("a"), entry("b")}) == "second_root at 1, part 1, limit -");
}

BOOST_AUTO_TEST_CASE(no_unit_belongs_to_itself)
{
    BOOST_TEST(check({entry("a", "a")}) == "circle at 0, part 1, limit -");
    BOOST_TEST(check({entry("a"), entry("b", "b")}) == "circle at 1, part 1, limit -");
    BOOST_TEST(
        check({entry("a"), entry("b", "d"), entry("c", "b"), entry("d", "c")}) ==
        "circle at 1, part 1, limit -"
    );
    // A unit that hangs below a circle is told as one, too: its way up has no end.
    BOOST_TEST(
        check({entry("a"), entry("x", "b"), entry("b", "c"), entry("c", "b")}) ==
        "circle at 1, part 1, limit -"
    );
}

BOOST_AUTO_TEST_CASE(a_tree_has_at_most_twelve_levels)
{
    BOOST_TEST(check(chain(12)) == "right");
    BOOST_TEST(check(chain(13)) == "too_deep at 12, part 1, limit 12");
    auto upside_down = chain(13);
    std::ranges::reverse(upside_down);
    BOOST_TEST(check(upside_down) == "too_deep at 0, part 1, limit 12");
}

BOOST_AUTO_TEST_CASE(a_long_circle_and_a_long_chain_end)
{
    BOOST_TEST(check(chain(20'000)) == "too_deep at 12, part 1, limit 12");
    auto circle = chain(20'000);
    circle.front().parent = circle.back().name;
    BOOST_TEST(check(circle) == "circle at 0, part 1, limit -");
}

BOOST_AUTO_TEST_SUITE_END()
