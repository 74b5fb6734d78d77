// The power fails in the middle of collecting and casting: every ticket and every ballot that was
// acknowledged is there afterwards, once, though the disk may have lost, or kept, or done out of
// order, whatever it was not made to sync.

#include "tests/contract/acknowledged.hpp"
#include "tests/support/fault_vfs.hpp"
#include "tests/support/replay_random.hpp"
#include "tests/support/temporary_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <filesystem>
#include <stdexcept>

namespace heed::contract {

namespace {

constexpr int cuts = 200;
constexpr std::size_t slips = 12;
// About as many changes to files as all slips make.
constexpr std::uint32_t changes = 500;

// Until the power fails.
Acknowledged answer(AnsweringRound const& round, std::filesystem::path const& folder)
{
    testing::ReplayRandom random{4};
    Acknowledged acknowledged;
    try {
        auto const store = store::open_sqlite_store(store::StoreFiles::in(folder), random);
        for (std::size_t slip = 0; slip < round.size(); ++slip) {
            round.collect(*store, slip);
            acknowledged.tickets.insert(slip);
            round.cast(*store, slip);
            acknowledged.ballots.insert(slip);
        }
    } catch (std::runtime_error const&) {
    }
    return acknowledged;
}

} // namespace

BOOST_AUTO_TEST_CASE(what_was_acknowledged_before_a_power_cut_is_there_once)
{
    testing::FaultVfs disk{testing::Unsynced::remembered};
    testing::TemporaryFolder const folder;
    testing::ReplayRandom random{6};
    AnsweringRound const round{slips};
    auto const prepared = folder.path() / "prepared";
    std::filesystem::create_directory(prepared);
    round.prepare(prepared, random);
    std::size_t all_acknowledged = 0;
    for (int cut = 0; cut < cuts; ++cut) {
        auto const place = folder.path() / std::to_string(cut);
        std::filesystem::copy(prepared, place);
        auto const at = 1 + random.below(changes);
        disk.arm(at, testing::Failure::before, testing::Recovery::never);
        auto const acknowledged = answer(round, place);
        disk.lose_power(random);
        disk.disarm();
        BOOST_TEST_CONTEXT("at change " << at)
        {
            constexpr std::size_t under_way = 1;
            round.check(place, random, acknowledged, under_way);
        }
        all_acknowledged += acknowledged.ballots.size();
        std::filesystem::remove_all(place);
    }
    BOOST_TEST(all_acknowledged > static_cast<std::size_t>(cuts));
}

} // namespace heed::contract
