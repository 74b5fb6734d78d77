#include "tests/bench/raw_commits.hpp"

#include <sqlite3.h>

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <vector>

namespace heed::bench {

namespace {

void must(int result)
{
    if (result != SQLITE_OK && result != SQLITE_DONE) {
        throw std::runtime_error{sqlite3_errstr(result)};
    }
}

} // namespace

struct RawCommits::State {
    State(std::filesystem::path const& file, std::size_t row_bytes) : row(row_bytes, 7)
    {
        must(sqlite3_open(file.c_str(), &connection));
        run("PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA;"
            "PRAGMA secure_delete = ON; CREATE TABLE row (content BLOB NOT NULL) STRICT;");
        must(sqlite3_prepare_v2(
            connection,
            "INSERT INTO row (content) VALUES (?)",
            -1,
            &insertion,
            nullptr
        ));
    }
    State(State const&) = delete;
    State& operator=(State const&) = delete;
    ~State()
    {
        sqlite3_finalize(insertion);
        sqlite3_close(connection);
    }

    void run(char const* sql) const
    {
        must(sqlite3_exec(connection, sql, nullptr, nullptr, nullptr));
    }

    void insert() const
    {
        must(
            sqlite3_bind_blob(insertion, 1, row.data(), static_cast<int>(row.size()), SQLITE_STATIC)
        );
        must(sqlite3_step(insertion));
        must(sqlite3_reset(insertion));
    }

    // Commits whatever waits, until it is told to stop.
    void serve()
    {
        std::unique_lock lock{mutex};
        for (;;) {
            arrived.wait(lock, [this] { return stopping || waiting != 0; });
            if (waiting == 0) {
                return;
            }
            std::uint64_t const batch = waiting;
            waiting = 0;
            lock.unlock();
            run("BEGIN IMMEDIATE");
            for (std::uint64_t i = 0; i < batch; ++i) {
                insert();
            }
            run("COMMIT");
            lock.lock();
            stored += batch;
            committed.notify_all();
        }
    }

    std::vector<std::uint8_t> row;
    sqlite3* connection = nullptr;
    sqlite3_stmt* insertion = nullptr;
    std::mutex mutex;
    std::condition_variable arrived;
    std::condition_variable committed;
    std::uint64_t waiting = 0;
    std::uint64_t asked = 0; // in all
    std::uint64_t stored = 0;
    bool stopping = false;
    std::thread thread;
};

RawCommits::RawCommits(std::filesystem::path const& file, std::size_t row_bytes)
    : state_{std::make_unique<State>(file, row_bytes)}
{
    state_->thread = std::thread{[this] { state_->serve(); }};
}

RawCommits::~RawCommits()
{
    {
        std::lock_guard const lock{state_->mutex};
        state_->stopping = true;
    }
    state_->arrived.notify_one();
    state_->thread.join();
}

void RawCommits::store()
{
    std::unique_lock lock{state_->mutex};
    ++state_->waiting;
    std::uint64_t const turn = ++state_->asked;
    state_->arrived.notify_one();
    state_->committed.wait(lock, [this, turn] { return state_->stored >= turn; });
}

} // namespace heed::bench
