#include "server/store/sqlite/commit_queue.hpp"

#include <algorithm>
#include <future>
#include <iterator>
#include <utility>

namespace heed::store::sqlite {

namespace {

using Clock = std::chrono::steady_clock;

// How long to gather callers after a commit that took so long.
Clock::duration window_after(Clock::duration commit)
{
    return commit < slow_commit ? Clock::duration::zero()
                                : std::min<Clock::duration>(commit, batch_window_max);
}

class AwaitedCall final : public CommitQueue::Call {
public:
    explicit AwaitedCall(CommitQueue::Work const& work) : work_{work} {}

    std::future<void> outcome() { return outcome_.get_future(); }

    void work(Writer& writer) override { work_(writer); }

    void done(std::exception_ptr failure) override
    {
        if (failure) {
            outcome_.set_exception(std::move(failure));
        } else {
            outcome_.set_value();
        }
    }

private:
    CommitQueue::Work const& work_;
    std::promise<void> outcome_;
};

void finish(std::unique_ptr<CommitQueue::Call> call, std::exception_ptr failure) noexcept
{
    try {
        call->done(std::move(failure));
    } catch (...) {
        // Whoever was to be told notices that the call is gone.
        return;
    }
}

} // namespace

CommitQueue::CommitQueue(Database& database) : database_{database}, thread_{[this] { serve(); }} {}

CommitQueue::~CommitQueue()
{
    {
        std::lock_guard const lock{mutex_};
        stopping_ = true;
    }
    arrived_.notify_one();
    thread_.join();
}

void CommitQueue::add(std::unique_ptr<Call> call)
{
    bool is_awaited = false;
    {
        std::lock_guard const lock{mutex_};
        waiting_.push_back(std::move(call));
        // Whoever comes in between is not worth a switch to the committing thread.
        is_awaited = waiting_.size() == 1 || waiting_.size() >= expected_;
    }
    if (is_awaited) {
        arrived_.notify_one();
    }
}

void CommitQueue::run(Work const& work)
{
    auto call = std::make_unique<AwaitedCall>(work);
    auto outcome = call->outcome();
    add(std::move(call));
    outcome.get();
}

void CommitQueue::serve()
{
    for (auto batch = next_batch(); !batch.empty(); batch = next_batch()) {
        take(std::move(batch));
        if (is_idle()) {
            database_.forget_hour();
        }
    }
}

void CommitQueue::take(Batch batch)
{
    auto const start = Clock::now();
    bool const together = commit(batch);
    auto const end = Clock::now();
    {
        std::lock_guard const lock{mutex_};
        expected_ = std::min(batch.size() + waiting_.size(), commit_batch_max);
        window_end_ = end + window_after(end - start);
    }
    for (auto& call : batch) {
        // If together they failed, whose fault it was is not known, and nobody shall pay for
        // another's.
        auto failure = together ? nullptr : commit_alone(*call);
        finish(std::move(call), std::move(failure));
    }
}

CommitQueue::Batch CommitQueue::next_batch()
{
    std::unique_lock lock{mutex_};
    arrived_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
    arrived_.wait_until(lock, window_end_, [this] {
        return stopping_ || waiting_.size() >= expected_;
    });
    auto const last =
        waiting_.begin() + static_cast<std::ptrdiff_t>(std::min(waiting_.size(), commit_batch_max));
    Batch batch{std::move_iterator{waiting_.begin()}, std::move_iterator{last}};
    waiting_.erase(waiting_.begin(), last);
    return batch;
}

bool CommitQueue::is_idle()
{
    std::lock_guard const lock{mutex_};
    return waiting_.empty();
}

bool CommitQueue::commit(Batch const& batch)
{
    try {
        Writer writer{database_};
        for (auto const& call : batch) {
            call->work(writer);
        }
        writer.commit();
        return true;
    } catch (...) {
        return false;
    }
}

std::exception_ptr CommitQueue::commit_alone(Call& call)
{
    try {
        Writer writer{database_};
        call.work(writer);
        writer.commit();
        return nullptr;
    } catch (...) {
        return std::current_exception();
    }
}

} // namespace heed::store::sqlite
