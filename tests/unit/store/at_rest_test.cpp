// What copies of the files give away, read as mere bytes: after each step of a round.

#include "server/ballots/receipt.hpp"
#include "server/ballots/ticket.hpp"
#include "tests/unit/store/file_inspection.hpp"
#include "tests/unit/store/store_on_disk.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <chrono>

namespace heed::store {

namespace {

using contract::Slips;

// All that the issuer knows of a round and nobody else may.
std::vector<base::Bytes32> secrets_of_issuer(Slips const& slips)
{
    auto secrets = slips.hashes();
    for (std::size_t slip = 0; slip < slips.size(); ++slip) {
        secrets.push_back(slips.collection(slip).blinded_hash);
    }
    return secrets;
}

// All that the box knows of it and nobody else may.
std::vector<base::Bytes32> secrets_of_box(Slips const& slips)
{
    auto const round = ballots::round_bytes(slips.round()).value();
    std::vector<base::Bytes32> secrets;
    for (std::size_t slip = 0; slip < slips.size(); ++slip) {
        secrets.push_back(slips.ballot_id(slip));
        for (auto const& question : contract::small_instrument().open_questions) {
            secrets.push_back(ballots::comment_key(round, slips.prefix(slip), question));
        }
    }
    return secrets;
}

// What the box keeps for good.
std::vector<base::Bytes32> receipts_of(Slips const& slips)
{
    std::vector<base::Bytes32> keys;
    for (std::size_t slip = 0; slip < slips.size(); ++slip) {
        keys.push_back(slips.receipt_key(slip));
    }
    return keys;
}

std::size_t found_in(std::filesystem::path const& file, std::vector<base::Bytes32> const& secrets)
{
    auto const bytes = bytes_of(file);
    return static_cast<std::size_t>(std::ranges::count_if(secrets, [&](auto const& secret) {
        return occurrences(bytes, testing::as_text(secret)) != 0;
    }));
}

// How many of the texts that answer_all() casts are in the file.
std::size_t texts_in(std::filesystem::path const& file)
{
    auto const bytes = bytes_of(file);
    std::size_t count = 0;
    for (std::size_t slip = 0; slip < people; ++slip) {
        auto const text = "slip " + std::to_string(slip);
        count += occurrences(bytes, text + " one") + occurrences(bytes, text + " two");
    }
    return count;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(at_rest, StoreOnDisk)

BOOST_AUTO_TEST_CASE(each_file_holds_its_own_and_nothing_of_the_others)
{
    auto const slips = open_round("r");
    answer_all(slips);
    BOOST_TEST(found_in(files.issuer, secrets_of_issuer(slips)) == 2 * people);
    BOOST_TEST(found_in(files.box, secrets_of_box(slips)) == 3 * people);
    BOOST_TEST(found_in(files.box, receipts_of(slips)) == people);
    BOOST_TEST(texts_in(files.box) == 2 * people);
    for (auto const& file : {files.main, files.box}) {
        BOOST_TEST(found_in(file, secrets_of_issuer(slips)) == 0U);
        BOOST_TEST(occurrences(file, wrapped_key) == 0U);
    }
    for (auto const& file : {files.main, files.issuer}) {
        BOOST_TEST(found_in(file, secrets_of_box(slips)) == 0U);
        BOOST_TEST(found_in(file, receipts_of(slips)) == 0U);
        BOOST_TEST(texts_in(file) == 0U);
    }
}

BOOST_AUTO_TEST_CASE(no_file_ever_holds_the_number_of_a_ballot)
{
    auto const slips = open_round("r");
    auto const check = [&] {
        for (auto const& file : {files.main, files.issuer, files.box}) {
            for (std::size_t slip = 0; slip < people; ++slip) {
                BOOST_TEST(occurrences(file, slips.prefix(slip)) == 0U);
            }
        }
    };
    answer_all(slips);
    check();
    close("r");
    store->ballot_box().erase(std::array{slips.round()});
    check();
}

BOOST_AUTO_TEST_CASE(of_reports_that_were_erased_no_file_holds_anything)
{
    // Of one page and less, and of several.
    std::array const sizes{100U, 3000U, 20000U};
    std::vector<base::Bytes> reports;
    for (auto const* id : {"r", "s", "t", "u"}) {
        auto const slips = open_round(id);
        close(id);
        std::vector<disclosure::FrozenPart> parts;
        for (auto const size : sizes) {
            base::Bytes bytes(size);
            random.fill(bytes);
            survey::GroupId const unit{"unit of " + std::to_string(size)};
            parts.push_back({.place = {unit, disclosure::PartScope::own}, .bytes = bytes});
            reports.push_back(std::move(bytes));
        }
        store->releases()
            .record(survey::CampaignId{std::string{"c-"} + id}, parts, {{2}}, {{}, {}});
        std::array const agreed{Commitment{Party::team, "Shorter handovers", "Sam", {}}};
        auto const unit = store->rounds().round(slips.round()).value().group;
        survey::CampaignId const campaign{std::string{"c-"} + id};
        BOOST_TEST(store->commitments().replace(campaign, unit, agreed).has_value());
    }
    auto const pieces = [&] {
        std::size_t found = 0;
        auto const bytes = bytes_of(files.main);
        for (auto const& report : reports) {
            for (std::size_t at = 0; at + 50 <= report.size(); at += 50) {
                found +=
                    occurrences(bytes, testing::as_text(base::ByteView{report}.subspan(at, 50)));
            }
        }
        return found;
    };
    BOOST_TEST(pieces() > 1000U);
    BOOST_TEST(occurrences(bytes_of(files.main), "Shorter handovers") == 4U);
    store->comments().delete_due(base::Day{});
    auto const erased =
        store->releases().erase_closed_by(contract::last_day, contract::last_day, {});
    BOOST_TEST(erased.size() == 4U);
    BOOST_TEST(pieces() == 0U);
    BOOST_TEST(occurrences(bytes_of(files.main), "Shorter handovers") == 0U);
}

BOOST_AUTO_TEST_CASE(a_ballot_and_a_ticket_change_no_layout)
{
    auto const slips = open_round("r");
    auto const sizes = [&] {
        return std::array{
            std::filesystem::file_size(files.issuer),
            std::filesystem::file_size(files.box)};
    };
    auto const before = sizes();
    auto const codes = bytes_of(files.issuer);
    answer_all(slips);
    BOOST_TEST(sizes() == before, boost::test_tools::per_element());
    auto const spent = bytes_of(files.issuer);
    for (auto const& code_hash : slips.hashes()) {
        auto const hash = testing::as_text(code_hash);
        BOOST_TEST(codes.find(hash) == spent.find(hash));
    }
}

BOOST_AUTO_TEST_CASE(slips_cannot_be_numbered_by_the_order_of_their_codes)
{
    auto const slips = open_round("r");
    auto sorted = slips.hashes();
    BOOST_TEST(!std::ranges::is_sorted(sorted));
    std::ranges::sort(sorted);
    auto const bytes = bytes_of(files.issuer);
    std::vector<std::size_t> places;
    for (auto const& hash : sorted) {
        places.push_back(bytes.find(testing::as_text(hash)));
    }
    // The layout follows the hashes, which are random, whatever order the slips were issued in.
    BOOST_TEST(std::is_sorted(places.rbegin(), places.rend()));
}

BOOST_AUTO_TEST_CASE(of_a_replaced_slip_no_old_copy_of_other_codes_is_left)
{
    auto const slips = open_round("r");
    Slips const replacements{slips.round(), people, random};
    for (std::size_t slip = 0; slip < people; ++slip) {
        store->issuer().collect(slips.collection(slip)).value();
        store->issuer().add_code(slips.round(), replacements.hashes()[slip]);
        auto const bytes = bytes_of(files.issuer);
        for (auto const& code_hash : slips.hashes()) {
            BOOST_TEST(occurrences(bytes, testing::as_text(code_hash)) == 1U);
        }
    }
}

BOOST_AUTO_TEST_CASE(what_a_crash_kept_from_being_written_anew_is_so_at_the_next_start)
{
    auto const ended = open_round("r");
    Slips const many{ended.round(), 20 * people, random};
    store->issuer().replace_codes(many.round(), many.hashes());
    auto const size = [&] { return std::filesystem::file_size(files.issuer); };
    // As end() does until its commit, and no further.
    execute(files.issuer, "DELETE FROM code");
    auto const before = size();
    store->issuer().tidy();
    BOOST_TEST(size() < before);
}

BOOST_AUTO_TEST_CASE(a_box_that_was_widened_leaves_nothing_where_it_was)
{
    auto const slips = open_round("r");
    answer_all(slips);
    store->ballot_box().widen(std::array{contract::layout(slips.round(), people, 2)});
    BOOST_TEST(texts_in(files.box) == 2 * people);
    auto const bytes = bytes_of(files.box);
    auto keys = secrets_of_box(slips);
    auto const receipts = receipts_of(slips);
    keys.insert(keys.end(), receipts.begin(), receipts.end());
    for (auto const& key : keys) {
        BOOST_TEST(occurrences(bytes, testing::as_text(key)) == 1U);
    }
}

BOOST_AUTO_TEST_CASE(the_issuer_forgets_key_and_codes_in_the_end)
{
    auto const slips = open_round("r");
    answer_all(slips);
    BOOST_TEST(occurrences(files.issuer, base::ByteView{wrapped_key}.first(64)) == 1U);
    store->issuer().destroy_keys(std::array{slips.round()});
    for (std::size_t at = 0; at + 64 <= wrapped_key.size(); at += 64) {
        BOOST_TEST(occurrences(files.issuer, base::ByteView{wrapped_key}.subspan(at, 64)) == 0U);
    }
    store->issuer().end(std::array{slips.round()});
    BOOST_TEST(found_in(files.issuer, secrets_of_issuer(slips)) == 0U);
}

BOOST_AUTO_TEST_CASE(what_was_changed_or_taken_back_is_unreadable_at_once)
{
    auto const slips = open_round("r");
    cast(slips, 0, "first thought");
    cast(slips, 0, "second thought", 2);
    BOOST_TEST(occurrences(bytes_of(files.box), "first thought") == 0U);
    BOOST_TEST(occurrences(bytes_of(files.box), "second thought") == 2U);
    BOOST_TEST(occurrences(files.box, slips.receipt_key(0)) == 1U);
    contract::cast(store->ballot_box(), slips.withdrawal(0, 3));
    BOOST_TEST(occurrences(bytes_of(files.box), "thought") == 0U);
    BOOST_TEST(occurrences(files.box, base::ByteView{slips.receipt_key(0)}.first(8)) == 0U);
}

BOOST_AUTO_TEST_CASE(a_receipt_does_not_lead_to_its_ballot)
{
    // Whoever has a receipt and the file finds these bytes, and of the ballot nothing can be made
    // of them: neither its key nor its comments' are hashes of what is told there.
    auto const slips = open_round("r");
    answer_all(slips);
    auto const key = slips.receipt_key(0);
    auto const round = ballots::round_bytes(slips.round()).value();
    BOOST_TEST(occurrences(files.box, key) == 1U);
    for (auto const& made : {ballots::ballot_id(round, key), ballots::receipt_key(round, key)}) {
        BOOST_TEST(occurrences(files.box, made) == 0U);
    }
    BOOST_TEST(occurrences(files.box, slips.ballot_id(0)) == 1U);
    BOOST_TEST(slips.receipt(0) != ballots::receipt_of(slips.ballot_id(0)));
}

BOOST_AUTO_TEST_CASE(nothing_of_a_round_is_left_in_the_box_however_many_come_and_go)
{
    constexpr int rounds = 6;
    for (int index = 0; index < rounds; ++index) {
        auto const id = "r" + std::to_string(index);
        auto const slips = open_round(id);
        // An open round beside it, whose slots lie at the end of the file.
        open_round("beside " + id);
        answer_all(slips);
        close(id);
        store->ballot_box().erase(std::array{slips.round()});
        BOOST_TEST(found_in(files.box, secrets_of_box(slips)) == 0U);
        BOOST_TEST(texts_in(files.box) == 0U);
        BOOST_TEST(found_in(files.box, receipts_of(slips)) == people);
    }
}

BOOST_AUTO_TEST_CASE(an_erased_round_leaves_its_room_to_the_next)
{
    auto const first = open_round("r");
    answer_all(first);
    close("r");
    store->ballot_box().erase(std::array{first.round()});
    auto const size = std::filesystem::file_size(files.box);
    open_round("s");
    BOOST_TEST(std::filesystem::file_size(files.box) == size);
}

BOOST_AUTO_TEST_CASE(no_journal_is_left_beside_the_files)
{
    answer_all(open_round("r"));
    BOOST_TEST(std::distance(std::filesystem::directory_iterator{folder.path()}, {}) == 3);
}

BOOST_AUTO_TEST_CASE(the_times_of_issuer_and_box_tell_the_day_alone)
{
    answer_all(open_round("r"));
    store.reset();
    for (auto const& path : {files.issuer, files.box, folder.path()}) {
        auto const time = std::filesystem::last_write_time(path);
        auto const since_1970 = std::chrono::file_clock::to_sys(time).time_since_epoch();
        BOOST_TEST((since_1970 % std::chrono::days{1}).count() == 0);
    }
}

BOOST_AUTO_TEST_CASE(deleted_comments_are_unreadable_however_many_come_and_go)
{
    constexpr int campaigns = 12;
    for (int index = 0; index < campaigns; ++index) {
        auto const id = "r" + std::to_string(index);
        open_round(id);
        close(id);
        release(id, contract::last_day + std::chrono::days{index % 4});
    }
    for (int day = 0; day < 4; ++day) {
        store->comments().delete_due(contract::last_day + std::chrono::days{day});
        auto const bytes = bytes_of(files.main);
        for (int index = 0; index < campaigns; ++index) {
            auto const mark = "r" + std::to_string(index) + " words 3";
            BOOST_TEST(occurrences(bytes, mark) == (index % 4 <= day ? 0U : 1U), mark);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::store
