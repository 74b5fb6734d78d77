#pragma once
// One thread that commits for many: whatever is waiting when it looks goes into one transaction, so
// that callers who come at the same time wait for the disk once, and not one after the other.
// Private to the SQLite back end.

#include "server/store/sqlite/database.hpp"

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <thread>
#include <vector>

namespace heed::store::sqlite {

// The most calls that share a transaction; the others wait for the next one.
inline constexpr std::size_t commit_batch_max = 256;

// The longest that a call waits for others to share its transaction with. It never waits longer
// than the last commit took, and not at all when nobody else was there then.
inline constexpr std::chrono::milliseconds batch_window_max{10};

class CommitQueue {
public:
    // Reads and writes; never commits. It may run more than once, when the transaction that it
    // shared has failed, so it must set its results anew each time.
    using Work = std::function<void(Writer&)>;

    explicit CommitQueue(Database& database);
    CommitQueue(CommitQueue const&) = delete;
    CommitQueue& operator=(CommitQueue const&) = delete;
    // Nobody may be in run() any more.
    ~CommitQueue();

    // Runs the work, and returns when what it did is on disk. When a shared transaction fails, each
    // of its calls is tried in one of its own, and what that throws is thrown here. Any thread.
    void run(Work const& work);

private:
    struct Call {
        Work const* work = nullptr;
        std::promise<void> outcome;
    };
    using Batch = std::vector<Call>;

    void serve();
    // What waits, or nothing when the queue is to stop.
    Batch next_batch();
    // Runs a batch, and learns from it how many to wait for next, and for how long.
    void take(Batch& batch);
    void commit(Batch& batch);
    void commit_alone(Call& call);
    bool is_idle();

    Database& database_;
    std::mutex mutex_;
    std::condition_variable arrived_;
    std::deque<Call> waiting_;
    // Callers around the last commit: those in it, and those who came meanwhile.
    std::size_t expected_ = 0;
    std::chrono::steady_clock::time_point window_end_;
    bool stopping_ = false;
    std::thread thread_; // last, since it uses all of the others
};

} // namespace heed::store::sqlite
