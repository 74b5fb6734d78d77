#pragma once
// Putting off the closing, up to the last day that staff were told of in the manifest. The whole
// campaign waits, by the one who launched it. Where tickets are given up to the last day, they are
// given up to the new one; in two steps collecting ends when it was to end, since the days between
// collecting and answering keep the two apart. The session moves by as many days, so that putting
// off takes nothing of the time that the facilitator has.

#include "server/base/clock.hpp"
#include "server/rounds/context.hpp"
#include "server/rounds/error.hpp"
#include "survey-defs/model/ids.hpp"

#include <boost/system/result.hpp>

#include <string_view>

namespace heed::rounds {

// Errors: not_found; wrong_state once all rounds are closed; closed when the last day has passed;
// too_small unless it is later than the last day of now, too_large after the latest of all, with
// limits in days from today.
boost::system::result<void, Refusal> extend(
    Context const& context,
    std::string_view account,
    survey::CampaignId const& campaign,
    base::Day closes_on
);

// The same for a round that is the only one of its campaign. Errors: as above; part_of_campaign
// when there are others or somebody else has launched it.
boost::system::result<void, Refusal> extend(
    Context const& context,
    std::string_view leader_account,
    survey::RoundId const& round,
    base::Day closes_on
);

} // namespace heed::rounds
