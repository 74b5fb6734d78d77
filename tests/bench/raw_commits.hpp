#pragma once
// The baseline for the ballot box: a program that does nothing but store rows of the same size in
// SQLite, as durably and with shared commits as well. Its rows are plain insertions, so its file
// shows their order.

#include <cstddef>
#include <filesystem>
#include <memory>

namespace heed::bench {

class RawCommits {
public:
    RawCommits(std::filesystem::path const& file, std::size_t row_bytes);
    RawCommits(RawCommits const&) = delete;
    RawCommits& operator=(RawCommits const&) = delete;
    // Nobody may be in store() any more.
    ~RawCommits();

    // Stores a row; on disk when it returns. Any thread.
    void store();

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace heed::bench
