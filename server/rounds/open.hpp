#pragma once
// Opening: from now on people can answer, and the codes stay as they are. One way. A round is
// opened by its leader; a campaign, which opens what is ready in it, by the one who launched it.

#include "server/rounds/context.hpp"
#include "server/rounds/error.hpp"
#include "survey-defs/model/ids.hpp"

#include <boost/system/result.hpp>

#include <string_view>

namespace heed::rounds {

// Errors: not_found; closed when its last day has passed, collecting_over when only the last day of
// collecting has; too_soon when the team has had another round since this one was launched, without
// a limit where one of two teams that were named by hand is led by somebody else; wrong_state when
// it is not `prepared` or has no codes yet.
boost::system::result<void, Refusal>
open(Context const& context, std::string_view leader_account, survey::RoundId const& round);

// Opens every prepared round that has codes, all of them or none. Errors: as above, each for the
// campaign as a whole; wrong_state when no round is ready, or when somebody else opens one of them
// at this very moment.
boost::system::result<void, Refusal>
open(Context const& context, std::string_view account, survey::CampaignId const& campaign);

} // namespace heed::rounds
