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

struct Campaign {
    bool is_pair = false;
    bool is_erased = false;
};

Campaign look_up(Context const& context, survey::CampaignId const& id)
{
    auto const campaign = context.store.rounds().campaign(id);
    return {is_pair(context, id), campaign && campaign->erased_on};
}

Outcome erased_at(Context const& context, store::ReleasePlace const& place, bool is_pair)
{
    return is_pair && !is_told_of_pair(context, place) ? Outcome::none : Outcome::erased;
}

} // namespace

std::optional<disclosure::Decision>
decision_at(Context const& context, store::ReleasePlace const& place)
{
    // Parts first: who finds them erased is then told so by the campaign too.
    auto const parts = context.store.releases().parts_at({&place, 1});
    auto const campaign = look_up(context, place.campaign);
    if (campaign.is_erased) {
        return std::nullopt;
    }
    auto decision = thawed(context, place.campaign, parts.front());
    return decision && campaign.is_pair ? told_of_pair(context, place, *std::move(decision))
                                        : decision;
}

std::vector<Outcome>
outcomes_at(Context const& context, std::span<store::ReleasePlace const> places)
{
    auto const parts = context.store.releases().parts_at(places);
    std::unordered_map<survey::CampaignId, Campaign> campaigns;
    std::vector<Outcome> outcomes;
    for (std::size_t at = 0; at < places.size(); ++at) {
        auto const& id = places[at].campaign;
        auto const [known, is_new] = campaigns.try_emplace(id);
        auto& campaign = known->second;
        if (is_new) {
            campaign = look_up(context, id);
        }
        if (campaign.is_erased && parts[at]) {
            outcomes.push_back(erased_at(context, places[at], campaign.is_pair));
        } else {
            outcomes.push_back(outcome_of(
                campaign.is_pair ? decision_at(context, places[at]) : thawed(context, id, parts[at])
            ));
        }
    }
    return outcomes;
}

} // namespace heed::rounds
