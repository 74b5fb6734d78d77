#include "scoring/disclosure/error.hpp"
#include "scoring/disclosure/policy.hpp"

#include <boost/test/unit_test.hpp>

#include <type_traits>

using heed::disclosure::errc;
using heed::disclosure::Policy;

static_assert(!std::is_constructible_v<Policy, int>);
static_assert(!std::is_default_constructible_v<Policy>);

BOOST_AUTO_TEST_CASE(the_floor_is_five_for_scores_and_ten_for_detail)
{
    BOOST_TEST(Policy::at_the_floor().minimum_group() == 5);
    BOOST_TEST(Policy::at_the_floor().detail_minimum() == 10);
}

BOOST_AUTO_TEST_CASE(the_minimum_cannot_be_lowered)
{
    for (int const people : {4, 3, 1, 0, -5}) {
        auto const policy = Policy::with_minimum_group(people);
        BOOST_REQUIRE(!policy);
        BOOST_CHECK(policy.error() == make_error_code(errc::minimum_group_too_small));
    }
}

BOOST_AUTO_TEST_CASE(the_minimum_can_be_raised_and_takes_detail_with_it)
{
    BOOST_TEST(Policy::with_minimum_group(8)->minimum_group() == 8);
    BOOST_TEST(Policy::with_minimum_group(8)->detail_minimum() == 10);
    BOOST_TEST(Policy::with_minimum_group(12)->detail_minimum() == 12);
}

BOOST_AUTO_TEST_CASE(an_absurd_minimum_is_refused)
{
    BOOST_TEST(Policy::with_minimum_group(100).has_value());
    auto const policy = Policy::with_minimum_group(101);
    BOOST_REQUIRE(!policy);
    BOOST_CHECK(policy.error() == make_error_code(errc::minimum_group_too_large));
}
