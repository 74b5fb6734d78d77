#pragma once
// The releases of one round of a rehearsal, in the form `disclosure-ledger/1`: what was published,
// as intervals that an auditor can reason about.
//   a block    members; for each element the coded sum of its people's scores, or where the score
//              was made from items, the coded sums of those and their bands as counts
//   a report   members; for each element its displayed figure as an interval, with the blocks that
//              it was made from
// Scores are in whole units (audit_units.hpp), items in their own range after mirroring. A coded
// end is open, so its side is null. Where an element had to be counted in other blocks than the
// round, because too few people have a score on it, those are releases of their own. The overall
// footprint is left out: it is the mean of four figures that are here. Any thread.

#include "scoring/disclosure/release_record.hpp"
#include "server/app/audit_people.hpp"
#include "server/app/audit_units.hpp"

#include <span>
#include <string>

namespace boost::json {
class array;
}

namespace heed::app {

// Appends the releases of `round` to `releases`. `suffix` ends their ids, so that rounds can be
// told apart. `elements` are those of the round's instrument, in its order.
void add_releases(
    boost::json::array& releases,
    disclosure::ReleaseRecord const& record,
    AuditRound const& round,
    std::span<ElementUnits const> elements,
    std::string const& suffix
);

} // namespace heed::app
