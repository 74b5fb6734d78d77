#include "server/app/audit_ledger.hpp"

#include "scoring/disclosure/frozen_record.hpp"
#include "scoring/disclosure/frozen_release.hpp"
#include "scoring/disclosure/record_check.hpp"
#include "server/app/audit_data.hpp"
#include "server/app/console.hpp"
#include "server/base/encoding.hpp"
#include "server/rounds/retention.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>

namespace heed::app {

namespace {

using disclosure::FrozenPart;
using disclosure::PartScope;
using disclosure::RecordedUnit;
using disclosure::RecordFlaw;
using store::LedgerEntry;

constexpr int unsound = 1;
constexpr int report_years_least = 1; // where reports are not kept for good
constexpr char const* every_figure_comes_out = "every figure comes out again";

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

// One for each unit with others below it and each team, as in RoundRelease.
std::vector<disclosure::PartPlace>
places_of(disclosure::ReleaseRecord const& record, std::span<survey::GroupId const> teams)
{
    std::vector<disclosure::PartPlace> places;
    for (std::size_t at = 0; at < record.units.size(); ++at) {
        auto const& id = record.units[at].id;
        bool const is_leaf =
            std::ranges::find(record.units, at, &RecordedUnit::parent) == record.units.end();
        if (std::ranges::find(teams, id) != teams.end()) {
            places.push_back({id, is_leaf ? PartScope::both : PartScope::own});
        }
        if (!is_leaf) {
            places.push_back({id, PartScope::whole});
        }
    }
    return places;
}

std::string find_fault_of_erased(
    disclosure::ReleaseRecord const& record,
    std::span<FrozenPart const> parts,
    ErasedCampaign const& erased
)
{
    if (erased.closed_on > rounds::closed_by(erased.erased_on, report_years_least)) {
        return "its reports are marked as erased before their time was over";
    }
    if (!std::ranges::all_of(parts, is_erased)) {
        return "something is left of its release, which is marked as erased";
    }
    if (!std::ranges::is_permutation(
            parts,
            places_of(record, erased.teams),
            {},
            &FrozenPart::place
        )) {
        return "the places of its release, which is marked as erased, are not those of its teams";
    }
    auto const flaw = disclosure::find_flaw(record);
    return flaw ? words_of(*flaw) : std::string{};
}

// What is wrong with an entry whose hash is right; empty when nothing is.
std::string find_fault(
    LedgerEntry const& entry,
    store::ReleaseStore& releases,
    disclosure::Seal const& seal,
    ErasedCampaign const* erased
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
    if (erased != nullptr) {
        return find_fault_of_erased(*record, parts, *erased);
    }
    auto const release = disclosure::thaw_whole(parts, entry.campaign, seal);
    if (!release) {
        return "its release: " + release.error().message();
    }
    auto const flaw = disclosure::find_flaw(*record, *release);
    return flaw ? words_of(*flaw) : std::string{};
}

ErasedCampaign const* find_erased(CampaignStates const& states, survey::CampaignId const& campaign)
{
    auto const found = std::ranges::find(states.erased, campaign, &ErasedCampaign::id);
    return found == states.erased.end() ? nullptr : &*found;
}

ErasedCampaign erased_campaign(store::RoundStore& rounds, store::Campaign const& campaign)
{
    ErasedCampaign erased{.id = campaign.id, .erased_on = campaign.erased_on.value()};
    for (auto const& round : rounds.rounds_of(campaign.id)) {
        erased.closed_on = std::max(erased.closed_on, round.closed_on.value());
        erased.teams.push_back(round.group);
    }
    return erased;
}

std::string words_of_sound(ErasedCampaign const* erased)
{
    return erased == nullptr
               ? every_figure_comes_out
               : "its reports are marked as erased on " + base::to_iso(erased->erased_on) +
                     ", nothing of them is left outside this entry, and the entry keeps the rules";
}

CampaignStates states_in(store::ReleaseStore& releases, store::RoundStore& rounds)
{
    CampaignStates states{.unreleased = rounds.awaiting_release(), .erased = {}};
    for (auto const& id : releases.released()) {
        auto const campaign = rounds.campaign(id);
        if (campaign && campaign->erased_on) {
            states.erased.push_back(erased_campaign(rounds, *campaign));
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
        auto const* const erased = find_erased(states, entry.campaign);
        auto const subject = entry.campaign.text() + ", " + place_of(verdict.entries, entry.hash);
        auto const fault =
            chained ? find_fault(entry, releases, seal, erased) : "the chain of hashes is broken";
        if (fault.empty()) {
            say_of(subject, words_of_sound(erased));
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
