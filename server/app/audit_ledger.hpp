#pragma once
// `heed audit --verify`: checks an installation's ledger against its releases, without any answer.
// For each entry: its place in the chain of hashes, its seal, the rules that its blocks have to
// keep, and that every published figure comes out of the coded sums again
// (scoring/disclosure/record_check.hpp). And for all: that every release has an entry, every entry
// a release, and every closed campaign both. Of reports that were erased nothing may be left, and
// their entry has to keep the rules all the same. Where the campaigns are gone as well, a ledger
// that was cut off at its end shows it to those only who kept the hash of a later entry. Any
// thread.

#include "scoring/disclosure/seal.hpp"
#include "server/base/bytes.hpp"
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

// What is known of campaigns apart from their releases.
struct CampaignStates {
    std::vector<survey::CampaignId> unreleased; // closed, and without a release
    std::vector<survey::CampaignId> erased;     // their reports were kept for as long as is set
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
