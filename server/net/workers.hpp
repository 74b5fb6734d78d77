#pragma once
// The threads on which handlers run. Handlers block (on SQLite, on hashing), or compute and finish
// later; both stay off the I/O thread, and those that finish later have threads of their own, so
// that a ballot never waits for somebody's password. How many requests are on their way is bounded,
// and who comes too late hears so. All but join() on the I/O thread only.

#include "server/http/router.hpp"
#include "server/net/limits.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/thread_pool.hpp>

#include <cstddef>
#include <functional>
#include <optional>

namespace heed::net {

class Workers {
public:
    Workers(Limits const& limits, http::Router const& router);

    // The router's answer, from whichever thread gives it; 500 `internal` when a handler threw or
    // let go of its reply; 503 `busy` when too many wait. `finishes_later` is what the router
    // expects of the request. Takes the request's content away.
    boost::asio::awaitable<http::Response> handle(http::Request& request, bool finishes_later);

    // The router's refusal of a caller whose request has only its head yet; otherwise as handle().
    boost::asio::awaitable<std::optional<http::Response>> refuse_at_door(http::Request const& head);

    // Runs a job of the server's own; an exception is logged. `job` must outlive it.
    boost::asio::awaitable<void> run(std::function<void()> const& job);

    // Waits for what is running, and for answers that are still to come. Any thread but a worker.
    void join();

private:
    http::Router const& router_;
    std::size_t requests_max_;
    std::size_t requests_ = 0;
    boost::asio::thread_pool pool_;
    boost::asio::thread_pool late_pool_;
};

} // namespace heed::net
