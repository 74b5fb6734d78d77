#include "server/app/audit_ledger.hpp"

#include "scoring/disclosure/frozen_record.hpp"
#include "scoring/disclosure/frozen_release.hpp"
#include "scoring/disclosure/record_check.hpp"
#include "server/app/audit_data.hpp"
#include "server/app/console.hpp"
#include "server/base/encoding.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>

namespace heed::app {

namespace {

using disclosure::FrozenPart;
using disclosure::RecordFlaw;
using store::LedgerEntry;

constexpr int unsound = 1;
constexpr char const* every_figure_comes_out = "every figure comes out again";
constexpr char const* its_reports_were_erased =
    "its reports were erased as set, and the entry keeps the rules";

std::string words_of(RecordFlaw flaw)
{
    switch (flaw) {
    case RecordFlaw::bad_tree:
        return "its units are no tree";
    case RecordFlaw::bad_block:
        return "a block does not keep the rules";
    case RecordFlaw::bad_sum:
        return "a coded sum is out of bounds";
    case RecordFlaw::not_a_union:
        return "a report is not made of the blocks of its unit";
    case RecordFlaw::wrong_figure:
        return "a figure does not come out of the coded sums";
    case RecordFlaw::wrong_release:
        return "what was released is not what the record says";
    }
    return "it has an unknown flaw";
}

std::string place_of(std::size_t number, base::Bytes32 const& hash)
{
    return "entry " + std::to_string(number) + ", hash " + base::to_hex(hash);
}

bool is_erased(disclosure::FrozenPart const& part)
{
    return std::ranges::all_of(part.bytes, [](std::uint8_t byte) { return byte == 0; });
}

std::string
find_fault_of_erased(disclosure::ReleaseRecord const& record, std::span<FrozenPart const> parts)
{
    if (!std::ranges::all_of(parts, is_erased)) {
        return "something is left of its release, which was erased";
    }
    auto const flaw = disclosure::find_flaw(record);
    return flaw ? words_of(*flaw) : std::string{};
}

// What is wrong with an entry whose hash is right; empty when nothing is.
std::string find_fault(
    LedgerEntry const& entry,
    store::ReleaseStore& releases,
    disclosure::Seal const& seal,
    bool was_erased
)
{
    auto const record = disclosure::thaw_record(entry.record, entry.campaign, seal);
    if (!record) {
        return "its record: " + record.error().message();
    }
    auto const parts = releases.parts_of(entry.campaign);
    if (parts.empty()) {
        return "it has no release";
    }
    if (was_erased) {
        return find_fault_of_erased(*record, parts);
    }
    auto const release = disclosure::thaw_whole(parts, entry.campaign, seal);
    if (!release) {
        return "its release: " + release.error().message();
    }
    auto const flaw = disclosure::find_flaw(*record, *release);
    return flaw ? words_of(*flaw) : std::string{};
}

bool holds(std::vector<survey::CampaignId> const& campaigns, survey::CampaignId const& campaign)
{
    return std::ranges::find(campaigns, campaign) != campaigns.end();
}

CampaignStates states_in(store::ReleaseStore& releases, store::RoundStore& rounds)
{
    CampaignStates states{.unreleased = rounds.awaiting_release(), .erased = {}};
    for (auto const& id : releases.released()) {
        auto const campaign = rounds.campaign(id);
        if (campaign && campaign->erased_on) {
            states.erased.push_back(id);
        }
    }
    return states;
}

} // namespace

LedgerVerdict verify_ledger(
    store::ReleaseStore& releases,
    CampaignStates const& states,
    disclosure::Seal const& seal
)
{
    LedgerVerdict verdict;
    auto const say_of = [&verdict](std::string const& subject, std::string const& words) {
        verdict.sentences.push_back("campaign " + subject + ": " + words + ".");
    };
    auto const find_wrong = [&](std::string const& subject, std::string const& fault) {
        verdict.sound = false;
        say_of(subject, fault);
    };
    std::vector<survey::CampaignId> missing = releases.released();
    for (LedgerEntry const& entry : releases.ledger()) {
        bool const chained = entry.hash == store::ledger_hash(verdict.last_hash, entry.record);
        ++verdict.entries;
        verdict.last_hash = entry.hash;
        bool const was_erased = holds(states.erased, entry.campaign);
        auto const subject = entry.campaign.text() + ", " + place_of(verdict.entries, entry.hash);
        auto const fault = chained ? find_fault(entry, releases, seal, was_erased)
                                   : "the chain of hashes is broken";
        if (fault.empty()) {
            say_of(subject, was_erased ? its_reports_were_erased : every_figure_comes_out);
        } else {
            find_wrong(subject, fault);
        }
        std::erase(missing, entry.campaign);
    }
    for (survey::CampaignId const& campaign : missing) {
        find_wrong(campaign.text(), "its release is not in the ledger");
    }
    for (survey::CampaignId const& campaign : states.unreleased) {
        find_wrong(campaign.text(), "it is closed and has no release");
    }
    return verdict;
}

int audit_verify(std::filesystem::path const& data)
{
    AuditData const opened{data};
    auto const states = states_in(opened.releases(), opened.rounds());
    LedgerVerdict const verdict = verify_ledger(opened.releases(), states, opened.seal());
    for (std::string const& sentence : verdict.sentences) {
        say(sentence);
    }
    if (verdict.entries > 0) {
        say("The last one is " + place_of(verdict.entries, verdict.last_hash) + ".");
    }
    say(verdict.sound ? "The ledger is sound." : "The ledger is NOT sound.");
    return verdict.sound ? 0 : unsound;
}

} // namespace heed::app
