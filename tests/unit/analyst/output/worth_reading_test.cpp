#include "scoring/analyst/output/worth_reading.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed::analyst;
namespace statistics = heed::statistics;

namespace {

statistics::ScaleSummary scale_of(int people, double sd)
{
    statistics::ScaleSummary scale;
    scale.n_valid = people;
    scale.n_complete = people;
    scale.alpha_n = people;
    scale.n_items = 3;
    scale.sd = sd;
    scale.ad_mean = sd;
    return scale;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_mean_needs_five_people)
{
    BOOST_TEST(!mean_is_worth_reading(4));
    BOOST_TEST(mean_is_worth_reading(5));
}

BOOST_AUTO_TEST_CASE(an_interval_needs_five_people_who_differ)
{
    BOOST_TEST(!interval_is_worth_reading(scale_of(4, 1)));
    BOOST_TEST(interval_is_worth_reading(scale_of(5, 1)));
    BOOST_TEST(!interval_is_worth_reading(scale_of(50, 0)));
    BOOST_TEST(!interval_is_worth_reading(statistics::ScoreSummary{}));
}

BOOST_AUTO_TEST_CASE(that_all_are_alike_is_said_from_ten_people_on)
{
    BOOST_TEST(spread_is_worth_reading(scale_of(5, 1)));
    BOOST_TEST(!spread_is_worth_reading(scale_of(9, 0)));
    BOOST_TEST(spread_is_worth_reading(scale_of(10, 0)));
    BOOST_TEST(agreement_is_worth_reading(scale_of(5, 1)));
    BOOST_TEST(!agreement_is_worth_reading(scale_of(9, 0)));
    BOOST_TEST(agreement_is_worth_reading(scale_of(10, 0)));
}

BOOST_AUTO_TEST_CASE(agreement_on_one_item_needs_ten_people)
{
    auto scale = scale_of(9, 1);
    scale.n_items = 1;
    BOOST_TEST(!agreement_is_worth_reading(scale));
    scale.n_complete = 10;
    BOOST_TEST(agreement_is_worth_reading(scale));
}

BOOST_AUTO_TEST_CASE(alpha_needs_thirty_people)
{
    BOOST_TEST(!alpha_is_worth_reading(scale_of(29, 1)));
    BOOST_TEST(alpha_is_worth_reading(scale_of(30, 1)));
}

BOOST_AUTO_TEST_CASE(a_change_needs_five_people_on_both_sides)
{
    BOOST_TEST(!change_is_worth_reading(4, 50));
    BOOST_TEST(!change_is_worth_reading(50, 4));
    BOOST_TEST(change_is_worth_reading(5, 5));
}
