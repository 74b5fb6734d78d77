#pragma once
// Launching over two teams that are named, not drawn from the organisation: teams that agreed to be
// read together because each is small, or two that are asked about their work with each other.

#include "server/rounds/context.hpp"
#include "server/rounds/error.hpp"
#include "server/rounds/terms.hpp"

#include <boost/system/result.hpp>

#include <array>
#include <optional>
#include <span>
#include <string>

namespace heed::rounds {

struct NamedTeam {
    std::string name;
    int people = 0;                         // 1 to people_max
    std::optional<std::string> leader = {}; // sign-in name; the launcher where nobody is named
};

struct PairRequest {
    std::string name; // of both together
    std::array<NamedTeam, 2> teams;
    Terms terms;
};

// A campaign over a root without people, with the two teams below it. The same two teams have the
// same root each time, whatever it is called. Errors: those of the terms; too_long, bad_text,
// too_small, too_large about a team; not_allowed for a name that stands twice or is no leader's
// instrument; unknown_leader; too_soon, without a limit about a team that another leads;
// team_below_minimum where no report could ever come: of two that are asked about each other, each
// team has to be large enough, of others one of them or both together.
boost::system::result<store::Campaign, Refusal>
launch_pair(Context const& context, std::string const& account, PairRequest const& request);

// Whether a campaign over these units was launched in this way.
bool are_two_named_teams(std::span<store::Unit const> units);

} // namespace heed::rounds
