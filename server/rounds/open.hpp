#pragma once
// Opening a round: from now on people can answer, and its codes stay as they are. One way.

#include "server/rounds/context.hpp"
#include "server/rounds/error.hpp"
#include "survey-defs/model/ids.hpp"

#include <boost/system/result.hpp>

#include <string_view>

namespace heed::rounds {

// Errors: not_found; closed when its last day has passed; wrong_state when it is not `prepared` or
// has no codes yet.
boost::system::result<void, Refusal>
open(Context const& context, std::string_view leader_account, survey::RoundId const& round);

} // namespace heed::rounds
