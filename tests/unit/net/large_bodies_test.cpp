#include "server/net/large_bodies.hpp"

#include <boost/test/unit_test.hpp>

#include <utility>

namespace heed::net {

namespace {

constexpr std::size_t small = 10;
constexpr std::size_t large = 11;

Limits two_large()
{
    Limits limits;
    limits.small_body_bytes = small;
    limits.large_bodies = 2;
    return limits;
}

class Fixture {
public:
    LargeBodies bodies{two_large()};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(large_bodies, Fixture)

BOOST_AUTO_TEST_CASE(one_large_body_too_many_gets_no_lease)
{
    auto const first = bodies.lease(large);
    auto const second = bodies.lease(large);
    BOOST_TEST((first && second));
    BOOST_TEST(!bodies.lease(large));
}

BOOST_AUTO_TEST_CASE(small_bodies_are_not_counted)
{
    auto const first = bodies.lease(small);
    auto const second = bodies.lease(0);
    auto const third = bodies.lease(large);
    auto const fourth = bodies.lease(large);
    BOOST_TEST((third && fourth));
    BOOST_TEST(bodies.lease(small).has_value());
}

BOOST_AUTO_TEST_CASE(a_body_of_just_the_limit_is_small)
{
    BOOST_TEST(!bodies.is_large(small));
    BOOST_TEST(bodies.is_large(large));
}

BOOST_AUTO_TEST_CASE(a_lease_that_ends_makes_room_for_one_and_no_more)
{
    auto const first = bodies.lease(large);
    auto second = bodies.lease(large);
    second.reset();
    auto const third = bodies.lease(large);
    BOOST_TEST(third.has_value());
    BOOST_TEST(!bodies.lease(large));
}

BOOST_AUTO_TEST_CASE(a_lease_that_moved_is_given_back_once)
{
    auto const first = bodies.lease(large);
    {
        auto second = bodies.lease(large);
        auto const moved = std::move(second);
        BOOST_TEST(!bodies.lease(large));
    }
    auto const third = bodies.lease(large);
    BOOST_TEST(third.has_value());
    BOOST_TEST(!bodies.lease(large));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::net
