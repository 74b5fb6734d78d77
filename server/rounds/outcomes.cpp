#include "server/rounds/outcomes.hpp"

#include "server/rounds/pair.hpp"

#include <optional>
#include <unordered_map>
#include <utility>
#include <variant>

namespace heed::rounds {

namespace {

using disclosure::Decision;
using disclosure::FrozenPart;

struct Campaign {
    bool is_pair = false;
    bool is_erased = false;
};

Campaign look_up(Context const& context, survey::CampaignId const& id)
{
    auto const campaign = context.store.rounds().campaign(id);
    return {is_pair(context, id), campaign && campaign->erased_on};
}

bool is_released(Decision const& decision)
{
    return std::holds_alternative<disclosure::ReleasedReport>(decision);
}

Outcome outcome_of(boost::system::result<Decision, Refusal> const& decision)
{
    if (!decision) {
        return decision.error().code == errc::report_gone ? Outcome::erased : Outcome::none;
    }
    return is_released(*decision) ? Outcome::released : Outcome::withheld;
}

// The gate's own, which not everybody may be told.
boost::system::result<Decision, Refusal> thawed(
    Context const& context,
    survey::CampaignId const& id,
    std::optional<FrozenPart> const& part,
    bool is_erased
)
{
    if (!part) {
        return Refusal{errc::wrong_state};
    }
    if (is_erased) {
        return Refusal{errc::report_gone};
    }
    return disclosure::thaw(*part, id, context.seal).value();
}

} // namespace

boost::system::result<Decision, Refusal>
decision_at(Context const& context, store::ReleasePlace const& place)
{
    auto places = read_together_with(context, place);
    places.insert(places.begin(), place);
    // All parts at once and before the campaign: who finds them erased is then told so by it too.
    auto const parts = context.store.releases().parts_at(places);
    auto const campaign = look_up(context, place.campaign);
    if (campaign.is_pair && places.size() == 1) {
        return Refusal{errc::wrong_state};
    }
    auto decision = thawed(context, place.campaign, parts.front(), campaign.is_erased);
    for (std::size_t other = 1; decision && other < parts.size(); ++other) {
        auto const theirs = thawed(context, place.campaign, parts[other], campaign.is_erased);
        if (!theirs || !is_released(*theirs)) {
            return disclosure::Withheld{};
        }
    }
    return decision;
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
        outcomes.push_back(outcome_of(
            campaign.is_pair ? decision_at(context, places[at])
                             : thawed(context, id, parts[at], campaign.is_erased)
        ));
    }
    return outcomes;
}

} // namespace heed::rounds
