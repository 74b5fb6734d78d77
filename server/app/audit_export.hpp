#pragma once
// `heed audit --export FORMAT`: the ledger of one campaign as a file for auditors. It holds no
// answers and no people, but exact head counts of blocks, which no reader of reports ever sees: a
// command of the operator on the machine, never a route. Any thread.
//   disclosure-ledger/1   "cells", one for each block, and releases as in audit_releases.hpp
//   disclosure-blocks/1   "blocks" with their coded sums, "cells", and releases as lists of blocks.
//                         Each element is a round of its own, since people who skip it may be
//                         counted in other blocks than the rest; so are the comments to each
//                         question with each sharing

#include "scoring/disclosure/release_record.hpp"
#include "survey-defs/model/ids.hpp"
#include "survey-defs/model/instrument.hpp"

#include <filesystem>
#include <string>

namespace heed::app {

enum class LedgerFormat { ledger, blocks };

// The document as text. The record is of a release of that instrument.
std::string export_record(
    disclosure::ReleaseRecord const& record,
    survey::CampaignId const& campaign,
    survey::Instrument const& instrument,
    LedgerFormat format
);

struct ExportRequest {
    LedgerFormat format = LedgerFormat::ledger;
    std::string campaign; // empty when the ledger has only one
    std::filesystem::path data;
    std::filesystem::path definitions;
    std::filesystem::path output; // must not exist yet; made with mode 0600
};

// Takes the data folder like a server, so none may be running on it. Returns the exit status 0.
// Throws std::runtime_error with a sentence for the operator when the record cannot be read or the
// file not be written.
int audit_export(ExportRequest const& request);

} // namespace heed::app
