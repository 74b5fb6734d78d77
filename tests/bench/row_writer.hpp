#pragma once
// The least that a program needs to keep ballots in SQLite: a table that rows are added to at the
// end, and one thread that adds all that are waiting in one transaction. What Heed is measured
// against; nothing in it hides anything. Any thread.

#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <mutex>
#include <span>
#include <string>
#include <thread>
#include <vector>

namespace heed::bench {

enum class Journal {
    as_heed,         // rollback journal, synchronous EXTRA, deleted content overwritten
    write_ahead_log, // synchronous FULL: every commit is on disk, as above
};

struct Row {
    std::string content;
    // Deleted from the tokens in the same transaction; a row whose token is not there is left out.
    // Empty: none is asked for.
    std::string token = {};
};

class RowWriter {
public:
    // Called on the writing thread, with whether the row was added, which is then on disk.
    using Done = std::function<void(bool)>;

    // Makes the file. Throws SQLite::Exception, as all that follows does on the writing thread.
    RowWriter(std::filesystem::path file, Journal journal, std::span<std::string const> tokens);
    RowWriter(RowWriter const&) = delete;
    RowWriter& operator=(RowWriter const&) = delete;
    // Writes what is waiting first.
    ~RowWriter();

    void add(Row row, Done done);
    // Returns when the row is on disk.
    void add_and_wait(Row row);

    // So far.
    std::uint64_t commits() const;
    double commit_seconds() const;

private:
    struct Call {
        Row row;
        Done done;
    };

    void serve();
    std::vector<Call> next_batch();
    void note(double seconds);

    std::filesystem::path file_;
    Journal journal_;
    mutable std::mutex mutex_;
    std::condition_variable arrived_;
    std::vector<Call> waiting_;
    std::uint64_t commits_ = 0;
    double commit_seconds_ = 0;
    bool stopping_ = false;
    std::thread thread_; // last, since it uses all of the others
};

} // namespace heed::bench
