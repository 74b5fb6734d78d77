#include "server/rounds/day_bounds.hpp"
#include "tests/unit/rounds/ward.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::rounds;
using namespace heed::rounds::test;
using std::chrono::days;

namespace {

// From tomorrow to a week from now.
constexpr DayBounds week{
    .today = launch_day,
    .first = launch_day + days{1},
    .last = launch_day + days{7}};

} // namespace

BOOST_AUTO_TEST_SUITE(day_bounds)

BOOST_AUTO_TEST_CASE(both_ends_are_within)
{
    BOOST_TEST(!refuse_day(week.first, "day", week));
    BOOST_TEST(!refuse_day(week.last, "day", week));
}

BOOST_AUTO_TEST_CASE(a_day_beyond_an_end_is_told_that_end_in_days_from_today)
{
    auto const early = refuse_day(launch_day, "day", week).value();
    BOOST_TEST((early.code == errc::too_small && early.field == "day" && early.limit == 1));
    auto const late = refuse_day(week.last + days{1}, "day", week).value();
    BOOST_TEST((late.code == errc::too_large && late.field == "day" && late.limit == 7));
}

BOOST_AUTO_TEST_SUITE_END()
