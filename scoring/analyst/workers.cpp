#include "scoring/analyst/workers.hpp"

#include <algorithm>
#include <atomic>
#include <cassert>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace heed::analyst {

namespace {

using Body = std::function<void(std::size_t)>;

// One job, shared by its workers.
class Job {
public:
    Job(std::size_t count, Body const& body) : count_{count}, body_{body} {}

    // Makes calls until none is left.
    void work() noexcept
    {
        for (auto next = next_++; next < count_; next = next_++) {
            try {
                body_(next);
            } catch (...) {
                give_up(std::current_exception());
            }
        }
    }

    void rethrow() const
    {
        if (failure_) {
            std::rethrow_exception(failure_);
        }
    }

private:
    void give_up(std::exception_ptr failure)
    {
        std::scoped_lock const lock{mutex_};
        next_ = count_;
        if (!failure_) {
            failure_ = std::move(failure);
        }
    }

    std::size_t const count_;
    Body const& body_;
    std::atomic<std::size_t> next_ = 0;
    std::mutex mutex_;
    std::exception_ptr failure_;
};

} // namespace

unsigned threads_default() noexcept
{
    return std::clamp(std::thread::hardware_concurrency(), 1U, threads_max);
}

statistics::ForEach spread_over(unsigned threads)
{
    assert(threads >= 1 && threads <= threads_max);
    return [threads](std::size_t count, Body const& body) {
        Job job{count, body};
        {
            std::vector<std::jthread> helpers;
            for (std::size_t helper = 1; helper < std::min<std::size_t>(threads, count); ++helper) {
                helpers.emplace_back([&job] { job.work(); });
            }
            job.work();
        }
        job.rethrow();
    };
}

} // namespace heed::analyst
