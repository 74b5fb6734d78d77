#include "server/rounds/outcomes.hpp"

#include <utility>
#include <variant>

namespace heed::rounds {

namespace {

std::optional<disclosure::Decision> thawed(
    Context const& context,
    survey::CampaignId const& campaign,
    std::optional<disclosure::FrozenPart> const& part
)
{
    return part ? std::optional{disclosure::thaw(*part, campaign, context.seal).value()}
                : std::nullopt;
}

Outcome outcome_of(std::optional<disclosure::Decision> const& decision)
{
    if (!decision) {
        return Outcome::none;
    }
    bool const released = std::holds_alternative<disclosure::ReleasedReport>(*decision);
    return released ? Outcome::released : Outcome::withheld;
}

} // namespace

std::optional<disclosure::Decision>
decision_at(Context const& context, store::ReleasePlace const& place)
{
    auto const parts = context.store.releases().parts_at({&place, 1});
    return thawed(context, place.campaign, parts.front());
}

std::vector<Outcome>
outcomes_at(Context const& context, std::span<store::ReleasePlace const> places)
{
    auto const parts = context.store.releases().parts_at(places);
    std::vector<Outcome> outcomes;
    for (std::size_t at = 0; at < places.size(); ++at) {
        outcomes.push_back(outcome_of(thawed(context, places[at].campaign, parts[at])));
    }
    return outcomes;
}

} // namespace heed::rounds
