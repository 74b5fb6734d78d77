#pragma once
// Launching: somebody names a team and its size, never its people, or a unit of the organisation
// with everything below it, and fixes what staff will be promised. The new rounds are `prepared`:
// slips come next, and nobody can answer yet.

#include "server/rounds/context.hpp"
#include "server/rounds/error.hpp"
#include "server/rounds/terms.hpp"
#include "survey-defs/model/ids.hpp"

#include <boost/system/result.hpp>

#include <cstddef>
#include <string>

namespace heed::rounds {

inline constexpr std::size_t team_characters_max = store::unit_name_characters_max;
inline constexpr int people_max = store::people_at_unit_max;

struct LaunchRequest {
    std::string team;
    int people = 0;
    Terms terms;
};

// A campaign over one team. A team is known by its leader and its name: a second round of it is
// the same group. Errors: those of the terms, too_long, too_large, bad_text, team_below_minimum,
// too_soon.
boost::system::result<store::Round, Refusal>
launch(Context const& context, std::string const& leader_account, LaunchRequest const& request);

struct CampaignRequest {
    survey::GroupId unit;
    Terms terms;
};

// A campaign over a unit and everything below it: one round for each unit where people are asked,
// however few; the answers of a small one count further up. The tree is copied as it is now, and
// later edits of the organisation change nothing. An administrator may launch over any unit, others
// over one that they lead. Errors: not_found when there is no such unit or it is not theirs; those
// of the terms; team_below_minimum or too_large for all its people together, too_large about
// open_questions when they are too many for one facilitator; too_soon.
boost::system::result<store::Campaign, Refusal>
launch_campaign(Context const& context, std::string const& account, CampaignRequest const& request);

} // namespace heed::rounds
