// How the server starts and ends, and what it does on the side.

#include "tests/integration/edge/raw_client.hpp"
#include "tests/integration/edge/running_server.hpp"

#include <boost/test/unit_test.hpp>

#include <csignal>
#include <stdexcept>
#include <string>

namespace heed::edge_test {

namespace {

http::Router empty_router()
{
    static NobodyAtTheDoor const doorkeeper;
    return {{}, doorkeeper, [](http::Request const&) { return http::Response{}; }};
}

net::ServerOptions on(std::string address, std::uint16_t port)
{
    return {std::move(address), port, {"localhost"}, std::nullopt, {}};
}

} // namespace

BOOST_AUTO_TEST_SUITE(lifetime)

BOOST_AUTO_TEST_CASE(says_why_it_cannot_listen)
{
    auto const router = empty_router();
    auto const first = net::Server::bind(on("127.0.0.1", 0), router);
    auto const taken = net::Server::bind(on("127.0.0.1", first->port()), router);
    BOOST_TEST((taken.error() == boost::system::errc::address_in_use));
    BOOST_TEST((net::Server::bind(on("localhost", 0), router).error() == net::errc::bad_address));
    auto const foreign = net::Server::bind(on("192.0.2.1", 0), router);
    BOOST_TEST((foreign.error() == boost::system::errc::address_not_available));
}

BOOST_AUTO_TEST_CASE(a_stop_before_the_run_ends_it_at_once)
{
    auto const router = empty_router();
    auto server = net::Server::bind(on("127.0.0.1", 0), router).value();
    server.stop();
    server.run();
    BOOST_CHECK_THROW(RawClient{server.port()}, std::exception);
}

BOOST_AUTO_TEST_CASE(a_stop_lets_requests_in_progress_end_and_closes_the_idle)
{
    RunningServer server;
    RawClient idle{server.port()};
    idle.send(get("/health"));
    BOOST_TEST(status_of(idle.read_response()) == 200);
    RawClient busy{server.port()};
    busy.send(get("/wait") + get("/smuggled"));
    server.arrived.acquire();

    server.stop();
    BOOST_TEST(idle.read_to_end() == "");
    server.go.release();
    auto const answers = busy.read_to_end();
    BOOST_TEST(count_responses(answers) == 1U);
    BOOST_TEST(answers.ends_with("waited"));
    BOOST_TEST(answers.find("\r\nConnection: close\r\n") != std::string::npos);
    server.join();
    BOOST_TEST(server.smuggled == 0);
}

BOOST_AUTO_TEST_CASE(a_request_that_does_not_end_is_cut_off)
{
    net::Limits limits;
    limits.stop_time = std::chrono::milliseconds{100};
    RunningServer server{limits};
    RawClient half{server.port()};
    half.send("GET /hea");
    // So that the server has surely read the half before it is told to stop.
    RawClient other{server.port()};
    other.send(get("/health"));
    BOOST_TEST(status_of(other.read_response()) == 200);
    server.stop();
    BOOST_TEST(half.read_to_end() == "");
    server.join();
}

BOOST_AUTO_TEST_CASE(a_signal_stops_it_as_stop_does)
{
    RunningServer server;
    RawClient busy{server.port()};
    busy.send(get("/wait"));
    server.arrived.acquire();
    std::raise(SIGTERM);
    server.go.release();
    BOOST_TEST(busy.read_to_end().ends_with("waited"));
    server.join();
}

BOOST_AUTO_TEST_CASE(a_second_signal_closes_the_connections_at_once)
{
    RunningServer server;
    RawClient half{server.port()};
    half.send("GET /hea");
    RawClient other{server.port()};
    other.send(get("/health"));
    BOOST_TEST(status_of(other.read_response()) == 200);
    std::raise(SIGINT);
    BOOST_TEST(other.read_to_end() == "");
    std::raise(SIGINT);
    BOOST_TEST(half.read_to_end() == "");
    server.join();
}

BOOST_AUTO_TEST_CASE(a_chore_is_repeated_even_when_it_throws)
{
    auto const router = empty_router();
    auto server = net::Server::bind(on("127.0.0.1", 0), router).value();
    int runs = 0;
    std::thread::id chore_thread;
    server.every(std::chrono::seconds{1}, [&] {
        chore_thread = std::this_thread::get_id();
        if (++runs == 2) {
            server.stop();
        }
        throw std::runtime_error{"chore"};
    });
    server.run();
    BOOST_TEST(runs == 2);
    BOOST_TEST((chore_thread != std::this_thread::get_id()));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::edge_test
