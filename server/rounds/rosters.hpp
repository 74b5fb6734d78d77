#pragma once
// Whose people earlier releases were about, for campaigns that run strict rounds.

#include "scoring/disclosure/strict_plan.hpp"
#include "server/rounds/context.hpp"

#include <vector>

namespace heed::rounds {

// One roster for each block of every release so far that used an instrument of this name, in
// whatever version: how many were asked at each unit of the block, from the ledger and from the
// tree that the campaign ran over. Empty unless `campaign` runs strict rounds. Throws when a record
// does not carry this installation's seal.
std::vector<disclosure::Roster>
earlier_rosters(Context const& context, store::Campaign const& campaign);

} // namespace heed::rounds
