#pragma once
// One thread that commits for many: whatever is waiting when it looks goes into one transaction, so
// that callers who come at the same time wait for the disk once, and not one after the other. Who
// does not want to wait leaves a call, and is told. Private to the SQLite back end.

#include "server/store/sqlite/database.hpp"

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace heed::store::sqlite {

// The most calls that share a transaction; the others wait for the next one.
inline constexpr std::size_t commit_batch_max = 256;

// After a commit that was quicker than this, whatever waits goes at once. After a slower one the
// disk is what everybody waits for, so the thread waits for as many callers as were around that
// commit, but no longer than it took, nor than the window (docs/decisions/0019).
inline constexpr std::chrono::milliseconds slow_commit{3};
inline constexpr std::chrono::milliseconds batch_window_max{10};

class CommitQueue {
public:
    // Something to be written, and who is told. Both functions run on the committing thread, and
    // the call is destroyed there right after the second, or with the queue.
    class Call {
    public:
        Call() = default;
        Call(Call const&) = delete;
        Call& operator=(Call const&) = delete;
        virtual ~Call() = default;

        // Reads and writes; never commits. It may run more than once, when the transaction that it
        // shared has failed, so it must set its results anew each time.
        virtual void work(Writer& writer) = 0;
        // Once: what work() did is on disk, or it failed in this way and nothing is. Must not wait.
        // What it throws is dropped, since the work stands and the others are to be told as well.
        virtual void done(std::exception_ptr failure) = 0;
    };
    using Work = std::function<void(Writer&)>;

    explicit CommitQueue(Database& database);
    CommitQueue(CommitQueue const&) = delete;
    CommitQueue& operator=(CommitQueue const&) = delete;
    // Nobody may add a call any more; those that are there are made first.
    ~CommitQueue();

    // Returns at once. When a shared transaction fails, each of its calls is tried in one of its
    // own. Any thread.
    void add(std::unique_ptr<Call> call);
    // Returns when what the work did is on disk, and throws what it failed with. Any thread but the
    // committing one.
    void run(Work const& work);

private:
    using Batch = std::vector<std::unique_ptr<Call>>;

    void serve();
    // What waits, or nothing when the queue is to stop.
    Batch next_batch();
    // Runs a batch, and learns from it how many to wait for next, and for how long.
    void take(Batch batch);
    // Whether all of it is on disk; nothing is if not.
    bool commit(Batch const& batch);
    std::exception_ptr commit_alone(Call& call);
    bool is_idle();

    Database& database_;
    std::mutex mutex_;
    std::condition_variable arrived_;
    std::deque<std::unique_ptr<Call>> waiting_;
    // Callers around the last commit: those in it, and those who came meanwhile.
    std::size_t expected_ = 0;
    std::chrono::steady_clock::time_point window_end_;
    bool stopping_ = false;
    std::thread thread_; // last, since it uses all of the others
};

} // namespace heed::store::sqlite
