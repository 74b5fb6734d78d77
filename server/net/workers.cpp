#include "server/net/workers.hpp"

#include "server/base/log.hpp"
#include "server/http/problem.hpp"
#include "server/net/busy.hpp"

#include <boost/asio/append.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <exception>
#include <utility>

namespace heed::net {

namespace {

namespace asio = boost::asio;
namespace log = base::log;

using Awaitable = asio::use_awaitable_t<>;

// The worker boundary: one of the two places where exceptions end. The log line says that it
// happened and nothing about the request.
http::Response internal_error()
{
    log::failure(log::Event::handler_failed);
    return http::problem_response({http::Status::internal_error, "internal", {}, {}});
}

// Where a reply leads: back to the I/O thread, and to the session that waits there.
template <typename Session>
class WayBack {
public:
    WayBack(Session session, asio::thread_pool::executor_type const& pool)
        : session_{std::move(session)}, still_to_come_{pool}
    {
    }

    void operator()(std::optional<http::Response> answer)
    {
        auto response = answer ? *std::move(answer) : internal_error();
        asio::post(asio::append(std::move(session_), std::move(response)));
    }

private:
    Session session_;
    // The pool is not joined before the answer has been sent on its way.
    asio::executor_work_guard<asio::thread_pool::executor_type> still_to_come_;
};

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

// A request on its way through the router.
struct Handling {
    http::Router const& router;
    http::Request request;
    http::Reply reply;

    void operator()()
    {
        try {
            router.handle(std::move(request), std::move(reply));
        } catch (...) {
            // The reply went down with it, and has answered.
            return;
        }
    }
};

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
      requests_max_{limits.requests},
      pool_{limits.workers},
      late_pool_{limits.late_workers}
{
}

asio::awaitable<http::Response> Workers::handle(http::Request& request, bool finishes_later)
{
    if (requests_ >= requests_max_) {
        co_return busy_response();
    }
    Counted const counted{requests_};
    auto const pool = (finishes_later ? late_pool_ : pool_).get_executor();
    // Named first: g++ 12 destroys temporaries of a co_await expression twice.
    auto begin = [this, pool, &request](auto session) {
        http::Reply reply{WayBack{std::move(session), pool}};
        asio::post(pool, Handling{router_, std::move(request), std::move(reply)});
    };
    co_return co_await asio::async_initiate<Awaitable const, void(http::Response)>(
        begin,
        asio::use_awaitable
    );
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
    late_pool_.join();
}

} // namespace heed::net
