#include "tests/integration/edge/running_server.hpp"

#include "server/http/cookies.hpp"

#include <stdexcept>

namespace heed::edge_test {

namespace {

using http::Access;
using http::Forgery;
using http::Handler;
using http::Method;
using http::Request;
using http::Response;

Response text(std::string body)
{
    Response response;
    response.body = std::move(body);
    return response;
}

Response headers(Request const& request)
{
    std::string names;
    for (auto const& [name, value] : request.headers) {
        names += name + " ";
    }
    return text(names);
}

Response channel(Request const& request)
{
    switch (request.channel) {
    case http::Channel::tls:
        return text("tls");
    case http::Channel::loopback:
        return text("loopback");
    case http::Channel::plain:
        return text("plain");
    }
    return text("none");
}

Response broken(Request const&)
{
    auto response = text("never sent");
    response.set("X-Broken", "a\r\nX-Injected: b");
    return response;
}

http::Route reader(std::string_view path, Handler handler)
{
    return {Method::get, path, Access::anyone, 0, Forgery::harmless, std::move(handler)};
}

Response page(Request const&)
{
    return http::problem_response({http::Status::not_found, "not_found", {}, {}});
}

// Without the empty line at its end.
std::string post_head(std::string const& path, std::size_t content_length)
{
    return "POST " + path +
           " HTTP/1.1\r\nHost: localhost\r\nX-Heed: 1\r\n"
           "Content-Type: application/json\r\nContent-Length: " +
           std::to_string(content_length) + "\r\n";
}

net::ServerOptions
options(net::Limits const& limits, std::optional<net::TlsFiles> tls, bool proxy_names_clients)
{
    return {
        "127.0.0.1",
        0,
        {"localhost", "127.0.0.1", "[::1]"},
        std::move(tls),
        limits,
        proxy_names_clients};
}

Response paced(Request const& request)
{
    using Kind = base::Turns::Kind;
    auto const kind = request.path_values.front() == "again" ? Kind::repeat : Kind::first;
    auto const wait = request.turns != nullptr ? request.turns->take(kind, "") : std::nullopt;
    if (wait) {
        auto response = text("wait " + std::to_string(wait->count()));
        response.status = http::Status::too_many_requests;
        return response;
    }
    return text("turn");
}

Response knows_turns(Request const& request)
{
    return text(request.turns != nullptr ? "turns" : "none");
}

http::Route paced_reader(std::string_view path, Handler handler)
{
    auto route = reader(path, std::move(handler));
    route.paced = true;
    return route;
}

} // namespace

std::optional<http::Problem> SessionAtTheDoor::refuse(http::Access, http::Request& request) const
{
    if (http::cookie(request, http::session_cookie).empty()) {
        return http::Problem{http::Status::unauthorized, "not_signed_in", {}, {}};
    }
    return std::nullopt;
}

RunningServer::RunningServer(
    net::Limits const& limits,
    std::optional<net::TlsFiles> tls,
    bool proxy_names_clients
)
    : router_{routes(), doorkeeper_, page},
      server_{
          net::Server::bind(options(limits, std::move(tls), proxy_names_clients), router_).value()},
      thread_{[this] { server_.run(); }}
{
}

RunningServer::~RunningServer()
{
    stop();
    join();
}

void RunningServer::join()
{
    if (thread_.joinable()) {
        thread_.join();
    }
}

http::Reply RunningServer::take_due()
{
    std::lock_guard const lock{mutex_};
    auto reply = std::move(due_.front());
    due_.pop_front();
    return reply;
}

void RunningServer::answer_later(std::string const& words)
{
    take_due().give(text(words));
}

void RunningServer::drop()
{
    take_due();
}

std::vector<http::Route> RunningServer::routes()
{
    auto const later = [this](Request const&, http::Reply reply) {
        {
            std::lock_guard const lock{mutex_};
            due_.push_back(std::move(reply));
        }
        arrived.release();
    };
    auto const wait = [this](Request const&) {
        arrived.release();
        go.acquire();
        return text("waited");
    };
    auto const large = [wait](Request const& request) {
        if (request.body.ends_with('w')) {
            wait(request);
        }
        return text(std::to_string(request.body.size()));
    };
    auto const count = [this](Request const&) {
        ++smuggled;
        return text("smuggled");
    };
    auto const fail = [](Request const&) -> Response { throw std::runtime_error{"private"}; };
    auto const echo = [](Request const& request) { return text(request.body); };
    return {
        reader("/health", [](Request const&) { return text("ok"); }),
        reader("/headers", headers),
        reader("/channel", channel),
        reader("/throw", fail),
        reader("/broken", broken),
        reader("/wait", wait),
        {Method::get, "/later", Access::anyone, 0, Forgery::harmless, later},
        reader("/smuggled", count),
        paced_reader("/paced", knows_turns),
        reader("/unpaced", knows_turns),
        paced_reader("/paced/{kind}", paced),
        {Method::post, "/echo", Access::anyone, echo_bytes_max, Forgery::same_origin, echo},
        {Method::post, "/large", Access::signed_in, large_bytes_max, Forgery::same_origin, large},
    };
}

std::string get(std::string const& path)
{
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
}

std::string post_echo(std::string const& body)
{
    return post_head("/echo", body.size()) + "\r\n" + body;
}

std::string post_large_head(std::size_t content_length)
{
    return post_head("/large", content_length) + "Cookie: " + std::string{http::session_cookie} +
           "=known\r\nExpect: 100-continue\r\n\r\n";
}

std::string post_large_head_of_stranger(std::size_t content_length)
{
    return post_head("/large", content_length) + "Expect: 100-continue\r\n\r\n";
}

} // namespace heed::edge_test
