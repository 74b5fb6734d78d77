#include "server/rounds/pair.hpp"

#include "server/rounds/find.hpp"

#include <algorithm>
#include <utility>
#include <variant>
#include <vector>

namespace heed::rounds {

namespace {

bool is_released(
    Context const& context,
    survey::CampaignId const& campaign,
    survey::GroupId const& team
)
{
    store::ReleasePlace const place{campaign, {team, disclosure::PartScope::whole}};
    auto const part = context.store.releases().parts_at({&place, 1}).front();
    return part && std::holds_alternative<disclosure::ReleasedReport>(
                       disclosure::thaw(*part, campaign, context.seal).value()
                   );
}

} // namespace

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
bool is_told_of_pair(Context const& context, store::ReleasePlace const& place)
{
    auto const units = context.store.rounds().units_of(place.campaign);
    return std::ranges::any_of(units, [&place](auto const& unit) {
        return unit.parent && unit.id == place.part.unit;
    });
}

std::optional<disclosure::Decision> told_of_pair(
    Context const& context,
    store::ReleasePlace const& place,
    disclosure::Decision decision
)
{
    if (!is_told_of_pair(context, place)) {
        return std::nullopt;
    }
    auto const units = context.store.rounds().units_of(place.campaign);
    bool const are_both_released = std::ranges::all_of(units, [&](auto const& unit) {
        return !unit.parent || is_released(context, place.campaign, unit.id);
    });
    return are_both_released ? std::move(decision) : disclosure::Decision{disclosure::Withheld{}};
}

} // namespace heed::rounds
