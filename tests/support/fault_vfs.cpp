#include "tests/support/fault_vfs.hpp"

#include "tests/support/unsynced_writes.hpp"

#include <sqlite3.h>

#include <mutex>
#include <stdexcept>
#include <unistd.h>
#include <utility>

namespace heed::testing {

struct FaultVfs::State {
    sqlite3_vfs shim{};
    sqlite3_vfs* real = nullptr;

    std::mutex unsynced_mutex;
    bool remembers = false;
    UnsyncedWrites unsynced;

    // Tells of a change, if anybody wants to know.
    template <typename Tell>
    void remember(Tell const& tell)
    {
        std::lock_guard const lock{unsynced_mutex};
        if (remembers) {
            tell(unsynced);
        }
    }

    std::mutex mutex;
    std::uint64_t calls_to_failure = 0; // 0 when nothing is planned
    Failure failure = Failure::before;
    Recovery recovery = Recovery::at_once;
    bool failed = false;

    enum class Verdict { works, fails_before, fails_torn, fails_after };

    // Counts a change and says what becomes of it.
    Verdict next_change()
    {
        std::lock_guard const lock{mutex};
        if (failed && recovery == Recovery::never) {
            return Verdict::fails_before;
        }
        if (calls_to_failure == 0 || --calls_to_failure != 0) {
            return Verdict::works;
        }
        failed = true;
        switch (failure) {
        case Failure::before:
            return Verdict::fails_before;
        case Failure::torn:
            return Verdict::fails_torn;
        case Failure::after:
            break;
        }
        return Verdict::fails_after;
    }

    // A change that cannot be torn: does it unless it is to fail before.
    template <typename Change>
    int change(int error, Change const& make)
    {
        auto const verdict = next_change();
        if (verdict == Verdict::works) {
            return make();
        }
        if (verdict == Verdict::fails_after) {
            make();
        }
        return error;
    }
};

namespace {

using State = FaultVfs::State;

// SQLite reserves szOsFile bytes for it; the real file lies right behind.
struct FaultFile {
    sqlite3_file base;
    State* state;
    char const* name; // SQLite keeps it until the file is closed

    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

FaultFile& ours(sqlite3_file* file)
{
    return *reinterpret_cast<FaultFile*>(file);
}

sqlite3_file* real(sqlite3_file* file)
{
    return ours(file).real();
}

int close_file(sqlite3_file* file)
{
    return real(file)->pMethods->xClose(real(file));
}

int read(sqlite3_file* file, void* out, int bytes, sqlite3_int64 offset)
{
    return real(file)->pMethods->xRead(real(file), out, bytes, offset);
}

int write(sqlite3_file* file, void const* data, int bytes, sqlite3_int64 offset)
{
    auto const write_bytes = [&](int count) {
        ours(file).state->remember([&](UnsyncedWrites& unsynced) {
            auto const* const bytes_written = static_cast<std::uint8_t const*>(data);
            unsynced.before_write(
                ours(file).name,
                offset,
                {bytes_written, static_cast<std::size_t>(count)}
            );
        });
        return real(file)->pMethods->xWrite(real(file), data, count, offset);
    };
    switch (ours(file).state->next_change()) {
    case State::Verdict::works:
        return write_bytes(bytes);
    case State::Verdict::fails_before:
        break;
    case State::Verdict::fails_torn:
        write_bytes(bytes / 2);
        break;
    case State::Verdict::fails_after:
        write_bytes(bytes);
        break;
    }
    return SQLITE_IOERR_WRITE;
}

int truncate(sqlite3_file* file, sqlite3_int64 size)
{
    return ours(file).state->change(SQLITE_IOERR_TRUNCATE, [&] {
        ours(file).state->remember([&](UnsyncedWrites& unsynced) {
            unsynced.before_truncation(ours(file).name, size);
        });
        return real(file)->pMethods->xTruncate(real(file), size);
    });
}

// A sync is counted but not passed on: the machine keeps its power during a test, and waiting for
// the real disk would make a test of all failures last minutes.
int sync(sqlite3_file* file, int)
{
    return ours(file).state->change(SQLITE_IOERR_FSYNC, [&] {
        ours(file).state->remember([&](UnsyncedWrites& unsynced) {
            unsynced.after_sync(ours(file).name);
        });
        return SQLITE_OK;
    });
}

int file_size(sqlite3_file* file, sqlite3_int64* size)
{
    return real(file)->pMethods->xFileSize(real(file), size);
}

int lock(sqlite3_file* file, int level)
{
    return real(file)->pMethods->xLock(real(file), level);
}

int unlock(sqlite3_file* file, int level)
{
    return real(file)->pMethods->xUnlock(real(file), level);
}

int check_reserved_lock(sqlite3_file* file, int* held)
{
    return real(file)->pMethods->xCheckReservedLock(real(file), held);
}

int file_control(sqlite3_file* file, int operation, void* argument)
{
    return real(file)->pMethods->xFileControl(real(file), operation, argument);
}

int sector_size(sqlite3_file* file)
{
    return real(file)->pMethods->xSectorSize(real(file));
}

// No promise of atomic or ordered writes is passed on: SQLite then syncs wherever it may have to.
int device_characteristics(sqlite3_file*)
{
    return 0;
}

// Version 1: without shared memory and memory maps, which only WAL and mmap_size need.
sqlite3_io_methods make_methods()
{
    sqlite3_io_methods methods{};
    methods.iVersion = 1;
    methods.xClose = close_file;
    methods.xRead = read;
    methods.xWrite = write;
    methods.xTruncate = truncate;
    methods.xSync = sync;
    methods.xFileSize = file_size;
    methods.xLock = lock;
    methods.xUnlock = unlock;
    methods.xCheckReservedLock = check_reserved_lock;
    methods.xFileControl = file_control;
    methods.xSectorSize = sector_size;
    methods.xDeviceCharacteristics = device_characteristics;
    return methods;
}

State& state_of(sqlite3_vfs* vfs)
{
    return *static_cast<State*>(vfs->pAppData);
}

int open_file(sqlite3_vfs* vfs, char const* name, sqlite3_file* file, int flags, int* out_flags)
{
    static sqlite3_io_methods const methods = make_methods();
    State& state = state_of(vfs);
    // A file without methods is one that was never opened.
    file->pMethods = nullptr;
    if (state.next_change() != State::Verdict::works) {
        return SQLITE_CANTOPEN;
    }
    bool const is_new = name != nullptr && ::access(name, F_OK) != 0;
    int const result = state.real->xOpen(state.real, name, real(file), flags, out_flags);
    if (result == SQLITE_OK) {
        if (is_new) {
            state.remember([&](UnsyncedWrites& unsynced) { unsynced.after_creation(name); });
        }
        ours(file).state = &state;
        ours(file).name = name;
        file->pMethods = &methods;
    }
    return result;
}

int delete_file(sqlite3_vfs* vfs, char const* name, int with_folder)
{
    constexpr int without_syncing_the_folder = 0;
    State& state = state_of(vfs);
    return state.change(SQLITE_IOERR_DELETE, [&] {
        state.remember([&](UnsyncedWrites& unsynced) {
            unsynced.before_deletion(name, with_folder != 0);
        });
        return state.real->xDelete(state.real, name, without_syncing_the_folder);
    });
}

} // namespace

FaultVfs::FaultVfs(Unsynced unsynced) : state_{std::make_unique<State>()}
{
    state_->remembers = unsynced == Unsynced::remembered;
    state_->real = sqlite3_vfs_find(nullptr);
    // What is not replaced here goes to the real functions directly: none of them uses pAppData.
    state_->shim = *state_->real;
    state_->shim.zName = "heed-fault";
    state_->shim.pNext = nullptr;
    state_->shim.pAppData = state_.get();
    state_->shim.szOsFile = static_cast<int>(sizeof(FaultFile)) + state_->real->szOsFile;
    state_->shim.xOpen = open_file;
    state_->shim.xDelete = delete_file;
    if (sqlite3_vfs_register(&state_->shim, 1) != SQLITE_OK) {
        throw std::runtime_error{"SQLite does not take the faulty disk"};
    }
}

FaultVfs::~FaultVfs()
{
    sqlite3_vfs_unregister(&state_->shim);
    sqlite3_vfs_register(state_->real, 1);
}

void FaultVfs::arm(std::uint64_t n, Failure failure, Recovery recovery)
{
    std::lock_guard const lock{state_->mutex};
    state_->calls_to_failure = n;
    state_->failure = failure;
    state_->recovery = recovery;
    state_->failed = false;
}

bool FaultVfs::disarm()
{
    std::lock_guard const lock{state_->mutex};
    state_->calls_to_failure = 0;
    return std::exchange(state_->failed, false);
}

void FaultVfs::lose_power(base::Random& random)
{
    state_->remember([&](UnsyncedWrites& unsynced) { unsynced.lose(random); });
}

} // namespace heed::testing
