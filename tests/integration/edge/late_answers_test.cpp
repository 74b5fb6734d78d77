// Answers that come later, from a thread that is none of the server's.

#include "tests/integration/edge/raw_client.hpp"
#include "tests/integration/edge/running_server.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <thread>

namespace heed::edge_test {

namespace {

struct Fixture {
    explicit Fixture(net::Limits const& limits = {}) : server{limits} {}

    void ask_later(RawClient& client)
    {
        client.send(get("/later"));
        server.arrived.acquire();
    }

    RunningServer server;
};

net::Limits one_request_at_a_time()
{
    net::Limits limits;
    limits.requests = 1;
    return limits;
}

struct NarrowServer : Fixture {
    NarrowServer() : Fixture{one_request_at_a_time()} {}
};

net::Limits one_worker()
{
    net::Limits limits;
    limits.workers = 1;
    return limits;
}

struct SmallServer : Fixture {
    SmallServer() : Fixture{one_worker()} {}
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(late_answers, Fixture)

BOOST_AUTO_TEST_CASE(an_answer_reaches_who_asked_and_the_connection_stays)
{
    RawClient client{server.port()};
    ask_later(client);
    server.answer_later("at last");
    BOOST_TEST(client.read_response().ends_with("at last"));
    client.send(get("/health"));
    BOOST_TEST(client.read_response().ends_with("ok"));
}

BOOST_AUTO_TEST_CASE(answers_that_come_in_another_order_reach_the_right_ones)
{
    RawClient first{server.port()};
    RawClient second{server.port()};
    ask_later(first);
    ask_later(second);
    std::thread other{[this] { server.answer_later("for the first"); }};
    other.join();
    server.answer_later("for the second");
    BOOST_TEST(second.read_response().ends_with("for the second"));
    BOOST_TEST(first.read_response().ends_with("for the first"));
}

BOOST_AUTO_TEST_CASE(requests_sent_ahead_on_one_connection_are_answered_in_order)
{
    RawClient client{server.port()};
    client.send(get("/later") + get("/health") + get("/later"));
    server.arrived.acquire();
    server.answer_later("one");
    BOOST_TEST(client.read_response().ends_with("one"));
    BOOST_TEST(client.read_response().ends_with("ok"));
    server.arrived.acquire();
    server.answer_later("three");
    BOOST_TEST(client.read_response().ends_with("three"));
}

BOOST_AUTO_TEST_CASE(who_is_let_go_of_unanswered_hears_that_the_server_failed)
{
    RawClient client{server.port()};
    ask_later(client);
    server.drop();
    auto const answer = client.read_response();
    BOOST_TEST(status_of(answer) == 500);
    BOOST_TEST(answer.ends_with(R"({"error":"internal"})"));
    client.send(get("/health"));
    BOOST_TEST(status_of(client.read_response()) == 200);
}

BOOST_AUTO_TEST_CASE(an_answer_for_somebody_who_has_gone_harms_nobody)
{
    {
        RawClient gone{server.port()};
        ask_later(gone);
        gone.vanish();
    }
    server.answer_later("to nobody");
    RawClient other{server.port()};
    ask_later(other);
    server.answer_later("to somebody");
    BOOST_TEST(other.read_response().ends_with("to somebody"));
}

BOOST_AUTO_TEST_CASE(a_stop_waits_for_answers_that_are_still_to_come)
{
    RawClient client{server.port()};
    ask_later(client);
    server.stop();
    server.answer_later("after the stop");
    auto const answer = client.read_to_end();
    BOOST_TEST(answer.ends_with("after the stop"));
    BOOST_TEST(answer.find("\r\nConnection: close\r\n") != std::string::npos);
    server.join();
}

BOOST_AUTO_TEST_CASE(a_server_that_was_cut_off_ends_when_the_last_answer_has_come)
{
    net::Limits limits;
    limits.stop_time = std::chrono::milliseconds{50};
    RunningServer hasty{limits};
    RawClient client{hasty.port()};
    client.send(get("/later"));
    hasty.arrived.acquire();
    hasty.stop();
    BOOST_TEST(client.read_to_end() == "");
    hasty.answer_later("too late");
    hasty.join();
}

BOOST_FIXTURE_TEST_CASE(who_waits_for_a_late_answer_counts_among_those_on_their_way, NarrowServer)
{
    RawClient first{server.port()};
    ask_later(first);
    RawClient second{server.port()};
    second.send(get("/health"));
    BOOST_TEST(status_of(second.read_response()) == 503);
    server.answer_later("done");
    BOOST_TEST(status_of(first.read_response()) == 200);
    second.send(get("/health"));
    BOOST_TEST(status_of(second.read_response()) == 200);
}

BOOST_FIXTURE_TEST_CASE(who_finishes_later_never_waits_for_a_handler_that_blocks, SmallServer)
{
    RawClient blocked{server.port()};
    blocked.send(get("/wait"));
    server.arrived.acquire();
    RawClient client{server.port()};
    ask_later(client);
    server.answer_later("past it");
    BOOST_TEST(client.read_response().ends_with("past it"));
    server.go.release();
    BOOST_TEST(blocked.read_response().ends_with("waited"));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::edge_test
