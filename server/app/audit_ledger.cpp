#include "server/app/audit_ledger.hpp"

#include "scoring/disclosure/frozen_record.hpp"
#include "scoring/disclosure/frozen_release.hpp"
#include "scoring/disclosure/record_check.hpp"
#include "server/app/audit_data.hpp"
#include "server/app/console.hpp"
#include "server/base/encoding.hpp"

#include <algorithm>
#include <optional>

namespace heed::app {

namespace {

using disclosure::RecordFlaw;
using store::LedgerEntry;

constexpr int unsound = 1;

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

// What is wrong with an entry whose hash is right; empty when nothing is.
std::string
find_fault(LedgerEntry const& entry, store::ReleaseStore& releases, disclosure::Seal const& seal)
{
    auto const record = disclosure::thaw_record(entry.record, entry.campaign, seal);
    if (!record) {
        return "its record: " + record.error().message();
    }
    auto const parts = releases.parts_of(entry.campaign);
    if (parts.empty()) {
        return "it has no release";
    }
    auto const release = disclosure::thaw_whole(parts, entry.campaign, seal);
    if (!release) {
        return "its release: " + release.error().message();
    }
    auto const flaw = disclosure::find_flaw(*record, *release);
    return flaw ? words_of(*flaw) : std::string{};
}

} // namespace

LedgerVerdict verify_ledger(
    store::ReleaseStore& releases,
    std::span<survey::CampaignId const> unreleased,
    disclosure::Seal const& seal
)
{
    LedgerVerdict verdict;
    auto const say_of = [&verdict](std::string const& subject, std::string const& fault) {
        verdict.sound = verdict.sound && fault.empty();
        std::string const words = fault.empty() ? "every figure comes out again" : fault;
        verdict.sentences.push_back("campaign " + subject + ": " + words + ".");
    };
    std::vector<survey::CampaignId> missing = releases.released();
    for (LedgerEntry const& entry : releases.ledger()) {
        bool const chained = entry.hash == store::ledger_hash(verdict.last_hash, entry.record);
        ++verdict.entries;
        verdict.last_hash = entry.hash;
        say_of(
            entry.campaign.text() + ", " + place_of(verdict.entries, entry.hash),
            chained ? find_fault(entry, releases, seal) : "the chain of hashes is broken"
        );
        std::erase(missing, entry.campaign);
    }
    for (survey::CampaignId const& campaign : missing) {
        say_of(campaign.text(), "its release is not in the ledger");
    }
    for (survey::CampaignId const& campaign : unreleased) {
        say_of(campaign.text(), "it is closed and has no release");
    }
    return verdict;
}

int audit_verify(std::filesystem::path const& data)
{
    AuditData const opened{data};
    LedgerVerdict const verdict =
        verify_ledger(opened.releases(), opened.rounds().awaiting_release(), opened.seal());
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
