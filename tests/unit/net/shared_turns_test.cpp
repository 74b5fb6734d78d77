#include "server/net/shared_turns.hpp"
#include "tests/support/replay_random.hpp"

#include <boost/test/unit_test.hpp>

namespace heed::net {

namespace {

using Kind = base::Turns::Kind;

// Two first turns, three of repeats, and nothing comes back while a test runs.
Limits small_limits()
{
    Limits limits;
    limits.first_turns = {.at_once = 2, .each = std::chrono::hours{1}};
    limits.repeat_turns = {.at_once = 3, .each = std::chrono::hours{1}};
    return limits;
}

struct Fixture {
    testing::ReplayRandom random{1};
    Networks networks{random};
    SharedTurns shared{small_limits(), networks};
    NetworkTurns one{shared, networks.name_of(base::Bytes{192, 0, 2, 1}).value()};
    NetworkTurns neighbour{shared, networks.name_of(base::Bytes{192, 0, 2, 99}).value()};
    NetworkTurns other{shared, networks.name_of(base::Bytes{192, 0, 3, 1}).value()};
};

int taken(base::Turns& turns, Kind kind, std::string_view matter)
{
    int count = 0;
    while (!turns.take(kind, matter)) {
        ++count;
    }
    return count;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(shared_turns, Fixture)

BOOST_AUTO_TEST_CASE(who_comes_from_one_network_shares_its_turns_and_no_other_does)
{
    BOOST_TEST(taken(one, Kind::first, "7KQ2X") == 2);
    BOOST_TEST(taken(neighbour, Kind::first, "7KQ2X") == 0);
    BOOST_TEST(taken(other, Kind::first, "7KQ2X") == 2);
}

BOOST_AUTO_TEST_CASE(one_matter_uses_up_no_turns_of_another)
{
    BOOST_TEST(taken(one, Kind::first, "7KQ2X") == 2);
    BOOST_TEST(taken(one, Kind::first, "9AB3C") == 2);
}

BOOST_AUTO_TEST_CASE(repeats_have_turns_of_their_own_and_use_up_no_others)
{
    BOOST_TEST(taken(one, Kind::repeat, "7KQ2X") == 3);
    BOOST_TEST(taken(one, Kind::first, "7KQ2X") == 2);
    one.give_back(Kind::repeat, "7KQ2X");
    BOOST_TEST(taken(one, Kind::first, "7KQ2X") == 0);
    BOOST_TEST(taken(one, Kind::repeat, "7KQ2X") == 1);
}

BOOST_AUTO_TEST_CASE(a_turn_goes_back_to_the_matter_that_it_was_taken_for)
{
    BOOST_TEST(taken(one, Kind::first, "7KQ2X") == 2);
    BOOST_TEST(taken(one, Kind::first, "9AB3C") == 2);
    one.give_back(Kind::first, "9AB3C");
    BOOST_TEST(taken(one, Kind::first, "7KQ2X") == 0);
    BOOST_TEST(taken(one, Kind::first, "9AB3C") == 1);
}

BOOST_AUTO_TEST_CASE(repeats_are_many_and_still_bounded_as_the_program_has_them)
{
    Limits const limits;
    BOOST_TEST(limits.repeat_turns.at_once >= 2 * limits.first_turns.at_once);
    SharedTurns real{limits, networks};
    NetworkTurns turns{real, networks.name_of(base::Bytes{192, 0, 2, 1}).value()};
    int const at_once = taken(turns, Kind::repeat, "7KQ2X");
    BOOST_TEST(at_once >= limits.repeat_turns.at_once);
    BOOST_TEST(at_once < 2 * limits.repeat_turns.at_once);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::net
