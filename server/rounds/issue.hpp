#pragma once
// Issuing slips: one participation code per person named at launch, no spares. The codes are told
// to the leader this once; the store keeps only their HMACs. Until the round is opened a new set
// may replace the last one, so a lost printout costs nothing; afterwards never, since a leader who
// could make more codes could answer in the place of staff.

#include "server/base/secret.hpp"
#include "server/rounds/context.hpp"
#include "server/rounds/error.hpp"
#include "survey-defs/model/ids.hpp"

#include <boost/system/result.hpp>

#include <string_view>
#include <vector>

namespace heed::rounds {

// Errors: not_found, wrong_state.
boost::system::result<std::vector<base::SecretText>, Refusal>
issue_slips(Context const& context, std::string_view leader_account, survey::RoundId const& round);

} // namespace heed::rounds
