#include "scoring/statistics/display.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed::statistics;

BOOST_AUTO_TEST_CASE(half_a_step_goes_away_from_zero)
{
    BOOST_TEST(displayed_score(6.25) == "6.3");
    BOOST_TEST(displayed_score(6.35) == "6.4"); // its binary neighbour lies below the tie
    BOOST_TEST(displayed_score(1.15) == "1.2");
    BOOST_TEST(displayed_score(9.95) == "10.0");
    BOOST_TEST(displayed_score(-6.25) == "-6.3");
}

BOOST_AUTO_TEST_CASE(a_figure_below_a_tie_stays_below)
{
    BOOST_TEST(displayed_score(6.25 - 1e-7) == "6.2");
    BOOST_TEST(displayed_score(5.01) == "5.0");
}

BOOST_AUTO_TEST_CASE(nought_has_no_sign)
{
    BOOST_TEST(displayed_score(-0.04) == "0.0");
    BOOST_TEST(displayed_score(-0.0) == "0.0");
    BOOST_TEST(displayed_change(-0.04) == "0.0");
    BOOST_TEST(displayed_change(0.04) == "0.0");
    BOOST_TEST(displayed_percent(-0.4) == "0");
}

BOOST_AUTO_TEST_CASE(a_change_shows_its_sign)
{
    BOOST_TEST(displayed_change(3.4166666) == "+3.4");
    BOOST_TEST(displayed_change(-1.45) == "-1.5");
    BOOST_TEST(displayed_change(0.05) == "+0.1");
}

BOOST_AUTO_TEST_CASE(percentages_are_whole)
{
    BOOST_TEST(displayed_percent(66.6666667) == "67");
    BOOST_TEST(displayed_percent(12.5) == "13");
    BOOST_TEST(displayed_percent(100) == "100");
}
