// Every way in which the disk can fail once, and for good, at every call of every operation that
// changes the store: afterwards all of the operation has happened or none of it, in the store that
// lived through it and in the file when it is opened again.

#include "server/store/sqlite/sqlite_store.hpp"
#include "tests/contract/material.hpp"
#include "tests/contract/rehearsal.hpp"
#include "tests/support/fault_vfs.hpp"
#include "tests/support/replay_random.hpp"
#include "tests/support/temporary_folder.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <filesystem>

namespace heed::contract {

namespace {

namespace data = boost::unit_test::data;
namespace fs = std::filesystem;
using testing::FaultVfs;

survey::CampaignId const campaign_id{"c"};
survey::RoundId const round_id = named_round("r");

void launch_two_teams(store::Store& store)
{
    std::array const rounds{round("r", "AAAAA"), round("s", "BBBBB")};
    launch(store.rounds(), campaign("c"), rounds).value();
}

void launch_with_codes(store::Store& store)
{
    launch_two_teams(store);
    store.rounds().set_codes_issued(round_id, 12).value();
}

} // namespace

BOOST_AUTO_TEST_SUITE(sqlite_faults)

BOOST_DATA_TEST_CASE(a_campaign_is_launched_wholly_or_not_at_all, data::make(disks), disk)
{
    check_all_or_nothing(
        {[](auto&) {},
         launch_two_teams,
         [](auto& store) {
             bool const there = store.rounds().campaign(campaign_id).has_value();
             BOOST_TEST(store.rounds().rounds_of(campaign_id).size() == (there ? 2U : 0U));
             return there;
         }},
        disk
    );
}

BOOST_DATA_TEST_CASE(a_round_is_opened_wholly_or_not_at_all, data::make(disks), disk)
{
    check_all_or_nothing(
        {launch_with_codes,
         [](auto& store) { open(store.rounds(), round_id).value(); },
         [](auto& store) {
             auto const round = *store.rounds().round(round_id);
             bool const open = round.state == store::RoundState::open;
             BOOST_TEST((round.progress.as_of == launch_day) == open);
             return open;
         }},
        disk
    );
}

BOOST_DATA_TEST_CASE(a_campaign_is_closed_wholly_or_not_at_all, data::make(disks), disk)
{
    check_all_or_nothing(
        {[](auto& store) {
             launch_with_codes(store);
             open(store.rounds(), round_id).value();
         },
         [](auto& store) { store.rounds().close(campaign_id, last_day).value(); },
         [](auto& store) {
             auto const rounds = store.rounds().rounds_of(campaign_id);
             bool const closed = rounds[0].state == store::RoundState::closed;
             BOOST_TEST((rounds[1].state == store::RoundState::closed) == closed);
             return closed;
         }},
        disk
    );
}

BOOST_DATA_TEST_CASE(a_manifest_is_kept_wholly_or_not_at_all, data::make(disks), disk)
{
    static store::IssuedManifest const manifest{.modulus = {200}, .bytes = std::string(6000, 'm')};
    check_all_or_nothing(
        {launch_two_teams,
         [](auto& store) { store.rounds().add_manifest(round_id, manifest).value(); },
         [](auto& store) {
             auto const stored = store.rounds().manifest(round_id);
             BOOST_TEST((!stored || stored->bytes == manifest.bytes));
             return stored.has_value();
         }},
        disk
    );
}

BOOST_DATA_TEST_CASE(an_invitation_is_accepted_wholly_or_not_at_all, data::make(disks), disk)
{
    check_all_or_nothing(
        {[](auto& store) {
             store.accounts().invite({hash_of("code"), "Ada", store::Role::leader, last_day});
         },
         [](auto& store) {
             store::Account const ada{"1", "Ada", "ada", store::Role::leader, "hash"};
             store.accounts().accept_invitation(hash_of("code"), ada, launch_day).value();
         },
         [](auto& store) {
             bool const accepted = store.accounts().account("1").has_value();
             BOOST_TEST(store.accounts().has_invitation(hash_of("code"), launch_day) != accepted);
             return accepted;
         }},
        disk
    );
}

BOOST_DATA_TEST_CASE(a_release_is_recorded_wholly_or_not_at_all, data::make(disks), disk)
{
    // Larger than a few pages, so that it is written in many calls.
    static std::vector<disclosure::FrozenPart> const release{
        {.place = {survey::GroupId{"one"}}, .bytes = std::vector<std::uint8_t>(20'000, 7)},
        {.place = {survey::GroupId{"two"}}, .bytes = std::vector<std::uint8_t>(20'000, 8)}};
    static disclosure::FrozenRecord const record{std::vector<std::uint8_t>(20'000, 9)};
    check_all_or_nothing(
        {launch_two_teams,
         [](auto& store) { store.releases().record(campaign_id, release, record); },
         [](auto& store) {
             bool const stored = store.releases().is_released(campaign_id);
             auto const parts = store.releases().parts_of(campaign_id);
             BOOST_TEST((stored ? parts == release : parts.empty()));
             BOOST_TEST(store.releases().ledger().size() == (stored ? 1U : 0U));
             return stored;
         }},
        disk
    );
}

BOOST_DATA_TEST_CASE(an_organisation_is_replaced_wholly_or_not_at_all, data::make(disks), disk)
{
    static std::vector const before{unit("a"), unit("b", "a")};
    static std::vector const after{unit("a"), unit("c", "a"), unit("d", "c")};
    check_all_or_nothing(
        {[](auto& store) {
             store.organisation().replace({0, before}).value();
         },
         [](auto& store) {
             store.organisation().replace({1, after}).value();
         },
         [](auto& store) {
             auto const stored = store.organisation().organisation();
             bool const replaced = stored.version == 2;
             BOOST_TEST((stored.units == (replaced ? after : before)));
             return replaced;
         }},
        disk
    );
}

BOOST_DATA_TEST_CASE(files_whose_making_failed_can_be_made_after_all, data::make(disks), disk)
{
    testing::TemporaryFolder const folder;
    testing::ReplayRandom random{2};
    FaultVfs vfs;
    std::uint64_t n = 1;
    for (bool failed = true; failed && n < calls_max; ++n) {
        fs::path const place = folder.path() / std::to_string(n);
        fs::create_directory(place);
        auto const files = store::StoreFiles::in(place);
        vfs.arm(n, disk.failure, disk.recovery);
        try {
            store::open_sqlite_store(files, random);
        } catch (std::runtime_error const&) {
        }
        failed = vfs.disarm();
        BOOST_TEST(!store::open_sqlite_store(files, random)->accounts().has_administrator());
    }
    BOOST_TEST(n > 2U);
    BOOST_TEST(n < calls_max);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::contract
