#include "server/app/audit_units.hpp"
#include "tests/support/teams.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using app::ElementUnits;
using test_support::cannot_say;
using test_support::skipped;

BOOST_AUTO_TEST_SUITE(audit_units_)

namespace {

// The score of one sheet on an element of as many items on that scale.
std::optional<std::int64_t> score(test_support::Row const& row, std::string const& scale = "freq5")
{
    auto const instrument =
        test_support::instrument({test_support::element("e", static_cast<int>(row.size()), scale)});
    ElementUnits const units{instrument, instrument.elements.front()};
    return units.score(test_support::sheet(instrument, row));
}

std::int64_t units_per_point(int items, std::string const& scale = "freq5")
{
    auto const instrument = test_support::instrument({test_support::element("e", items, scale)});
    return ElementUnits{instrument, instrument.elements.front()}.per_point();
}

} // namespace

BOOST_AUTO_TEST_CASE(a_point_has_twice_the_least_common_multiple_of_possible_numbers_of_answers)
{
    BOOST_TEST(units_per_point(1) == 2);
    BOOST_TEST(units_per_point(3) == 12);
    BOOST_TEST(units_per_point(4) == 24);
    BOOST_TEST(units_per_point(5) == 120);
    BOOST_TEST(units_per_point(8) == 1680);
}

BOOST_AUTO_TEST_CASE(seven_options_need_finer_units)
{
    BOOST_TEST(units_per_point(4, "seven") == 72);
    BOOST_TEST(score({2, 1, 1, 1}, "seven").value() == 30);
}

BOOST_AUTO_TEST_CASE(a_score_is_the_mean_of_the_given_answers_on_0_to_10)
{
    BOOST_TEST(score({1, 1, 1, 1}).value() == 0);
    BOOST_TEST(score({5, 5, 5, 5}).value() == 240);
    BOOST_TEST(score({4, 4, 5, 4}).value() == 195);       // 8.125
    BOOST_TEST(score({5, 4, skipped, 4}).value() == 200); // 8 1/3
    BOOST_TEST(score({2, cannot_say, 1, skipped}).value() == 30);
}

BOOST_AUTO_TEST_CASE(fewer_than_half_of_the_answers_make_no_score)
{
    BOOST_TEST(!score({5, skipped, skipped, cannot_say}));
    BOOST_TEST(score({5, 5, skipped, skipped}).value() == 240);
    BOOST_TEST(!score({5, 5, skipped, skipped, skipped}));
}

BOOST_AUTO_TEST_CASE(a_reverse_item_is_mirrored)
{
    auto instrument = test_support::instrument({test_support::element("e", 2)});
    instrument.elements.front().items.back().reverse = true;
    ElementUnits const units{instrument, instrument.elements.front()};
    auto const sheet = test_support::sheet(instrument, {5, 2});
    BOOST_TEST(units.keyed(sheet, 0).value() == 5);
    BOOST_TEST(units.keyed(sheet, 1).value() == 4);
    BOOST_TEST(units.score(sheet).value() == units.top() * 7 / 8);
}

BOOST_AUTO_TEST_CASE(answers_of_a_later_element_are_found_on_the_sheet)
{
    auto const instrument =
        test_support::instrument({test_support::element("e", 2), test_support::element("f", 1)});
    ElementUnits const units{instrument, instrument.elements.back()};
    BOOST_TEST(units.score(test_support::sheet(instrument, {1, 1, 5})).value() == units.top());
}

BOOST_AUTO_TEST_SUITE_END()
