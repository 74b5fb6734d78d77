#include "scoring/analyst/output/displayed.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed::analyst;

BOOST_AUTO_TEST_CASE(only_what_people_read_has_fixed_decimals)
{
    BOOST_TEST(!is_displayed(Form::count));
    BOOST_TEST(!is_displayed(Form::number));
    BOOST_TEST(is_displayed(Form::score));
    BOOST_TEST(is_displayed(Form::change));
    BOOST_TEST(is_displayed(Form::percent));
}

BOOST_AUTO_TEST_CASE(each_form_rounds_half_a_step_away_from_zero)
{
    BOOST_TEST(displayed({Form::score, 0.05}) == "0.1");
    BOOST_TEST(displayed({Form::change, -0.25}) == "-0.3");
    BOOST_TEST(displayed({Form::percent, 12.5}) == "13");
}
