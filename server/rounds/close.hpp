#pragma once
// Closing, by hand or after the last day. One way: nobody can answer any more, ballots are counted
// against tickets and tickets against codes, the codes are deleted, and the answers are scored,
// judged and frozen at once (publish.hpp). The teams of a campaign are
// judged together, so they close together, by the one who launched it.

#include "server/rounds/context.hpp"
#include "server/rounds/error.hpp"
#include "survey-defs/model/ids.hpp"

#include <boost/system/result.hpp>

#include <string_view>

namespace heed::rounds {

// Errors: not_found; wrong_state when no round of it is open.
boost::system::result<void, Refusal>
close(Context const& context, std::string_view account, survey::CampaignId const& campaign);

// Closes the campaign of a round that is the only one in it. Errors: not_found; part_of_campaign
// when there are others or somebody else has launched it; wrong_state when it is not open.
boost::system::result<void, Refusal>
close(Context const& context, std::string_view leader_account, survey::RoundId const& round);

// Closes every campaign whose last day has passed, and the minutes after it (schedule.hpp).
void close_due(Context const& context);

// What follows once the rounds of a campaign are closed: their boxes are closed, their tallies
// taken, their keys destroyed and codes deleted. Each step comes to the same a second time, so that
// it can be repeated after a crash at any moment.
void finish_closing(Context const& context, survey::CampaignId const& campaign);

} // namespace heed::rounds
