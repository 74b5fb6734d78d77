// The same for issuer and box: every way in which the disk can fail, at every call of every
// operation on keys, codes and ballots.

#include "server/store/error.hpp"
#include "tests/contract/rehearsal.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <optional>
#include <vector>

namespace heed::contract {

namespace data = boost::unit_test::data;

namespace {

using survey::Sharing;

survey::RoundId const round_id = named_round("r");
survey::RoundId const other_id = named_round("s");
survey::GroupId const group{"group of r"};
base::Bytes const wrapped(1800, 7);
std::vector<ballots::WrittenComment> const comments{
    {"OPN1", Sharing::word_for_word, "one"},
    {"OPN2", Sharing::theme_only, "two"}};
std::vector<ballots::WrittenComment> const later_comments{{"OPN1", Sharing::theme_only, "three"}};

Slips const& slips()
{
    static testing::ReplayRandom random{3};
    static Slips const made{round_id, 12, random};
    return made;
}

void issue(store::Store& store)
{
    store.issuer().add_key(round_id, wrapped);
    store.issuer().replace_codes(round_id, slips().hashes());
}

void lay_out(store::Store& store)
{
    store.ballot_box().lay_out(std::array{layout(round_id, 12, 2)});
}

void lay_out_and_cast(store::Store& store)
{
    lay_out(store);
    cast(store.ballot_box(), slips().commented_ballot(0, comments));
    cast(store.ballot_box(), slips().ballot(1, 1, 5));
}

void close(store::Store& store)
{
    store.ballot_box().close(std::array{round_id});
}

std::vector<int> answers_after_closing(store::Store& store)
{
    close(store);
    return sorted_answers(store.ballot_box().responses(round_id, group, small_instrument()).value()
    );
}

std::vector<std::string> comments_after_closing(store::Store& store)
{
    close(store);
    return sorted_comments(store.ballot_box().comments(round_id, group, small_instrument()).value()
    );
}

bool is_collected(store::Store& store, std::size_t slip)
{
    auto const other = store.issuer().collect(slips().collection(slip, 9));
    return !other && other.error() == store::errc::code_used;
}

} // namespace

BOOST_AUTO_TEST_SUITE(participant_faults)

BOOST_DATA_TEST_CASE(a_key_is_kept_wholly_or_not_at_all, data::make(disks), disk)
{
    check_all_or_nothing(
        {[](auto&) {},
         [](auto& store) { store.issuer().add_key(round_id, wrapped); },
         [](auto& store) {
             auto const key = store.issuer().key(round_id);
             BOOST_TEST((!key || *key == wrapped));
             return key.has_value();
         }},
        disk
    );
}

BOOST_DATA_TEST_CASE(codes_are_replaced_wholly_or_not_at_all, data::make(disks), disk)
{
    static testing::ReplayRandom random{4};
    static Slips const old{round_id, 12, random};
    check_all_or_nothing(
        {[](auto& store) { store.issuer().replace_codes(round_id, old.hashes()); },
         [](auto& store) { store.issuer().replace_codes(round_id, slips().hashes()); },
         [](auto& store) {
             bool const replaced = store.issuer().collect(slips().collection(0)).has_value();
             for (std::size_t slip = 0; slip < slips().size(); ++slip) {
                 auto const now = store.issuer().collect(slips().collection(slip));
                 auto const before = store.issuer().collect(old.collection(slip));
                 BOOST_TEST(now.has_value() == replaced);
                 BOOST_TEST(before.has_value() != replaced);
             }
             return replaced;
         }},
        disk
    );
}

BOOST_DATA_TEST_CASE(a_code_is_shared_wholly_or_not_at_all, data::make(disks), disk)
{
    check_all_or_nothing(
        {issue,
         [](auto& store) { store.issuer().share_code(round_id, hash_of("link"), 2); },
         [](auto& store) {
             auto const collect = [&](char const* blinded) {
                 store::Collection const wanted{round_id, hash_of("link"), hash_of(blinded)};
                 return store.issuer().collect(wanted).has_value();
             };
             bool const shared = collect("a");
             BOOST_TEST(collect("b") == shared);
             BOOST_TEST(!collect("c"));
             BOOST_TEST(store.issuer().collect(slips().collection(0)).has_value() != shared);
             return shared;
         }},
        disk
    );
}

BOOST_DATA_TEST_CASE(a_ticket_is_collected_wholly_or_not_at_all, data::make(disks), disk)
{
    check_all_or_nothing(
        {[](auto& store) {
             issue(store);
             store.issuer().collect(slips().collection(1)).value();
         },
         [](auto& store) { store.issuer().collect(slips().collection(0)).value(); },
         [](auto& store) {
             int const spent = store.issuer().spent(round_id);
             BOOST_TEST(is_collected(store, 1));
             BOOST_TEST(is_collected(store, 0) == (spent == 2));
             return spent == 2;
         }},
        disk
    );
}

BOOST_DATA_TEST_CASE(a_key_is_destroyed_wholly_or_not_at_all, data::make(disks), disk)
{
    check_all_or_nothing(
        {issue,
         [](auto& store) { store.issuer().destroy_keys(std::array{round_id}); },
         [](auto& store) {
             auto const key = store.issuer().key(round_id);
             BOOST_TEST((!key || *key == wrapped));
             BOOST_TEST(store.issuer().collect(slips().collection(0)).has_value());
             return !key;
         }},
        disk
    );
}

BOOST_DATA_TEST_CASE(an_issuer_round_ends_wholly_or_not_at_all, data::make(disks), disk)
{
    check_all_or_nothing(
        {issue,
         [](auto& store) { store.issuer().end(std::array{round_id}); },
         [](auto& store) {
             bool const ended = !store.issuer().key(round_id);
             for (std::size_t slip = 0; slip < slips().size(); ++slip) {
                 BOOST_TEST(store.issuer().collect(slips().collection(slip)).has_value() != ended);
             }
             return ended;
         }},
        disk
    );
}

BOOST_DATA_TEST_CASE(tickets_are_stopped_wholly_or_not_at_all, data::make(disks), disk)
{
    check_all_or_nothing(
        {[](auto& store) {
             issue(store);
             store.issuer().replace_codes(other_id, slips().hashes());
         },
         [](auto& store) { store.issuer().stop_all(); },
         [](auto& store) {
             bool const stopped = store.issuer().is_stopped(round_id);
             BOOST_TEST(store.issuer().is_stopped(other_id) == stopped);
             return stopped;
         }},
        disk
    );
}

BOOST_DATA_TEST_CASE(boxes_are_laid_out_wholly_or_not_at_all, data::make(disks), disk)
{
    static std::array const layouts{layout(round_id, 12, 2), layout(other_id, 12, 2)};
    check_all_or_nothing(
        {[](auto&) {},
         [](auto& store) { store.ballot_box().lay_out(layouts); },
         [](auto& store) {
             store.ballot_box().close(std::array{round_id, other_id});
             auto const laid_out = store.ballot_box().unerased();
             BOOST_TEST((laid_out.empty() || laid_out.size() == 2));
             return !laid_out.empty();
         }},
        disk
    );
}

BOOST_DATA_TEST_CASE(a_ballot_is_cast_with_its_comments_or_not_at_all, data::make(disks), disk)
{
    static auto const ballot = slips().commented_ballot(2, comments);
    check_all_or_nothing(
        {lay_out_and_cast,
         [](auto& store) { cast(store.ballot_box(), ballot); },
         [](auto& store) {
             auto const answers = answers_after_closing(store);
             bool const happened = answers == std::vector{3, 3, 5};
             BOOST_TEST((happened || answers == std::vector{3, 5}));
             BOOST_TEST(comments_after_closing(store).size() == (happened ? 4U : 2U));
             return happened;
         }},
        disk
    );
}

BOOST_DATA_TEST_CASE(a_ballot_is_changed_wholly_or_not_at_all, data::make(disks), disk)
{
    static auto const ballot = slips().commented_ballot(0, later_comments, 2);
    check_all_or_nothing(
        {lay_out_and_cast,
         [](auto& store) { cast(store.ballot_box(), ballot); },
         [](auto& store) {
             auto const before = store.ballot_box().cast(slips().commented_ballot(0, comments));
             auto const written = comments_after_closing(store);
             bool const changed = !before;
             BOOST_TEST(written.size() == (changed ? 1U : 2U));
             BOOST_TEST((written.front() == "OPN1 theme_only: three") == changed);
             return changed;
         }},
        disk
    );
}

BOOST_DATA_TEST_CASE(a_ballot_is_taken_back_wholly_or_not_at_all, data::make(disks), disk)
{
    static auto const withdrawal = slips().withdrawal(0, 2);
    check_all_or_nothing(
        {lay_out_and_cast,
         [](auto& store) { cast(store.ballot_box(), withdrawal); },
         [](auto& store) {
             bool const happened = answers_after_closing(store).size() == 1;
             BOOST_TEST(comments_after_closing(store).size() == (happened ? 0U : 2U));
             return happened;
         }},
        disk
    );
}

BOOST_DATA_TEST_CASE(a_box_is_closed_wholly_or_not_at_all, data::make(disks), disk)
{
    check_all_or_nothing(
        {lay_out_and_cast,
         close,
         [](auto& store) {
             bool const closed =
                 store.ballot_box().responses(round_id, group, small_instrument()).has_value();
             BOOST_TEST(store.ballot_box().cast(slips().ballot(3)).has_value() != closed);
             return closed;
         }},
        disk
    );
}

BOOST_DATA_TEST_CASE(a_box_is_erased_wholly_or_not_at_all, data::make(disks), disk)
{
    check_all_or_nothing(
        {[](auto& store) {
             lay_out_and_cast(store);
             close(store);
         },
         [](auto& store) { store.ballot_box().erase(std::array{round_id}); },
         [](auto& store) {
             bool const erased = store.ballot_box().unerased().empty();
             BOOST_TEST(answers_after_closing(store).size() == (erased ? 0U : 2U));
             BOOST_TEST(comments_after_closing(store).size() == (erased ? 0U : 2U));
             BOOST_TEST(store.ballot_box().has_receipt(round_id, slips().receipt(0)));
             return erased;
         }},
        disk
    );
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::contract
