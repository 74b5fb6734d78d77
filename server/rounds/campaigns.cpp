#include "server/rounds/campaigns.hpp"

#include <algorithm>
#include <unordered_map>

namespace heed::rounds {

namespace {

store::RoundState state_of(std::vector<store::Round> const& rounds)
{
    auto const is = [](store::RoundState state) {
        return [state](store::Round const& round) { return round.state == state; };
    };
    if (std::ranges::any_of(rounds, is(store::RoundState::open))) {
        return store::RoundState::open;
    }
    bool const over = std::ranges::all_of(rounds, is(store::RoundState::closed));
    return over ? store::RoundState::closed : store::RoundState::prepared;
}

SeenCampaign see(Context const& context, std::string_view viewer, store::Campaign campaign)
{
    auto const rounds = context.store.rounds().rounds_of(campaign.id);
    std::unordered_map<survey::GroupId, store::Round const*> round_of;
    for (auto const& round : rounds) {
        round_of[round.group] = &round;
    }
    SeenCampaign seen;
    seen.launched_by_viewer = campaign.leader_account == viewer;
    seen.state = state_of(rounds);
    for (auto& unit : context.store.rounds().units_of(campaign.id)) {
        if (!seen.launched_by_viewer && unit.leader_account != viewer) {
            continue;
        }
        auto const found = round_of.find(unit.id);
        seen.units.push_back({.unit = std::move(unit), .round = std::nullopt});
        if (found != round_of.end()) {
            seen.units.back().round = *found->second;
        }
    }
    seen.campaign = std::move(campaign);
    return seen;
}

} // namespace

boost::system::result<SeenCampaign, Refusal>
find_campaign(Context const& context, std::string_view viewer, survey::CampaignId const& campaign)
{
    auto found = context.store.rounds().campaign(campaign);
    if (!found) {
        return Refusal{errc::not_found};
    }
    auto seen = see(context, viewer, *std::move(found));
    if (!seen.launched_by_viewer && seen.units.empty()) {
        return Refusal{errc::not_found};
    }
    return seen;
}

std::vector<SeenCampaign> all_campaigns(Context const& context, std::string_view viewer)
{
    std::vector<SeenCampaign> all;
    for (auto& campaign : context.store.rounds().campaigns_for(viewer)) {
        all.push_back(see(context, viewer, std::move(campaign)));
    }
    return all;
}

} // namespace heed::rounds
