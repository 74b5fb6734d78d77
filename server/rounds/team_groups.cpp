#include "server/rounds/team_groups.hpp"

#include "server/base/encoding.hpp"

namespace heed::rounds {

survey::GroupId
group_of_team(Context const& context, std::string const& leader, std::string const& team)
{
    for (auto const& unit : context.store.organisation().organisation().units) {
        if (unit.name == team && unit.leader_account == leader) {
            return unit.id;
        }
    }
    auto const known = context.store.rounds().group_of_team(leader, team);
    return known ? *known : survey::GroupId{base::to_base64url(context.random.bytes16())};
}

} // namespace heed::rounds
