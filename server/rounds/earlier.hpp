#pragma once
// The report that changes are told from. Both reports are as released, so what a page says about a
// change never depends on when it is read (docs/decisions/0012).

#include "scoring/disclosure/frozen_release.hpp"
#include "scoring/disclosure/released_report.hpp"
#include "server/rounds/context.hpp"

#include <optional>
#include <string_view>

namespace heed::rounds {

struct EarlierReport {
    base::Day closed_on;
    disclosure::ReleasedReport report;
};

// The latest report before that of `campaign` about the same people of a unit, by the same
// instrument and version, that was released and that `viewer` may read too: the people placed at
// the unit are for their own leader, the whole unit is for its leader and for whoever launched, and
// both are for the facilitator. None as long as a campaign on the way waits for its facilitator to
// hand it over, released or not.
std::optional<EarlierReport> earlier_report(
    Context const& context,
    std::string_view viewer,
    store::Campaign const& campaign,
    disclosure::PartPlace const& place
);

} // namespace heed::rounds
