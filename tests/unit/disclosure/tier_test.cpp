#include "scoring/disclosure/tier.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed::disclosure;

BOOST_AUTO_TEST_CASE(the_tiers_begin_at_five_and_ten)
{
    Policy const policy = Policy::at_the_floor();
    BOOST_CHECK(tier_of(0, policy) == Tier::withheld);
    BOOST_CHECK(tier_of(4, policy) == Tier::withheld);
    BOOST_CHECK(tier_of(5, policy) == Tier::scores);
    BOOST_CHECK(tier_of(9, policy) == Tier::scores);
    BOOST_CHECK(tier_of(10, policy) == Tier::detail);
}

BOOST_AUTO_TEST_CASE(a_raised_minimum_moves_the_tiers)
{
    Policy const eight = Policy::with_minimum_group(8).value();
    BOOST_CHECK(tier_of(7, eight) == Tier::withheld);
    BOOST_CHECK(tier_of(8, eight) == Tier::scores);
    Policy const twelve = Policy::with_minimum_group(12).value();
    BOOST_CHECK(tier_of(11, twelve) == Tier::withheld);
    BOOST_CHECK(tier_of(12, twelve) == Tier::detail);
}

BOOST_AUTO_TEST_CASE(answers_that_spare_codes_could_have_given_do_not_count)
{
    BOOST_TEST(counted_answers(7, 0) == 7);
    BOOST_TEST(counted_answers(7, 3) == 4);
    BOOST_TEST(counted_answers(2, 3) == 0);
}
