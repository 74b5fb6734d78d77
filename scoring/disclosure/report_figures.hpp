#pragma once
// What a report shows, made from the coded blocks of a record and from nothing else: neither
// answers nor exact head counts are looked at, so whoever holds the record can make every report
// again.
//
// A figure of several blocks is the mean of their coded figures, each weighted by m, the least
// number of answers that its shown count allows. Exact weights would give exact counts back: of
// two teams at opposite coded ends the common mean tells the ratio (docs/decisions/0009). For the
// same reason the count of several blocks is put together from their shown counts, and one decimal
// is shown only where no block that itself shows halves has more than a fifth of the weight. Items
// of several blocks are those of item_shares.hpp. Pure; any thread.

#include "scoring/disclosure/release_record.hpp"
#include "scoring/disclosure/released_report.hpp"
#include "scoring/disclosure/tier.hpp"

#include <span>

namespace heed::disclosure {

// How fine a figure of these blocks is: `detail` one decimal, `scores` halves. Of a single block it
// is the block's own tier. A block that shows halves and weighs a fifth moves the figure by a fifth
// of its own change: so a tenth of the figure is a half of the block, also to somebody who knows
// all the other blocks exactly.
Tier figure_tier(std::span<ElementBlock const> blocks, Policy const& policy) noexcept;

// The report with this place, scope and ranges of blocks, which is not empty; its figures and
// count are filled in, whatever they were.
RecordedReport fill_in(ReleaseRecord const& record, RecordedReport report);

// The same report as its readers see it.
ReportParts shown_parts(ReleaseRecord const& record, RecordedReport const& report);

} // namespace heed::disclosure
