#include "server/rounds/outcomes.hpp"

#include "server/rounds/pair.hpp"

#include <unordered_map>
#include <utility>
#include <variant>

namespace heed::rounds {

namespace {

// The gate's own, which not everybody may be told.
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
    auto decision = thawed(context, place.campaign, parts.front());
    return decision && is_pair(context, place.campaign)
               ? told_of_pair(context, place, *std::move(decision))
               : decision;
}

std::vector<Outcome>
outcomes_at(Context const& context, std::span<store::ReleasePlace const> places)
{
    auto const parts = context.store.releases().parts_at(places);
    std::unordered_map<survey::CampaignId, bool> pairs;
    std::vector<Outcome> outcomes;
    for (std::size_t at = 0; at < places.size(); ++at) {
        auto const& campaign = places[at].campaign;
        auto const [known, is_new] = pairs.try_emplace(campaign);
        if (is_new) {
            known->second = is_pair(context, campaign);
        }
        outcomes.push_back(outcome_of(
            known->second ? decision_at(context, places[at]) : thawed(context, campaign, parts[at])
        ));
    }
    return outcomes;
}

} // namespace heed::rounds
