// However many clients begin to send large bodies, the server holds a few of them, for callers who
// may send them at all, and goes on serving everybody else.

#include "tests/integration/edge/raw_client.hpp"
#include "tests/integration/edge/running_server.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <string>

namespace heed::edge_test {

namespace {

std::string const body(large_bytes_max, 'x');
std::string const most_of_it = body.substr(1);
std::string const go_on = "HTTP/1.1 100 \r\n\r\n";

// Returns when the server has read the head: it answers with `go_on` or refuses.
std::string begin(RawClient& client)
{
    client.send(post_large_head(body.size()));
    return client.read_response();
}

// Four clients who have sent all of a large body but its last byte.
class FourUnfinished {
public:
    FourUnfinished()
    {
        for (auto& client : clients) {
            BOOST_TEST(begin(client) == go_on);
            client.send(most_of_it);
        }
    }

    RunningServer server;
    std::array<RawClient, 4> clients{
        RawClient{server.port()},
        RawClient{server.port()},
        RawClient{server.port()},
        RawClient{server.port()}};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(large_bodies, FourUnfinished)

BOOST_AUTO_TEST_CASE(a_fifth_is_refused_before_it_is_read_and_its_connection_closed)
{
    RawClient fifth{server.port()};
    auto const answer = begin(fifth);
    BOOST_TEST(fifth.read_to_end() == "");
    BOOST_TEST(status_of(answer) == 503);
    BOOST_TEST(answer.find("\r\nRetry-After: 1\r\n") != std::string::npos);
    BOOST_TEST(answer.find("\r\nConnection: close\r\n") != std::string::npos);
    BOOST_TEST(answer.ends_with(R"({"error":"busy"})"));
}

BOOST_AUTO_TEST_CASE(small_requests_go_on)
{
    RawClient other{server.port()};
    other.send(get("/health") + post_echo("[1]"));
    BOOST_TEST(status_of(other.read_response()) == 200);
    BOOST_TEST(other.read_response().ends_with("\r\n\r\n[1]"));
}

BOOST_AUTO_TEST_CASE(what_is_refused_for_its_head_is_refused_as_ever)
{
    RawClient other{server.port()};
    other.send(post_large_head(large_bytes_max + 1));
    BOOST_TEST(status_of(other.read_response()) == 413);
}

BOOST_AUTO_TEST_CASE(those_that_end_make_room_whether_they_were_answered_or_not)
{
    auto& answered = clients[0];
    answered.send("x");
    BOOST_TEST(answered.read_response().ends_with("\r\n\r\n" + std::to_string(body.size())));
    BOOST_TEST(begin(answered) == go_on);

    auto& gone = clients[1];
    gone.end_sending();
    BOOST_TEST(gone.read_to_end() == "");
    RawClient next{server.port()};
    BOOST_TEST(begin(next) == go_on);
    next.send(body);
    BOOST_TEST(status_of(next.read_response()) == 200);
}

BOOST_AUTO_TEST_SUITE_END()

// What four strangers could do to an administrator's import, were they asked after their bodies.
BOOST_AUTO_TEST_CASE(a_stranger_is_refused_before_the_body_and_takes_nobodys_place)
{
    net::Limits limits;
    limits.large_bodies = 1;
    RunningServer const server{limits};
    RawClient stranger{server.port()};
    stranger.send(post_large_head_of_stranger(body.size()));
    BOOST_TEST(status_of(stranger.read_response()) == 401);
    BOOST_TEST(stranger.read_to_end() == "");

    RawClient trickling{server.port()};
    trickling.send(post_large_head_of_stranger(body.size()) + most_of_it);
    RawClient known{server.port()};
    BOOST_TEST(begin(known) == go_on);
    known.send(body);
    BOOST_TEST(status_of(known.read_response()) == 200);
    BOOST_TEST(status_of(trickling.read_response()) == 401);
}

// The handler still has the body when all of it was received.
BOOST_AUTO_TEST_CASE(a_large_body_counts_until_its_handler_has_ended)
{
    net::Limits limits;
    limits.large_bodies = 1;
    RunningServer server{limits};
    RawClient first{server.port()};
    BOOST_TEST(begin(first) == go_on);
    first.send(body.substr(1) + "w");
    server.arrived.acquire();
    RawClient second{server.port()};
    BOOST_TEST(status_of(begin(second)) == 503);
    server.go.release();
    BOOST_TEST(status_of(first.read_response()) == 200);
}

} // namespace heed::edge_test
