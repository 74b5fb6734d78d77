#include "server/rounds/pair.hpp"

#include "server/rounds/find.hpp"

#include <algorithm>

namespace heed::rounds {

bool is_pair(Context const& context, survey::CampaignId const& campaign)
{
    auto const found = context.store.rounds().campaign(campaign);
    return found && find_instrument(context, found->instrument).use == survey::Use::pair;
}

bool reads_as_partner(
    Context const& context,
    survey::CampaignId const& campaign,
    std::string_view account
)
{
    if (!is_pair(context, campaign)) {
        return false;
    }
    auto const units = context.store.rounds().units_of(campaign);
    return std::ranges::any_of(units, [account](auto const& unit) {
        return unit.leader_account == account;
    });
}

// Nothing about both together, whatever was decided about either team: otherwise this would tell
// which one is too small.
std::vector<store::ReleasePlace>
read_together_with(Context const& context, store::ReleasePlace const& place)
{
    if (!is_pair(context, place.campaign)) {
        return {};
    }
    std::vector<store::ReleasePlace> teams;
    for (auto const& unit : context.store.rounds().units_of(place.campaign)) {
        if (unit.parent) {
            teams.push_back({place.campaign, {unit.id, disclosure::PartScope::whole}});
        }
    }
    bool const is_team = std::ranges::any_of(teams, [&place](auto const& team) {
        return team.part.unit == place.part.unit;
    });
    return is_team ? teams : std::vector<store::ReleasePlace>{};
}

} // namespace heed::rounds
