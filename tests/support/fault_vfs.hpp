#pragma once
// A disk that fails on demand, for SQLite: a layer between SQLite and the real file system (a VFS,
// https://www.sqlite.org/vfs.html) that counts the calls that change a file and fails the one that
// a test asks for. While the object lives, every database that is opened goes through it; have one
// at a time. Any thread may use the databases; arm and disarm from one.
//
// Syncs are counted but not carried out, as nothing here outlives the machine's power. A test can
// have the power fail, though: then what was not synced is lost, or part of it.

#include "server/base/random.hpp"

#include <cstdint>
#include <memory>

namespace heed::testing {

// What happens at the call that fails. Opening a file fails before anything happens, in any case.
enum class Failure {
    before, // nothing happens
    torn,   // half of a write happens; other calls as `before`
    after,  // all of it happens, and is reported as failed
};

// How the disk is from that call on.
enum class Recovery {
    at_once, // the next call works
    never,   // every later change fails too, before anything happens, until disarm()
};

// Whether the disk remembers what was not synced, so that lose_power() can be called.
enum class Unsynced {
    forgotten,
    remembered,
};

class FaultVfs {
public:
    // Throws std::runtime_error when SQLite does not take it.
    explicit FaultVfs(Unsynced unsynced = Unsynced::forgotten);
    FaultVfs(FaultVfs const&) = delete;
    FaultVfs& operator=(FaultVfs const&) = delete;
    // All databases that were opened through it must be closed.
    ~FaultVfs();

    // Fails the n-th change from now on, counted from 1: an open, write, sync, truncation or
    // deletion. Reading never fails.
    void arm(std::uint64_t n, Failure failure, Recovery recovery);
    // Makes the disk sound again. Returns whether a call has failed since arm().
    bool disarm();
    // The power fails, and all files become what is found when it is back: of all changes that were
    // not synced, any may be lost. Close all databases first, with the disk failing, so that they
    // change nothing any more. `random` says what is lost.
    void lose_power(base::Random& random);

    struct State;

private:
    std::unique_ptr<State> state_;
};

} // namespace heed::testing
