#pragma once
// Closing a round, by hand or on its last day. One way: nobody can answer any more, the codes are
// deleted, and the answers are scored, judged and frozen at once (publish.hpp).

#include "server/rounds/context.hpp"
#include "server/rounds/error.hpp"
#include "survey-defs/model/ids.hpp"

#include <boost/system/result.hpp>

#include <string_view>

namespace heed::rounds {

// Errors: not_found; wrong_state when it is not open.
boost::system::result<void, Refusal>
close(Context const& context, std::string_view leader_account, survey::RoundId const& round);

// Closes every campaign whose last day has passed.
void close_due(Context const& context);

} // namespace heed::rounds
