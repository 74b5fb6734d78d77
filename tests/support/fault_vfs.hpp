#pragma once
// A disk that fails on demand, for SQLite: a layer between SQLite and the real file system (a VFS,
// https://www.sqlite.org/vfs.html) that counts the calls that change a file and fails the one that
// a test asks for. While the object lives, every database that is opened goes through it; have one
// at a time. Any thread may use the databases; arm and disarm from one.
//
// Syncs are counted but not carried out, as nothing here outlives the machine's power.
//
// All files pass through here, so this is the place for other broken disks too, such as one that
// loses what was written since the last sync.

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

class FaultVfs {
public:
    // Throws std::runtime_error when SQLite does not take it.
    FaultVfs();
    FaultVfs(FaultVfs const&) = delete;
    FaultVfs& operator=(FaultVfs const&) = delete;
    // All databases that were opened through it must be closed.
    ~FaultVfs();

    // Fails the n-th change from now on, counted from 1: an open, write, sync, truncation or
    // deletion. Reading never fails.
    void arm(std::uint64_t n, Failure failure, Recovery recovery);
    // Makes the disk sound again. Returns whether a call has failed since arm().
    bool disarm();

    struct State;

private:
    std::unique_ptr<State> state_;
};

} // namespace heed::testing
