// How the server behaves towards honest clients, and towards slow, greedy or vanishing ones.

#include "tests/integration/edge/raw_client.hpp"
#include "tests/integration/edge/running_server.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <string>

namespace heed::edge_test {

using std::chrono::milliseconds;

namespace {

bool contains(std::string const& text, std::string const& part)
{
    return text.find(part) != std::string::npos;
}

bool ends_with_body(std::string const& response, std::string const& body)
{
    return response.ends_with("\r\n\r\n" + body);
}

} // namespace

BOOST_AUTO_TEST_SUITE(conversation)

BOOST_AUTO_TEST_CASE(a_connection_serves_many_requests)
{
    RunningServer server;
    RawClient client{server.port()};
    for (int i = 0; i < 3; ++i) {
        client.send(get("/health"));
        BOOST_TEST(ends_with_body(client.read_response(), "ok"));
    }
    client.send(post_echo("[1]"));
    BOOST_TEST(ends_with_body(client.read_response(), "[1]"));
}

BOOST_AUTO_TEST_CASE(requests_that_are_sent_ahead_are_answered_in_order)
{
    RunningServer server;
    RawClient client{server.port()};
    client.send(get("/health") + post_echo("[1]") + post_echo("[2]") + get("/channel"));
    BOOST_TEST(ends_with_body(client.read_response(), "ok"));
    BOOST_TEST(ends_with_body(client.read_response(), "[1]"));
    BOOST_TEST(ends_with_body(client.read_response(), "[2]"));
    BOOST_TEST(ends_with_body(client.read_response(), "loopback"));
}

BOOST_AUTO_TEST_CASE(a_request_may_arrive_byte_by_byte)
{
    RunningServer server;
    RawClient client{server.port()};
    for (auto const byte : post_echo("[\"slow\"]")) {
        client.send({&byte, 1});
    }
    BOOST_TEST(ends_with_body(client.read_response(), "[\"slow\"]"));
}

BOOST_AUTO_TEST_CASE(every_response_carries_the_security_headers_and_no_name_of_the_server)
{
    RunningServer server;
    RawClient client{server.port()};
    for (auto const* path : {"/health", "/nowhere", "/throw"}) {
        client.send(get(path));
        auto const response = client.read_response();
        BOOST_TEST(contains(response, "Content-Security-Policy: default-src 'none'"), path);
        BOOST_TEST(contains(response, "Cache-Control: no-store"), path);
        BOOST_TEST(!contains(response, "Server:"), path);
        BOOST_TEST(!contains(response, "Set-Cookie:"), path);
    }
}

BOOST_AUTO_TEST_CASE(head_is_get_without_the_body)
{
    RunningServer server;
    RawClient client{server.port()};
    client.send("HEAD /health HTTP/1.1\r\nHost: localhost\r\n\r\n" + get("/channel"));
    BOOST_TEST(contains(client.read_response(false), "\r\nContent-Length: 2\r\n"));
    BOOST_TEST(ends_with_body(client.read_response(), "loopback"));
}

BOOST_AUTO_TEST_CASE(a_client_of_the_old_version_is_served_once)
{
    RunningServer server;
    RawClient client{server.port()};
    client.send("GET /health HTTP/1.0\r\nHost: localhost\r\nConnection: keep-alive\r\n\r\n");
    auto const response = client.read_to_end();
    BOOST_TEST(ends_with_body(response, "ok"));
    BOOST_TEST(contains(response, "\r\nConnection: close\r\n"));
}

BOOST_AUTO_TEST_CASE(a_client_that_asks_for_it_is_served_once)
{
    RunningServer server;
    RawClient client{server.port()};
    client.send(
        "GET /health HTTP/1.1\r\nHost: LOCALHOST:1\r\nConnection: Close\r\n\r\n" + get("/smuggled")
    );
    BOOST_TEST(count_responses(client.read_to_end()) == 1U);
    BOOST_TEST(server.smuggled == 0);
}

BOOST_AUTO_TEST_CASE(a_refusal_by_the_router_keeps_the_connection_when_the_framing_is_sound)
{
    RunningServer server;
    RawClient client{server.port()};
    client.send("DELETE /echo HTTP/1.1\r\nHost: localhost\r\n\r\n");
    BOOST_TEST(contains(client.read_response(), "\r\nAllow: POST\r\n"));
    client.send(get("/health"));
    BOOST_TEST(status_of(client.read_response()) == 200);
}

BOOST_AUTO_TEST_CASE(a_refusal_before_the_body_closes_the_connection)
{
    RunningServer server;
    RawClient client{server.port()};
    client.send(
        "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: " +
        std::to_string(get("/smuggled").size()) + "\r\n\r\n" + get("/smuggled")
    );
    auto const answer = client.read_to_end();
    BOOST_TEST(status_of(answer) == 403);
    BOOST_TEST(count_responses(answer) == 1U);
    BOOST_TEST(server.smuggled == 0);
}

BOOST_AUTO_TEST_CASE(a_client_that_is_still_sending_when_refused_is_not_cut_off)
{
    net::Limits limits;
    limits.drain_time = std::chrono::minutes{1};
    RunningServer server{limits};
    RawClient client{server.port()};
    client.send("POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n");
    BOOST_TEST(status_of(client.read_to_end()) == 403);
    // Once somebody else is served, the server has done with the first what it was going to do.
    RawClient other{server.port()};
    other.send(get("/health"));
    BOOST_TEST(status_of(other.read_response()) == 200);
    // A reset would fail one of these, and on the way could have cost the answer.
    for (int i = 0; i < 10; ++i) {
        BOOST_TEST(client.send(std::string(10'000, 'x')));
    }
}

BOOST_AUTO_TEST_CASE(the_body_is_asked_for_only_after_the_head_was_accepted)
{
    RunningServer server;
    std::string head{post_echo("[1]")};
    head.insert(head.find("\r\n\r\n"), "\r\nExpect: 100-continue");
    RawClient client{server.port()};
    client.send(head.substr(0, head.size() - 3));
    BOOST_TEST(client.read_response() == "HTTP/1.1 100 \r\n\r\n");
    client.send("[1]");
    BOOST_TEST(ends_with_body(client.read_response(), "[1]"));
}

BOOST_AUTO_TEST_CASE(handlers_never_see_who_or_where_the_client_is)
{
    RunningServer server;
    RawClient client{server.port()};
    client.send("GET /headers HTTP/1.1\r\nHost: localhost\r\nUser-Agent: a\r\nReferer: b\r\n"
                "X-Forwarded-For: c\r\nForwarded: d\r\nAccept-Language: cy\r\n\r\n");
    BOOST_TEST(ends_with_body(client.read_response(), "accept-language host "));
}

BOOST_AUTO_TEST_CASE(a_handler_that_throws_is_an_internal_error_without_details)
{
    RunningServer server;
    RawClient client{server.port()};
    client.send(get("/throw"));
    auto const response = client.read_response();
    BOOST_TEST(status_of(response) == 500);
    BOOST_TEST(ends_with_body(response, R"({"error":"internal"})"));
}

BOOST_AUTO_TEST_CASE(a_header_that_would_split_the_response_is_an_internal_error)
{
    RunningServer server;
    RawClient client{server.port()};
    client.send(get("/broken"));
    auto const response = client.read_response();
    BOOST_TEST(status_of(response) == 500);
    BOOST_TEST(!contains(response, "X-Injected"));
}

BOOST_AUTO_TEST_CASE(a_head_or_body_that_does_not_arrive_in_time_is_answered_with_408)
{
    net::Limits limits;
    limits.request_time = milliseconds{150};
    RunningServer server{limits};
    for (auto const& part : {std::string{"GET /hea"}, post_echo("[1]").substr(0, 100)}) {
        RawClient client{server.port()};
        client.send(part);
        auto const answer = client.read_to_end();
        BOOST_TEST(status_of(answer) == 408);
        BOOST_TEST(count_responses(answer) == 1U);
    }
}

BOOST_AUTO_TEST_CASE(a_client_cannot_buy_time_with_a_byte_now_and_then)
{
    // Half a minute of bytes, of which one second is allowed.
    constexpr int bytes_max = 1'500;
    net::Limits limits;
    limits.request_time = milliseconds{1'000};
    RunningServer server{limits};
    RawClient client{server.port()};
    int sent = 0;
    while (sent < bytes_max && client.send("G")) {
        std::this_thread::sleep_for(milliseconds{20});
        ++sent;
    }
    BOOST_TEST(sent < bytes_max);
}

BOOST_AUTO_TEST_CASE(a_connection_without_requests_is_closed)
{
    net::Limits limits;
    limits.idle_time = milliseconds{150};
    RunningServer server{limits};
    RawClient silent{server.port()};
    BOOST_TEST(silent.read_to_end() == "");
    RawClient served{server.port()};
    served.send(get("/health"));
    BOOST_TEST(count_responses(served.read_to_end()) == 1U);
}

BOOST_AUTO_TEST_CASE(a_client_that_vanishes_disturbs_nobody)
{
    RunningServer server;
    for (auto const& part :
         {get("/wait"), std::string{"GET /he"}, post_echo("[1]").substr(0, 100)}) {
        RawClient client{server.port()};
        client.send(part);
        if (part == get("/wait")) {
            server.arrived.acquire();
        }
        client.vanish();
    }
    server.go.release();
    RawClient other{server.port()};
    other.send(get("/health"));
    BOOST_TEST(status_of(other.read_response()) == 200);
}

BOOST_AUTO_TEST_CASE(a_client_that_ends_its_side_still_gets_the_answer)
{
    RunningServer server;
    RawClient client{server.port()};
    client.send(get("/health"));
    client.end_sending();
    BOOST_TEST(ends_with_body(client.read_to_end(), "ok"));
}

BOOST_AUTO_TEST_CASE(who_comes_when_too_many_wait_is_asked_to_come_again)
{
    net::Limits limits;
    limits.requests = 1;
    RunningServer server{limits};
    RawClient first{server.port()};
    first.send(get("/wait"));
    server.arrived.acquire();

    RawClient second{server.port()};
    second.send(get("/health"));
    auto const answer = second.read_response();
    BOOST_TEST(status_of(answer) == 503);
    BOOST_TEST(contains(answer, "\r\nRetry-After: 1\r\n"));
    BOOST_TEST(ends_with_body(answer, R"({"error":"busy"})"));

    server.go.release();
    BOOST_TEST(ends_with_body(first.read_response(), "waited"));
    second.send(get("/health"));
    BOOST_TEST(status_of(second.read_response()) == 200);
}

BOOST_AUTO_TEST_CASE(connections_over_the_limit_are_closed_unanswered)
{
    net::Limits limits;
    limits.connections = 2;
    RunningServer server{limits};
    RawClient first{server.port()};
    RawClient second{server.port()};
    first.send(get("/health"));
    second.send(get("/health"));
    BOOST_TEST(status_of(first.read_response()) == 200);
    BOOST_TEST(status_of(second.read_response()) == 200);
    RawClient third{server.port()};
    third.send(get("/health"));
    BOOST_TEST(third.read_to_end() == "");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::edge_test
