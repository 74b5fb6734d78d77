// Turns of networks, as a server behind a proxy keeps count of them.

#include "tests/integration/edge/raw_client.hpp"
#include "tests/integration/edge/running_server.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace heed::edge_test {

namespace {

// Two turns of either kind, and nothing comes back while a test runs.
net::Limits two_turns()
{
    net::Limits limits;
    limits.first_turns = {.at_once = 2, .each = std::chrono::hours{1}};
    limits.repeat_turns = limits.first_turns;
    return limits;
}

std::string asked(RunningServer const& server, std::string const& path, std::string const& from)
{
    RawClient client{server.port()};
    auto const fields = from.empty() ? from : "X-Forwarded-For: " + from + "\r\n";
    client.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n");
    auto const response = client.read_response();
    return response.substr(response.find("\r\n\r\n") + 4);
}

} // namespace

BOOST_AUTO_TEST_SUITE(pace)

BOOST_AUTO_TEST_CASE(a_network_that_the_proxy_names_waits_once_it_has_had_its_turns)
{
    RunningServer server{two_turns(), {}, true};
    BOOST_TEST(asked(server, "/paced/first", "198.51.100.7") == "turn");
    BOOST_TEST(asked(server, "/paced/first", "192.0.2.1, 198.51.100.8") == "turn");
    BOOST_TEST(asked(server, "/paced/first", "198.51.100.9").starts_with("wait "));
    BOOST_TEST(asked(server, "/paced/again", "198.51.100.9") == "turn");
    BOOST_TEST(asked(server, "/paced/first", "192.0.2.1") == "turn");
}

BOOST_AUTO_TEST_CASE(asking_is_no_turn_until_one_is_taken)
{
    RunningServer server{two_turns(), {}, true};
    for (int times = 0; times < 5; ++times) {
        BOOST_TEST(asked(server, "/paced", "198.51.100.7") == "turns");
    }
    BOOST_TEST(asked(server, "/paced/first", "198.51.100.7") == "turn");
}

BOOST_AUTO_TEST_CASE(a_route_that_is_not_paced_knows_of_no_turns)
{
    RunningServer server{two_turns(), {}, true};
    BOOST_TEST(asked(server, "/unpaced", "198.51.100.7") == "none");
}

BOOST_AUTO_TEST_CASE(without_the_operators_word_no_header_is_believed)
{
    RunningServer server{two_turns()};
    for (int times = 0; times < 5; ++times) {
        BOOST_TEST(asked(server, "/paced/first", "198.51.100.7") == "turn");
    }
}

BOOST_AUTO_TEST_CASE(who_comes_from_this_machine_without_a_proxy_has_no_network)
{
    RunningServer server{two_turns(), {}, true};
    for (int times = 0; times < 5; ++times) {
        BOOST_TEST(asked(server, "/paced/first", "") == "turn");
    }
}

BOOST_AUTO_TEST_CASE(no_handler_sees_where_a_request_came_from)
{
    RunningServer server{two_turns(), {}, true};
    BOOST_TEST(asked(server, "/headers", "198.51.100.7") == "host ");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::edge_test
