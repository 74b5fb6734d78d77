#pragma once
// Which group a team is that somebody only names: rounds of one team belong together.

#include "server/rounds/context.hpp"
#include "survey-defs/model/ids.hpp"

#include <string>

namespace heed::rounds {

// A team that is a unit of the organisation, of the same leader, is that unit; any other is what it
// was when this leader named it last, or else a new one.
survey::GroupId
group_of_team(Context const& context, std::string const& leader, std::string const& team);

} // namespace heed::rounds
