#pragma once
// `heed audit --verify`: checks an installation's ledger against its releases, without any answer.
// For each entry: its place in the chain of hashes, its seal, the rules that its blocks have to
// keep, and that every published figure comes out of the coded sums again
// (scoring/disclosure/record_check.hpp). And for all: that every release has an entry, every entry
// a release, and every closed campaign both. Of reports that are marked as erased, not before a
// year was over, nothing may be left but the place of each, and their entry has to keep the rules
// all the same; whether what lay there was what the entry says cannot be told any more. Where the
// campaigns are gone as well, a ledger that was cut off at its end shows it to those only who kept
// the hash of a later entry. Any thread.

#include "scoring/disclosure/seal.hpp"
#include "server/base/bytes.hpp"
#include "server/base/clock.hpp"
#include "server/store/release_store.hpp"
#include "survey-defs/model/ids.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace heed::app {

struct LedgerVerdict {
    bool sound = true;
    std::size_t entries = 0;
    base::Bytes32 last_hash{}; // of the last entry; zeroes when there is none
    // One for each campaign: the entries in their order, with number and hash, then what is
    // missing.
    std::vector<std::string> sentences;
};

// A campaign that is marked as one whose reports were kept for as long as is set.
struct ErasedCampaign {
    survey::CampaignId id;
    base::Day erased_on;
    base::Day closed_on = {}; // its last round
    std::vector<survey::GroupId> teams =
        {}; // the units with a round, of each of which there was a report
};

// What is known of campaigns apart from their releases.
struct CampaignStates {
    std::vector<survey::CampaignId> unreleased; // closed, and without a release
    std::vector<ErasedCampaign> erased;
};

LedgerVerdict verify_ledger(
    store::ReleaseStore& releases,
    CampaignStates const& states,
    disclosure::Seal const& seal
);

// Takes the data folder like a server, so none may be running on it. Prints the sentences, number
// and hash of the last entry, and whether all is sound. Returns the exit status: 0 for a sound
// ledger, 1 for any other. Throws std::runtime_error when there is no data in the folder, or a
// server holds it.
int audit_verify(std::filesystem::path const& data);

} // namespace heed::app
