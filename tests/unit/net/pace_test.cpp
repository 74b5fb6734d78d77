#include "server/net/pace.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>

namespace heed::net {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr NetworkName one{1};
constexpr NetworkName other{2};
constexpr NetworkName third{3};

class Fixture {
public:
    bool takes(NetworkName const& network) { return !pace.take(network, now); }

    void take_all(NetworkName const& network)
    {
        while (takes(network)) {
        }
    }

    Pace::Moment now{seconds{1'000}};
    // Three turns, one back every two seconds, and two networks told apart.
    Pace pace{{.at_once = 3, .each = seconds{2}}, 2};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(pace_, Fixture)

BOOST_AUTO_TEST_CASE(a_network_has_so_many_turns_and_then_waits_for_the_next)
{
    for (int turn = 0; turn < 3; ++turn) {
        BOOST_TEST(takes(one));
    }
    BOOST_TEST((pace.take(one, now) == seconds{2}));
    now += milliseconds{1'500};
    BOOST_TEST((pace.take(one, now) == seconds{1}));
    now += milliseconds{500};
    BOOST_TEST(takes(one));
    BOOST_TEST(!takes(one));
}

BOOST_AUTO_TEST_CASE(networks_do_not_wait_for_each_other)
{
    take_all(one);
    BOOST_TEST(takes(other));
}

BOOST_AUTO_TEST_CASE(who_is_told_to_wait_loses_nothing_by_asking)
{
    take_all(one);
    for (int times = 0; times < 10; ++times) {
        BOOST_TEST(!takes(one));
    }
    now += seconds{2};
    BOOST_TEST(takes(one));
}

BOOST_AUTO_TEST_CASE(a_turn_that_was_not_used_is_there_again)
{
    take_all(one);
    pace.give_back(one);
    BOOST_TEST(takes(one));
    BOOST_TEST(!takes(one));
    pace.give_back(other);
}

BOOST_AUTO_TEST_CASE(turns_do_not_gather_beyond_a_full_bucket)
{
    BOOST_TEST(takes(one));
    pace.give_back(one);
    pace.give_back(one);
    now += seconds{1'000};
    for (int turn = 0; turn < 3; ++turn) {
        BOOST_TEST(takes(one));
    }
    BOOST_TEST(!takes(one));
}

BOOST_AUTO_TEST_CASE(a_network_is_forgotten_once_its_bucket_is_full)
{
    take_all(one);
    BOOST_TEST(takes(other));
    BOOST_TEST(pace.known_names() == 2U);
    now += seconds{2};
    BOOST_TEST(takes(one));
    BOOST_TEST(pace.known_names() == 1U);
    now += seconds{6};
    BOOST_TEST(takes(other));
    BOOST_TEST(pace.known_names() == 1U);
}

BOOST_AUTO_TEST_CASE(beyond_the_networks_that_are_told_apart_all_share_one_bucket)
{
    BOOST_TEST(takes(one));
    BOOST_TEST(takes(other));
    take_all(third);
    BOOST_TEST(!takes(NetworkName{4}));
    pace.give_back(third);
    BOOST_TEST(takes(NetworkName{5}));
    BOOST_TEST(takes(one));
    BOOST_TEST(pace.known_names() == 3U);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::net
