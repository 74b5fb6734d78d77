#pragma once
// Reports as they go out: what the gate decided about the people who were asked in a team or
// another unit, with what staff were told about it. Nothing is computed here. It is for the leader
// of the round, and for whoever launched the campaign.

#include "scoring/disclosure/round_release.hpp"
#include "server/rounds/context.hpp"
#include "server/rounds/error.hpp"
#include "survey-defs/model/ids.hpp"

#include <boost/system/result.hpp>

#include <string>
#include <string_view>

namespace heed::rounds {

struct Report {
    store::Campaign campaign;
    std::string team;
    int people = 0; // asked
    int codes_issued = 0;
    base::Day closed_on;
    disclosure::Decision decision;
};

// Errors: not_found; wrong_state until the campaign is published.
boost::system::result<Report, Refusal>
report_of(Context const& context, std::string_view leader_account, survey::RoundId const& round);

// Errors: not_found, also for a unit that the viewer may not see; wrong_state, also for a unit
// where nobody is asked.
boost::system::result<Report, Refusal> report_of(
    Context const& context,
    std::string_view viewer,
    survey::CampaignId const& campaign,
    survey::GroupId const& unit
);

} // namespace heed::rounds
