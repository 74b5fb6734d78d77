#pragma once
// After a backup was put back, spent codes may have come back to life, so that somebody could
// answer twice. No round with codes gives tickets then until its leader has taken note of it; from
// that moment on its report says so.

#include "server/rounds/context.hpp"
#include "server/rounds/error.hpp"
#include "survey-defs/model/ids.hpp"

#include <boost/system/result.hpp>

#include <string_view>

namespace heed::rounds {

// Errors: not_found; wrong_state when nothing is stopped.
boost::system::result<void, Refusal>
resume(Context const& context, std::string_view leader_account, survey::RoundId const& round);

} // namespace heed::rounds
