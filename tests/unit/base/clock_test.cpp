#include "server/base/clock.hpp"
#include "tests/support/fake_clock.hpp"

#include <boost/test/unit_test.hpp>

#include <array>

using namespace heed::base;
using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(clock_)

BOOST_AUTO_TEST_CASE(a_day_is_read_as_it_is_written)
{
    constexpr std::array<std::string_view, 5> texts{
        "2026-11-22",
        "2028-02-29",
        "1970-01-01",
        "0001-01-01",
        "9999-12-31",
    };
    for (auto const text : texts) {
        auto const day = day_from_iso(text);
        BOOST_REQUIRE_MESSAGE(day, "reads " << text);
        BOOST_TEST(to_iso(*day) == text);
    }
    BOOST_TEST((day_from_iso("2026-11-22") == Day{2026y / 11 / 22}));
}

BOOST_AUTO_TEST_CASE(a_day_that_does_not_exist_is_refused)
{
    constexpr std::array<std::string_view, 7> texts{
        "2026-02-29",
        "2100-02-29",
        "2026-04-31",
        "2026-13-01",
        "2026-00-10",
        "2026-01-00",
        "2026-01-32",
    };
    for (auto const text : texts) {
        BOOST_TEST(!day_from_iso(text), "refuses " << text);
    }
}

BOOST_AUTO_TEST_CASE(a_day_in_any_other_form_is_refused)
{
    constexpr std::array<std::string_view, 12> texts{
        "",
        "2026-1-02",
        "2026-11-2",
        "26-11-22",
        "2026/11/22",
        "22-11-2026",
        "2026-11-22 ",
        " 2026-11-22",
        "2026-11-22T00:00:00Z",
        "+026-11-22",
        "-026-11-22",
        "2026-+1-22",
    };
    for (auto const text : texts) {
        BOOST_TEST(!day_from_iso(text), "refuses \"" << text << '"');
    }
}

BOOST_AUTO_TEST_CASE(today_lasts_until_midnight_utc)
{
    heed::testing::FakeClock clock{Day{2026y / 11 / 22} + 23h + 59min + 59s};
    BOOST_TEST(to_iso(clock.today()) == "2026-11-22");
    clock.advance(1s);
    BOOST_TEST(to_iso(clock.today()) == "2026-11-23");
}

BOOST_AUTO_TEST_SUITE_END()
