#include "server/net/connections.hpp"

#include "server/base/log.hpp"
#include "server/net/make_stream.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <exception>
#include <utility>

namespace heed::net {

namespace {

namespace asio = boost::asio;
namespace log = base::log;
using asio::ip::tcp;

constexpr auto as_result = asio::as_tuple(asio::use_awaitable);

// One line at the first failure and then one in so many, with their number and nothing else.
constexpr std::uint64_t failures_per_line = 60;

base::Bytes bytes_of(asio::ip::address const& address)
{
    if (address.is_v4()) {
        auto const bytes = address.to_v4().to_bytes();
        return {bytes.begin(), bytes.end()};
    }
    auto const bytes = address.to_v6().to_bytes();
    return {bytes.begin(), bytes.end()};
}

// A session reports what it could not handle: want of memory, or a defect.
void report(std::exception_ptr const& failure)
{
    if (failure) {
        log::failure(log::Event::handler_failed);
    }
}

} // namespace

Connections::Connections(tcp::acceptor& acceptor, asio::ssl::context* tls, Shared const& shared)
    : acceptor_{acceptor}, tls_{tls}, shared_{shared}, admission_{shared.limits, shared.networks}
{
}

asio::awaitable<void> Connections::accept()
{
    while (acceptor_.is_open()) {
        auto [failure, socket] = co_await acceptor_.async_accept(as_result);
        if (!failure) {
            start(std::move(socket));
        } else if (failure != asio::error::operation_aborted) {
            co_await pause_after_failure();
        }
    }
}

asio::awaitable<void> Connections::pause_after_failure()
{
    if (failures_++ % failures_per_line == 0) {
        log::warning(log::Event::accept_failed, {log::count(failures_)});
    }
    asio::steady_timer timer{acceptor_.get_executor(), shared_.limits.accept_pause};
    co_await timer.async_wait(as_result);
}

void Connections::start(tcp::socket socket)
{
    boost::system::error_code failure;
    auto const peer = socket.remote_endpoint(failure);
    if (failure) {
        return;
    }
    auto const place = admission_.admit(bytes_of(peer.address()));
    if (place.admitted) {
        asio::co_spawn(acceptor_.get_executor(), serve(std::move(socket), place), report);
    }
}

asio::awaitable<void> Connections::serve(tcp::socket socket, Admission::Place place)
{
    boost::system::error_code ignored;
    socket.set_option(tcp::no_delay{true}, ignored);
    auto const peer = bytes_of(socket.remote_endpoint(ignored).address());
    auto const channel = is_loopback(peer) ? http::Channel::loopback : http::Channel::plain;
    auto const stream = make_stream(std::move(socket), tls_, channel);
    Session session{*stream, shared_, acceptor_.get_executor(), place.network};
    sessions_.insert(&session);
    if (!acceptor_.is_open()) {
        // Accepted in the last moment before stop(), which has not seen this session.
        session.stop();
    }
    std::exception_ptr failure;
    try {
        co_await session.run();
    } catch (...) {
        failure = std::current_exception();
    }
    leave(session, place);
    report(failure);
}

void Connections::leave(Session& session, Admission::Place const& place)
{
    sessions_.erase(&session);
    admission_.release(place);
    if (sessions_.empty() && when_empty_) {
        std::exchange(when_empty_, nullptr)();
    }
}

void Connections::stop(std::function<void()> when_empty)
{
    boost::system::error_code ignored;
    acceptor_.close(ignored);
    if (sessions_.empty()) {
        when_empty();
        return;
    }
    when_empty_ = std::move(when_empty);
    for (auto* const session : sessions_) {
        session->stop();
    }
}

void Connections::cancel() noexcept
{
    for (auto* const session : sessions_) {
        session->cancel();
    }
}

} // namespace heed::net
