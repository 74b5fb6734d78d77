// What a copy of the file gives away, read as mere bytes.

#include "server/base/encoding.hpp"
#include "server/store/sqlite/sqlite_store.hpp"
#include "tests/contract/released.hpp"
#include "tests/support/as_text.hpp"
#include "tests/support/fault_vfs.hpp"
#include "tests/support/replay_random.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/unit/store/file_inspection.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace heed::store {

namespace {

using contract::campaign;
using contract::launch_day;
using contract::round;
using contract::Slips;

constexpr std::size_t people = 12;

struct Fixture {
    Slips open(std::string const& id, base::Random& seed)
    {
        Slips slips{survey::RoundId{id}, people, seed};
        contract::launch(store->rounds(), campaign("c-" + id), std::array{round(id, "S-" + id)})
            .value();
        store->rounds().replace_codes(slips.round(), slips.hashes()).value();
        contract::open(store->rounds(), slips.round()).value();
        return slips;
    }

    // The same, in a campaign that asks open questions.
    Slips open_asking(std::string const& id)
    {
        Slips slips{survey::RoundId{id}, people, random};
        auto const asking = contract::asking_campaign("c-" + id);
        contract::launch(store->rounds(), asking, std::array{round(id, "S-" + id)}).value();
        store->rounds().replace_codes(slips.round(), slips.hashes()).value();
        contract::open(store->rounds(), slips.round()).value();
        return slips;
    }

    void comment(Slips const& slips, std::size_t slip, std::string const& text)
    {
        using survey::Sharing;
        auto const ballot = slips.commented_ballot(
            slip,
            {{"OPN1", Sharing::word_for_word, text + " one"},
             {"OPN2", Sharing::theme_only, text + " two"}}
        );
        store->ballot_box().cast(ballot).value();
    }

    // Records a release with 10 comments to each question, marked with the round's id.
    void release(std::string const& id, base::Day delete_on)
    {
        std::vector<disclosure::FrozenPart> const parts{
            {.place = {survey::GroupId{"group of " + id}}, .bytes = {1}}};
        store->releases().record(
            survey::CampaignId{"c-" + id},
            parts,
            {{2}},
            {contract::released_comments(id), delete_on}
        );
    }

    void cast(Slips const& slips, std::size_t slip)
    {
        store->ballot_box().cast(slips.numbered_ballot(slip, static_cast<unsigned>(slip))).value();
    }

    std::vector<std::string> keys(std::string const& what) const
    {
        return select(file, ("SELECT hex(key) FROM ballot " + what).c_str());
    }

    // For its syncs that cost nothing: these tests write a lot and never lose power.
    testing::FaultVfs quick_disk;
    testing::TemporaryFolder folder;
    std::filesystem::path file = folder.path() / "heed.db";
    testing::ReplayRandom random{1};
    std::unique_ptr<Store> store = open_sqlite_store(file, random);
};

std::size_t occurrences(std::string const& haystack, std::string const& needle)
{
    std::size_t count = 0;
    for (auto at = haystack.find(needle); at != std::string::npos;
         at = haystack.find(needle, at + 1)) {
        ++count;
    }
    return count;
}

std::string unhex(std::string const& digits)
{
    auto lower = digits;
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char digit) {
        return 'A' <= digit && digit <= 'F' ? static_cast<char>(digit - 'A' + 'a') : digit;
    });
    return std::string{testing::as_text(*base::from_hex(lower))};
}

// Where in the file each of the cells lies that begin with these bytes.
std::vector<std::size_t> positions(std::string const& bytes, std::vector<std::string> const& cells)
{
    std::vector<std::size_t> found;
    for (auto const& cell : cells) {
        found.push_back(bytes.find(cell));
    }
    return found;
}

double share_in_reverse(std::vector<std::size_t> const& places)
{
    std::size_t reversed = 0;
    std::size_t pairs = 0;
    for (std::size_t later = 1; later < places.size(); ++later) {
        for (std::size_t earlier = 0; earlier < later; ++earlier) {
            reversed += places[earlier] > places[later] ? 1U : 0U;
            ++pairs;
        }
    }
    return static_cast<double>(reversed) / static_cast<double>(pairs);
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(at_rest, Fixture)

BOOST_AUTO_TEST_CASE(a_ballot_changes_no_layout)
{
    auto const slips = open("r", random);
    auto const size = std::filesystem::file_size(file);
    auto const laid_out = keys("ORDER BY key");
    auto const before = bytes_of(file);
    for (std::size_t slip = 0; slip < people; ++slip) {
        cast(slips, slip);
    }
    auto const after = bytes_of(file);
    BOOST_TEST(std::filesystem::file_size(file) == size);
    BOOST_TEST(keys("ORDER BY key") == laid_out, boost::test_tools::per_element());
    for (auto const& key : laid_out) {
        BOOST_TEST(before.find(unhex(key)) == after.find(unhex(key)));
    }
    for (auto const& code_hash : slips.hashes()) {
        std::string const hash{testing::as_text(code_hash)};
        BOOST_TEST(before.find(hash) == after.find(hash));
    }
}

BOOST_AUTO_TEST_CASE(ballots_lie_in_the_file_in_no_order_of_arrival)
{
    // Over 60 rounds the share of reversed pairs is 0.5 with a standard error of about 0.014 by
    // chance, so 0.07 is five of them; rows that are inserted come out at 1.
    constexpr int rounds = 60;
    double sum = 0;
    for (int index = 0; index < rounds; ++index) {
        auto const id = "r" + std::to_string(index);
        auto const slips = open(id, random);
        std::vector<std::string> arrivals;
        auto const filled = "WHERE filled = 1 AND round = '" + id + "'";
        for (std::size_t slip = 0; slip < people; ++slip) {
            cast(slips, slip);
            for (auto const& key : keys(filled)) {
                if (std::find(arrivals.begin(), arrivals.end(), key) == arrivals.end()) {
                    arrivals.push_back(key);
                }
            }
        }
        std::transform(arrivals.begin(), arrivals.end(), arrivals.begin(), unhex);
        sum += share_in_reverse(positions(bytes_of(file), arrivals));
    }
    BOOST_TEST(std::abs(sum / rounds - 0.5) < 0.07);
}

BOOST_AUTO_TEST_CASE(codes_and_ballots_share_no_bytes)
{
    auto const slips = open("r", random);
    for (std::size_t slip = 0; slip < people; ++slip) {
        cast(slips, slip);
    }
    for (auto const* shared :
         {"SELECT 1 FROM code, ballot WHERE instr(code_hash, key) OR instr(attempt_hash, key)",
          "SELECT 1 FROM code, ballot WHERE instr(key, code_hash) OR instr(sheet, code_hash)",
          "SELECT 1 FROM code, ballot WHERE instr(sheet, attempt_hash)"}) {
        BOOST_TEST(select(file, shared).empty());
    }
}

BOOST_AUTO_TEST_CASE(slips_cannot_be_numbered_by_the_order_of_their_codes)
{
    auto const slips = open("r", random);
    std::vector<std::string> hashes;
    for (auto const& code_hash : slips.hashes()) {
        hashes.emplace_back(testing::as_text(code_hash));
    }
    auto sorted = hashes;
    std::sort(sorted.begin(), sorted.end());
    auto const places = positions(bytes_of(file), sorted);
    // The layout follows the hashes, which are random, whatever order the slips were issued in.
    BOOST_TEST(std::is_sorted(places.rbegin(), places.rend()));
    BOOST_TEST(!std::is_sorted(hashes.begin(), hashes.end()));
}

BOOST_AUTO_TEST_CASE(deleted_codes_are_unreadable)
{
    auto const slips = open("r", random);
    cast(slips, 0);
    auto const attempt =
        unhex(select(file, "SELECT hex(attempt_hash) FROM code WHERE spent = 1")[0]);
    BOOST_TEST(occurrences(bytes_of(file), attempt) == 1U);
    store->rounds().close(survey::CampaignId{"c-r"}, contract::last_day).value();
    auto const bytes = bytes_of(file);
    for (auto const& code_hash : slips.hashes()) {
        BOOST_TEST(occurrences(bytes, std::string{testing::as_text(code_hash)}) == 0U);
    }
    BOOST_TEST(occurrences(bytes, attempt) == 0U);
}

BOOST_AUTO_TEST_CASE(the_layout_is_the_same_before_the_first_ballot_and_after_the_last)
{
    auto const slips = open_asking("r");
    auto const size = std::filesystem::file_size(file);
    for (std::size_t slip = 0; slip < people; ++slip) {
        comment(slips, slip, "slip " + std::to_string(slip));
    }
    BOOST_TEST(std::filesystem::file_size(file) == size);
    auto const bytes = bytes_of(file);
    for (std::size_t slip = 0; slip < people; ++slip) {
        BOOST_TEST(occurrences(bytes, "slip " + std::to_string(slip) + " one") == 1U);
    }
}

BOOST_AUTO_TEST_CASE(comments_lie_in_the_file_in_no_order_of_arrival)
{
    // As for ballots; 60 rounds of 24 comments each.
    constexpr int rounds = 60;
    double sum = 0;
    for (int index = 0; index < rounds; ++index) {
        auto const id = "r" + std::to_string(index);
        auto const slips = open_asking(id);
        std::vector<std::string> arrivals;
        for (std::size_t slip = 0; slip < people; ++slip) {
            auto const text = id + " slip " + std::to_string(slip);
            comment(slips, slip, text);
            arrivals.insert(arrivals.end(), {text + " one", text + " two"});
        }
        sum += share_in_reverse(positions(bytes_of(file), arrivals));
    }
    BOOST_TEST(std::abs(sum / rounds - 0.5) < 0.07);
}

BOOST_AUTO_TEST_CASE(comments_share_no_bytes_with_codes_or_ballots)
{
    auto const slips = open_asking("r");
    for (std::size_t slip = 0; slip < people; ++slip) {
        comment(slips, slip, "slip " + std::to_string(slip));
    }
    for (auto const* shared :
         {"SELECT 1 FROM comment_slot s, code WHERE instr(s.sheet, code_hash)",
          "SELECT 1 FROM comment_slot s, code WHERE spent AND instr(s.sheet, attempt_hash)",
          "SELECT 1 FROM comment_slot s, ballot b WHERE instr(s.sheet, b.key)",
          "SELECT 1 FROM comment_slot s, ballot b WHERE instr(s.sheet, b.sheet)"}) {
        BOOST_TEST(select(file, shared).empty());
    }
}

BOOST_AUTO_TEST_CASE(every_slot_is_there_and_blank_when_a_round_is_opened)
{
    open_asking("r");
    BOOST_TEST(
        select(file, "SELECT count(*) FROM comment_slot WHERE sheet = zeroblob(2001)").at(0) ==
        std::to_string(2 * people)
    );
    BOOST_TEST(select(file, "SELECT count(*) FROM ballot").at(0) == std::to_string(people));
}

BOOST_AUTO_TEST_CASE(what_lay_in_the_slots_is_unreadable_after_the_release)
{
    auto const slips = open_asking("r");
    for (std::size_t slip = 0; slip < people; ++slip) {
        comment(slips, slip, "slip " + std::to_string(slip));
    }
    store->rounds().close(survey::CampaignId{"c-r"}, contract::last_day).value();
    release("r", {});
    auto const bytes = bytes_of(file);
    for (auto const* part : {"slip ", " one", " two"}) {
        BOOST_TEST(occurrences(bytes, part) == 0U, part);
    }
}

BOOST_AUTO_TEST_CASE(deleted_comments_are_unreadable_however_many_come_and_go)
{
    constexpr int campaigns = 12;
    for (int index = 0; index < campaigns; ++index) {
        auto const id = "r" + std::to_string(index);
        open_asking(id);
        store->rounds().close(survey::CampaignId{"c-" + id}, contract::last_day).value();
        release(id, contract::last_day + std::chrono::days{index % 4});
    }
    for (int day = 0; day < 4; ++day) {
        store->comments().delete_due(contract::last_day + std::chrono::days{day});
        auto const bytes = bytes_of(file);
        for (int index = 0; index < campaigns; ++index) {
            auto const mark = "r" + std::to_string(index) + " words 3";
            BOOST_TEST(occurrences(bytes, mark) == (index % 4 <= day ? 0U : 1U), mark);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::store
