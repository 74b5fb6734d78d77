#include "scoring/disclosure/frozen_record.hpp"
#include "server/app/audit_ledger.hpp"
#include "server/base/encoding.hpp"
#include "tests/unit/rounds/ward.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <stdexcept>

using namespace heed;
using namespace heed::rounds::test;
using app::LedgerVerdict;
using app::verify_ledger;
using disclosure::FrozenPart;
using std::chrono::days;

namespace {

// What a store holds, for somebody who may change it behind the program's back.
class OpenedStore final : public store::ReleaseStore {
public:
    explicit OpenedStore(store::ReleaseStore& sealed)
        : entries{sealed.ledger()}, campaigns{sealed.released()}
    {
        for (survey::CampaignId const& campaign : campaigns) {
            releases.push_back(sealed.parts_of(campaign));
        }
    }

    void
    record(survey::CampaignId const&, std::span<FrozenPart const>, disclosure::FrozenRecord const&, store::KeptComments const&)
        override
    {
        throw std::logic_error{"an audit records nothing"};
    }
    bool is_released(survey::CampaignId const& campaign) override
    {
        return std::ranges::count(campaigns, campaign) > 0;
    }
    std::vector<std::optional<FrozenPart>> parts_at(std::span<store::ReleasePlace const>) override
    {
        throw std::logic_error{"an audit reads whole releases"};
    }
    std::vector<FrozenPart> parts_of(survey::CampaignId const& campaign) override
    {
        auto const found = std::ranges::find(campaigns, campaign);
        auto const at = static_cast<std::size_t>(found - campaigns.begin());
        return at < campaigns.size() ? releases[at] : std::vector<FrozenPart>{};
    }
    std::vector<survey::CampaignId> released() override { return campaigns; }
    std::vector<survey::CampaignId>
    erase_closed_by(base::Day, base::Day, store::Settings const&) override
    {
        throw std::logic_error{"an audit erases nothing"};
    }
    std::vector<store::LedgerEntry> ledger() override { return entries; }

    std::vector<store::LedgerEntry> entries;
    std::vector<survey::CampaignId> campaigns;
    std::vector<std::vector<FrozenPart>> releases; // of the campaigns, in their order
};

// Two campaigns, the first of 7 answers and the second of 11.
class TwoReleases : public Ward {
public:
    TwoReleases()
    {
        for (int const answers : {7, 11}) {
            auto const running = start();
            answer(running, answers);
            granted(close(context, leader, running.round.id));
        }
    }

    LedgerVerdict verdict_on(store::ReleaseStore& releases) const
    {
        return verify_ledger(releases, {}, seal);
    }

    // The sentence about an entry, without the name of its campaign.
    static std::string said(LedgerVerdict const& verdict, std::size_t entry)
    {
        auto const& sentence = verdict.sentences.at(entry);
        return sentence.substr(sentence.find(": ") + 2);
    }
};

std::string const in_order = "every figure comes out again.";

} // namespace

BOOST_FIXTURE_TEST_SUITE(audit_ledger_, TwoReleases)

BOOST_AUTO_TEST_CASE(the_ledger_of_an_installation_is_sound)
{
    auto const verdict = verdict_on(store->releases());
    BOOST_TEST(verdict.sound);
    BOOST_REQUIRE(verdict.sentences.size() == 2U);
    BOOST_TEST(said(verdict, 0) == in_order);
    auto const last = store->releases().ledger().back();
    BOOST_TEST(verdict.entries == 2U);
    BOOST_TEST((verdict.last_hash == last.hash));
    BOOST_TEST(
        verdict.sentences[1] == "campaign " + last.campaign.text() + ", entry 2, hash " +
                                    base::to_hex(last.hash) + ": " + in_order
    );
}

BOOST_AUTO_TEST_CASE(entries_cut_off_with_their_releases_leave_closed_campaigns_behind)
{
    OpenedStore opened{store->releases()};
    auto const cut = opened.entries.back().campaign;
    opened.entries.pop_back();
    auto const at = std::ranges::find(opened.campaigns, cut) - opened.campaigns.begin();
    opened.campaigns.erase(opened.campaigns.begin() + at);
    opened.releases.erase(opened.releases.begin() + at);
    BOOST_TEST(verdict_on(opened).sound); // the chain alone does not show it

    auto const verdict = verify_ledger(opened, {.unreleased = {cut}, .erased = {}}, seal);
    BOOST_TEST(!verdict.sound);
    BOOST_TEST(verdict.entries == 1U);
    BOOST_TEST(
        verdict.sentences.at(1) == "campaign " + cut.text() + ": it is closed and has no release."
    );
}

BOOST_AUTO_TEST_CASE(a_changed_record_breaks_the_chain_from_there_on)
{
    OpenedStore opened{store->releases()};
    opened.entries[0].record.bytes.back() ^= 1U;
    auto const verdict = verdict_on(opened);
    BOOST_TEST(!verdict.sound);
    BOOST_TEST(said(verdict, 0) == "the chain of hashes is broken.");
    BOOST_TEST(said(verdict, 1) == in_order);
}

BOOST_AUTO_TEST_CASE(a_changed_record_under_new_hashes_lacks_our_seal)
{
    OpenedStore opened{store->releases()};
    base::Bytes32 before{};
    opened.entries[0].record.bytes.back() ^= 1U;
    for (store::LedgerEntry& entry : opened.entries) {
        entry.hash = store::ledger_hash(before, entry.record);
        before = entry.hash;
    }
    auto const verdict = verdict_on(opened);
    BOOST_TEST(!verdict.sound);
    BOOST_TEST(said(verdict, 0) == "its record: the release does not carry our seal.");
}

BOOST_AUTO_TEST_CASE(a_missing_entry_is_seen_from_both_sides)
{
    OpenedStore opened{store->releases()};
    opened.entries.erase(opened.entries.begin());
    auto const verdict = verdict_on(opened);
    BOOST_TEST(!verdict.sound);
    BOOST_REQUIRE(verdict.sentences.size() == 2U);
    BOOST_TEST(said(verdict, 0) == "the chain of hashes is broken.");
    BOOST_TEST(said(verdict, 1) == "its release is not in the ledger.");
}

BOOST_AUTO_TEST_CASE(a_missing_last_entry_is_seen)
{
    OpenedStore opened{store->releases()};
    opened.entries.pop_back();
    auto const verdict = verdict_on(opened);
    BOOST_TEST(!verdict.sound);
    BOOST_TEST(said(verdict, 1) == "its release is not in the ledger.");
}

BOOST_AUTO_TEST_CASE(a_release_that_shows_something_else_is_seen)
{
    OpenedStore opened{store->releases()};
    auto const entry =
        std::ranges::find(opened.entries, opened.campaigns[0], &store::LedgerEntry::campaign);
    auto const record = disclosure::thaw_record(entry->record, opened.campaigns[0], seal).value();
    BOOST_REQUIRE(!record.reports.empty());
    auto changed = record;
    changed.reports.front().elements.front().shown->tenths += 5;
    entry->record = disclosure::freeze_record(changed, opened.campaigns[0], seal);
    base::Bytes32 before{};
    for (store::LedgerEntry& each : opened.entries) {
        each.hash = store::ledger_hash(before, each.record);
        before = each.hash;
    }
    auto const verdict = verdict_on(opened);
    auto const at = static_cast<std::size_t>(entry - opened.entries.begin());
    BOOST_TEST(!verdict.sound);
    BOOST_TEST(said(verdict, at) == "a figure does not come out of the coded sums.");
}

BOOST_AUTO_TEST_CASE(a_changed_missing_foreign_or_doubled_part_is_seen)
{
    using Change = void (*)(OpenedStore&);
    std::pair<Change, std::string> const changes[] = {
        {[](OpenedStore& opened) { opened.releases[0][0].bytes.front() ^= 1U; },
         "its release: the release does not carry our seal."},
        {[](OpenedStore& opened) { opened.releases[0].pop_back(); }, "it has no release."},
        {[](OpenedStore& opened) { opened.releases[0] = opened.releases[1]; },
         "its release: the release is of another campaign or unit."},
        {[](OpenedStore& opened) { opened.releases[0].push_back(opened.releases[0][0]); },
         "its release: the release lacks a part, or has one twice."}};
    for (auto const& [change, words] : changes) {
        OpenedStore opened{store->releases()};
        change(opened);
        auto const at =
            std::ranges::find(opened.entries, opened.campaigns[0], &store::LedgerEntry::campaign) -
            opened.entries.begin();
        auto const verdict = verdict_on(opened);
        BOOST_TEST(!verdict.sound);
        BOOST_TEST(said(verdict, static_cast<std::size_t>(at)) == words);
    }
}

BOOST_AUTO_TEST_CASE(of_reports_that_were_erased_nothing_is_left_and_the_entry_is_still_checked)
{
    OpenedStore opened{store->releases()};
    auto const erased = opened.entries[0].campaign;
    auto const at = std::ranges::find(opened.campaigns, erased) - opened.campaigns.begin();
    auto& parts = opened.releases[static_cast<std::size_t>(at)];
    auto const team = parts.at(0).place.unit;
    app::ErasedCampaign state{erased, last_day + days{365}, last_day, {team}};
    auto const verdict = [&] { return verify_ledger(opened, {{}, {state}}, seal); };
    BOOST_TEST(!verdict().sound);
    BOOST_TEST(
        said(verdict(), 0) == "something is left of its release, which is marked as erased."
    );

    for (FrozenPart& part : parts) {
        std::ranges::fill(part.bytes, std::uint8_t{0});
    }
    BOOST_TEST(verdict().sound);
    BOOST_TEST(
        said(verdict(), 0) == "its reports are marked as erased on 2027-12-06, nothing of them is "
                              "left outside this entry, and the entry keeps the rules."
    );
    BOOST_TEST(said(verdict(), 1) == in_order);
    BOOST_TEST(!verdict_on(opened).sound); // zeroes where nothing was erased

    state.erased_on = state.erased_on - days{1};
    BOOST_TEST(!verdict().sound);
    BOOST_TEST(
        said(verdict(), 0) == "its reports are marked as erased before their time was over."
    );
    state.erased_on = state.erased_on + days{1};

    opened.entries[0].record.bytes.back() ^= 1U;
    BOOST_TEST(said(verdict(), 0) == "the chain of hashes is broken.");
}

BOOST_AUTO_TEST_CASE(of_reports_that_were_erased_the_place_of_each_is_left)
{
    OpenedStore opened{store->releases()};
    auto const erased = opened.entries[0].campaign;
    auto const at = std::ranges::find(opened.campaigns, erased) - opened.campaigns.begin();
    auto& parts = opened.releases[static_cast<std::size_t>(at)];
    survey::GroupId const team = parts.at(0).place.unit;
    app::ErasedCampaign const state{erased, last_day + days{365}, last_day, {team}};
    std::ranges::fill(parts[0].bytes, std::uint8_t{0});
    auto const whole = parts[0];
    for (auto const& left : {
             std::vector{whole, FrozenPart{{survey::GroupId{"another"}, whole.place.scope}, {0}}},
             std::vector{FrozenPart{{team, disclosure::PartScope::own}, {0}}},
             std::vector{whole, whole},
         }) {
        parts = left;
        auto const verdict = verify_ledger(opened, {{}, {state}}, seal);
        BOOST_TEST(!verdict.sound);
        BOOST_TEST(
            said(verdict, 0) ==
            "the places of its release, which is marked as erased, are not those of its teams."
        );
    }
}

BOOST_AUTO_TEST_CASE(a_ledger_of_another_installation_is_not_believed)
{
    auto const verdict = verify_ledger(store->releases(), {}, PlainSeal{2});
    BOOST_TEST(!verdict.sound);
    BOOST_TEST(said(verdict, 1) == "its record: the release does not carry our seal.");
}

BOOST_AUTO_TEST_SUITE_END()
