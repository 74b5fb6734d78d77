#include "server/net/session.hpp"

#include "server/base/log.hpp"
#include "server/http/problem.hpp"
#include "server/http/security_headers.hpp"
#include "server/net/answer.hpp"
#include "server/net/busy.hpp"
#include "server/net/head_parser.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

namespace heed::net {

namespace {

namespace asio = boost::asio;

constexpr std::size_t read_step_bytes = 4096;
constexpr std::size_t body_step_bytes = std::size_t{16} * 1024;
constexpr std::string_view go_on = "HTTP/1.1 100 \r\n\r\n";

http::Response internal_error()
{
    base::log::failure(base::log::Event::handler_failed);
    return http::problem_response({http::Status::internal_error, "internal", {}, {}});
}

} // namespace

Session::Session(
    Stream& stream,
    Shared const& shared,
    asio::any_io_executor const& executor,
    std::optional<NetworkName> const& network
)
    : stream_{stream}, shared_{shared}, network_{network}, deadline_{executor, stream}
{
}

void Session::stop() noexcept
{
    stopping_ = true;
    if (idle_) {
        stream_.cancel();
    }
}

void Session::cancel() noexcept
{
    stopping_ = true;
    stream_.cancel();
}

asio::awaitable<void> Session::run()
{
    stream_.expire_in(shared_.limits.handshake_time);
    if (!co_await stream_.open()) {
        co_return;
    }
    bool open = true;
    while (open) {
        open = co_await serve_one();
    }
    co_await stream_.finish(shared_.limits);
}

asio::awaitable<bool> Session::serve_one()
{
    if (!co_await receive_head()) {
        co_return co_await give_up();
    }
    if (head_bytes_ > shared_.limits.head_bytes) {
        co_return co_await refuse({http::Status::headers_too_large});
    }
    auto judged = take_head();
    if (auto const* const refusal = std::get_if<Refusal>(&judged)) {
        co_return co_await refuse(*refusal);
    }
    auto& head = std::get<CheckedHead>(judged);
    auto verdict = shared_.router.preflight(head.request, head.content_length);
    if (auto* const refused = std::get_if<http::Response>(&verdict)) {
        co_return co_await answer_unread(*refused, head);
    }
    if (shared_.large_bodies.is_large(head.content_length)) {
        // Strangers do not get to hold the few places that there are for large bodies.
        if (auto refused = co_await shared_.workers.refuse_at_door(head.request)) {
            co_return co_await answer_unread(*refused, head);
        }
    }
    // Held for as long as the body may be in memory, which is until the request has been answered.
    auto const lease = shared_.large_bodies.lease(head.content_length);
    if (!lease) {
        auto refused = busy_response();
        co_return co_await answer_unread(refused, head);
    }
    if (!co_await receive_body(head)) {
        co_return co_await give_up();
    }
    deadline_.lift();
    auto response = co_await handle(head, std::get<http::Expected>(verdict));
    co_return co_await answer(response, head);
}

asio::awaitable<bool> Session::receive_head()
{
    if (received_.empty()) {
        idle_ = true;
        stream_.expire_in(shared_.limits.idle_time);
        auto const more = !stopping_ && co_await receive_more();
        idle_ = false;
        if (!more) {
            co_return false;
        }
    }
    // Set once: a client that sends a byte now and then gains nothing. The stream's own limit comes
    // later and only matters to one that will not take our answer either.
    deadline_.set(shared_.limits.request_time);
    stream_.expire_in(shared_.limits.request_time + shared_.limits.answer_time);
    std::size_t searched = 0;
    while (true) {
        head_bytes_ = find_head_end(received_, searched);
        if (head_bytes_ != std::string_view::npos || received_.size() > shared_.limits.head_bytes) {
            co_return true;
        }
        searched = received_.size();
        if (!co_await receive_more()) {
            co_return false;
        }
    }
}

asio::awaitable<bool> Session::receive_more()
{
    auto const before = received_.size();
    received_.resize(before + read_step_bytes);
    auto const count = co_await read(std::span{received_}.subspan(before));
    received_.resize(before + count);
    co_return count > 0;
}

// The deadline interrupts a read that is waiting; a moment that came between two reads counts too.
asio::awaitable<std::size_t> Session::read(std::span<char> out)
{
    if (deadline_.passed()) {
        co_return 0;
    }
    co_return co_await stream_.read(out);
}

std::variant<CheckedHead, Refusal> Session::take_head()
{
    auto const parsed = parse_head(std::string_view{received_}.substr(0, head_bytes_));
    received_.erase(0, head_bytes_);
    if (auto const* const refusal = std::get_if<Refusal>(&parsed)) {
        return *refusal;
    }
    return check_head(std::get<Head>(parsed), shared_.hosts, stream_.channel());
}

asio::awaitable<bool> Session::receive_body(CheckedHead& head)
{
    if (head.expects_continue && received_.empty()) {
        if (!co_await stream_.write(go_on, {})) {
            co_return false;
        }
    }
    auto& body = head.request.body;
    auto filled = std::min<std::size_t>(received_.size(), head.content_length);
    body = received_.substr(0, filled);
    received_.erase(0, filled);
    // preflight() has compared the length with the route's limit. Memory is taken as bytes arrive,
    // so that announcing a long body costs us nothing.
    while (filled < head.content_length) {
        body.resize(std::min<std::size_t>(head.content_length, filled + body_step_bytes));
        auto const count = co_await read(std::span{body}.subspan(filled));
        if (count == 0) {
            co_return false;
        }
        filled += count;
    }
    co_return true;
}

std::optional<NetworkName> Session::network_behind(CheckedHead const& head) const
{
    if (network_ || !shared_.proxy_names_clients) {
        return network_;
    }
    auto const client = last_forwarded(head.forwarded_for);
    return client.empty() ? std::nullopt : shared_.networks.name_of(client);
}

// Whoever handles a paced request takes a turn where there is something to be given.
asio::awaitable<http::Response> Session::handle(CheckedHead& head, http::Expected const& expected)
{
    auto const network = expected.paced ? network_behind(head) : std::nullopt;
    std::optional<NetworkTurns> turns;
    if (network) {
        turns.emplace(shared_.turns, *network);
        head.request.turns = &*turns;
    }
    co_return co_await shared_.workers.handle(head.request, expected.finishes_later);
}

// The client went away in the middle of a request, or was too slow with it.
asio::awaitable<bool> Session::give_up()
{
    if (!deadline_.passed()) {
        co_return false;
    }
    co_return co_await refuse({http::Status::request_timeout});
}

asio::awaitable<bool> Session::refuse(Refusal refusal)
{
    auto response = to_response(refusal);
    co_return co_await send(response, true, true);
}

asio::awaitable<bool> Session::answer(http::Response& response, CheckedHead const& head)
{
    auto const close = response.close || stopping_ || !head.keep_alive;
    co_return co_await send(response, close, head.request.method != http::Method::head);
}

asio::awaitable<bool> Session::answer_unread(http::Response& response, CheckedHead const& head)
{
    // Nothing can be found behind a body that was not read.
    response.close = head.content_length > 0;
    return answer(response, head);
}

asio::awaitable<bool> Session::send(http::Response& response, bool close, bool with_body)
{
    http::add_security_headers(response, stream_.channel());
    auto head = answer_head(response, close);
    if (!head) {
        response = internal_error();
        http::add_security_headers(response, stream_.channel());
        head = answer_head(response, close);
    }
    auto const body = with_body && !is_bodiless(response.status) ? response.content() : "";
    deadline_.lift();
    stream_.expire_in(shared_.limits.answer_time);
    auto const sent = co_await stream_.write(*head, body);
    co_return sent && !close;
}

} // namespace heed::net
