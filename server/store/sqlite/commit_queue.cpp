#include "server/store/sqlite/commit_queue.hpp"

#include <algorithm>
#include <exception>
#include <iterator>
#include <utility>

namespace heed::store::sqlite {

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

void CommitQueue::run(Work const& work)
{
    Call call{.work = &work, .outcome = {}};
    auto outcome = call.outcome.get_future();
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
    outcome.get();
}

void CommitQueue::serve()
{
    for (auto batch = next_batch(); !batch.empty(); batch = next_batch()) {
        take(batch);
        if (is_idle()) {
            database_.forget_hour();
        }
    }
}

void CommitQueue::take(Batch& batch)
{
    auto const start = std::chrono::steady_clock::now();
    commit(batch);
    auto const end = std::chrono::steady_clock::now();
    std::lock_guard const lock{mutex_};
    expected_ = std::min(batch.size() + waiting_.size(), commit_batch_max);
    window_end_ =
        end + std::min<std::chrono::steady_clock::duration>(end - start, batch_window_max);
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

void CommitQueue::commit(Batch& batch)
{
    try {
        Writer writer{database_};
        for (auto const& call : batch) {
            (*call.work)(writer);
        }
        writer.commit();
    } catch (...) {
        // Whose fault it was is not known, and nobody shall pay for another's.
        std::ranges::for_each(batch, [this](Call& call) { commit_alone(call); });
        return;
    }
    for (auto& call : batch) {
        call.outcome.set_value();
    }
}

void CommitQueue::commit_alone(Call& call)
{
    try {
        Writer writer{database_};
        (*call.work)(writer);
        writer.commit();
    } catch (...) {
        call.outcome.set_exception(std::current_exception());
        return;
    }
    call.outcome.set_value();
}

} // namespace heed::store::sqlite
