#include "server/net/workers.hpp"

#include "server/base/log.hpp"
#include "server/http/problem.hpp"
#include "server/net/busy.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <exception>
#include <utility>

namespace heed::net {

namespace {

namespace asio = boost::asio;
namespace log = base::log;

// The worker boundary: one of the two places where exceptions end. The log line says that it
// happened and nothing about the request.
http::Response internal_error()
{
    log::failure(log::Event::handler_failed);
    return http::problem_response({http::Status::internal_error, "internal", {}, {}});
}

asio::awaitable<http::Response> handle_on_worker(http::Router const& router, http::Request request)
{
    try {
        co_return router.handle(std::move(request));
    } catch (...) {
        co_return internal_error();
    }
}

asio::awaitable<std::optional<http::Response>>
refuse_on_worker(http::Router const& router, http::Request head)
{
    try {
        co_return router.refuse_at_door(std::move(head));
    } catch (...) {
        co_return internal_error();
    }
}

asio::awaitable<void> run_on_worker(std::function<void()> const& job)
{
    try {
        job();
    } catch (std::exception const& failure) {
        // A chore has no request in it, so its reason may be told.
        log::failure(log::Event::housekeeping_failed, {log::error(failure.what())});
    } catch (...) {
        log::failure(log::Event::housekeeping_failed);
    }
    co_return;
}

// Counts a request while it waits or runs.
class Counted {
public:
    explicit Counted(std::size_t& count) noexcept : count_{count} { ++count_; }

    Counted(Counted const&) = delete;
    Counted& operator=(Counted const&) = delete;

    ~Counted() { --count_; }

private:
    std::size_t& count_;
};

} // namespace

Workers::Workers(Limits const& limits, http::Router const& router)
    : router_{router},
      requests_max_{limits.workers + limits.waiting_requests},
      pool_{limits.workers}
{
}

asio::awaitable<http::Response> Workers::handle(http::Request& request)
{
    if (requests_ >= requests_max_) {
        co_return busy_response();
    }
    Counted const counted{requests_};
    // Named first: g++ 12 destroys temporaries of a co_await expression twice.
    auto job = handle_on_worker(router_, std::move(request));
    co_return co_await asio::co_spawn(pool_.get_executor(), std::move(job), asio::use_awaitable);
}

asio::awaitable<std::optional<http::Response>> Workers::refuse_at_door(http::Request const& head)
{
    if (requests_ >= requests_max_) {
        co_return busy_response();
    }
    Counted const counted{requests_};
    auto job = refuse_on_worker(router_, head);
    co_return co_await asio::co_spawn(pool_.get_executor(), std::move(job), asio::use_awaitable);
}

asio::awaitable<void> Workers::run(std::function<void()> const& job)
{
    auto task = run_on_worker(job);
    co_await asio::co_spawn(pool_.get_executor(), std::move(task), asio::use_awaitable);
}

void Workers::join()
{
    pool_.join();
}

} // namespace heed::net
