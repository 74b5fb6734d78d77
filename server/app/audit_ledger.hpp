#pragma once
// `heed audit --verify`: checks an installation's ledger against its releases, without any answer.
// For each entry: its place in the chain of hashes, its seal, the rules that its blocks have to
// keep, and that every published figure comes out of the coded sums again
// (scoring/disclosure/record_check.hpp). And for all: that every release has an entry, and every
// entry a release. Any thread.

#include "scoring/disclosure/seal.hpp"
#include "server/store/store.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace heed::app {

struct LedgerVerdict {
    bool sound = true;
    std::vector<std::string> sentences; // one for each campaign
};

LedgerVerdict verify_ledger(store::ReleaseStore& releases, disclosure::Seal const& seal);

// Takes the data folder like a server, so none may be running on it. Prints the sentences and a
// last one over all. Returns the exit status: 0 for a sound ledger, 1 for any other. Throws
// std::runtime_error when there is no data in the folder, or a server holds it.
int audit_verify(std::filesystem::path const& data);

} // namespace heed::app
