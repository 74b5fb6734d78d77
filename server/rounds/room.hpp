#pragma once
// How much room a round's ballots need in the box.

#include "server/rounds/context.hpp"
#include "server/store/ballot_box.hpp"
#include "server/store/round_records.hpp"

namespace heed::rounds {

// For every ballot that can come with the codes that the round has and may still get. Throws when
// the catalogue has no such instrument.
store::Layout
room_for(Context const& context, store::Campaign const& campaign, store::Round const& round);

} // namespace heed::rounds
