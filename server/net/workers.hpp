#pragma once
// The threads on which handlers run to completion. Handlers block (on SQLite, on hashing), so they
// stay off the I/O thread; how many may wait is bounded, and who comes too late hears so.
// All but join() on the I/O thread only.

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

    // The router's answer; 500 `internal` when a handler threw; 503 `busy` when too many wait.
    // Takes the request's content away.
    boost::asio::awaitable<http::Response> handle(http::Request& request);

    // The router's refusal of a caller whose request has only its head yet; otherwise as handle().
    boost::asio::awaitable<std::optional<http::Response>> refuse_at_door(http::Request const& head);

    // Runs a job of the server's own; an exception is logged. `job` must outlive it.
    boost::asio::awaitable<void> run(std::function<void()> const& job);

    // Waits for what is running. Any thread but a worker.
    void join();

private:
    http::Router const& router_;
    std::size_t requests_max_;
    std::size_t requests_ = 0;
    boost::asio::thread_pool pool_;
};

} // namespace heed::net
