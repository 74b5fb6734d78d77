#pragma once
// Runs an operation with a disk that fails, once or for good, at every single call that it makes,
// and checks that afterwards all of it has happened or none of it.

#include "server/store/sqlite/sqlite_store.hpp"
#include "tests/contract/material.hpp"
#include "tests/support/fault_vfs.hpp"
#include "tests/support/replay_random.hpp"
#include "tests/support/temporary_folder.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <ostream>
#include <stdexcept>
#include <string>

namespace heed::contract {

// More calls than any operation makes; an endless loop would otherwise hide a defect.
inline constexpr std::uint64_t calls_max = 500;

struct Disk {
    char const* name;
    testing::Failure failure;
    testing::Recovery recovery;
};

inline std::ostream& operator<<(std::ostream& out, Disk const& disk)
{
    return out << disk.name;
}

inline constexpr Disk disks[] = {
    {"fails once, before", testing::Failure::before, testing::Recovery::at_once},
    {"fails once, torn", testing::Failure::torn, testing::Recovery::at_once},
    {"fails once, after", testing::Failure::after, testing::Recovery::at_once},
    {"dies, before", testing::Failure::before, testing::Recovery::never},
    {"dies, torn", testing::Failure::torn, testing::Recovery::never},
    {"dies, after", testing::Failure::after, testing::Recovery::never},
};

// One operation, what it needs beforehand, and how to see whether it has happened.
struct Operation {
    std::function<void(store::Store&)> prepare;
    // Succeeds, or throws when the disk fails.
    std::function<void(store::Store&)> run;
    // Requires that it has happened in full or not at all, and says which. Works on a store of
    // its own, which it may change.
    std::function<bool(store::Store&)> has_happened;
};

// Files that hold what an operation needs, copied for each try: faster than making them anew.
class Rehearsal {
public:
    explicit Rehearsal(Operation const& operation) : operation_{operation}
    {
        operation_.prepare(*store::open_sqlite_store(files("prepared"), random_));
    }

    // Runs the operation with a disk that fails at the n-th call, and checks what became of it.
    // False when the operation made fewer calls.
    bool run_failing_at(std::uint64_t n, Disk const& disk)
    {
        copy("prepared", "heed");
        auto store = store::open_sqlite_store(files("heed"), random_);
        bool const threw = run_on(*store, n, disk);
        if (!vfs_.disarm()) {
            BOOST_TEST(!threw);
            return false;
        }
        bool const happened = has_happened();
        BOOST_TEST((threw || happened));
        check_still_usable(*store, happened);
        store.reset();
        BOOST_TEST(has_happened());
        return true;
    }

private:
    // Also makes the folder that they are in.
    store::StoreFiles files(std::string const& name) const
    {
        std::filesystem::create_directories(folder_.path() / name);
        return store::StoreFiles::in(folder_.path() / name);
    }

    // With the journals, which a store leaves behind that could not even roll back.
    void copy(std::string const& from, std::string const& to) const
    {
        std::filesystem::remove_all(folder_.path() / to);
        std::filesystem::copy(folder_.path() / from, folder_.path() / to);
    }

    bool has_happened()
    {
        copy("heed", "reopened");
        return operation_.has_happened(*store::open_sqlite_store(files("reopened"), random_));
    }

    bool run_on(store::Store& store, std::uint64_t n, Disk const& disk)
    {
        vfs_.arm(n, disk.failure, disk.recovery);
        try {
            operation_.run(store);
            return false;
        } catch (std::runtime_error const&) {
            return true;
        }
    }

    void check_still_usable(store::Store& store, bool happened)
    {
        store.accounts().record_sign_in_failure("canary", noon);
        BOOST_TEST(store.accounts().sign_in_failures("canary").count == 1);
        if (!happened) {
            operation_.run(store);
        }
    }

    Operation const& operation_;
    testing::TemporaryFolder folder_;
    testing::FaultVfs vfs_;
    testing::ReplayRandom random_{2};
};

inline void check_all_or_nothing(Operation const& operation, Disk const& disk)
{
    Rehearsal rehearsal{operation};
    std::uint64_t n = 1;
    while (n < calls_max && rehearsal.run_failing_at(n, disk)) {
        ++n;
    }
    BOOST_TEST(n > 1U);
    BOOST_TEST(n < calls_max);
}

} // namespace heed::contract
