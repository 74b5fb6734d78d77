#include "server/rounds/campaigns.hpp"

#include "server/rounds/pair.hpp"
#include "server/rounds/readers.hpp"

#include <unordered_map>
#include <utility>

namespace heed::rounds {

namespace {

CampaignHead head_of(Context const& context, std::string_view viewer, store::Campaign campaign)
{
    CampaignHead head;
    head.launched_by_viewer = campaign.leader_account == viewer;
    head.state = context.store.rounds().state_of(campaign.id);
    head.handed_over = is_handed_over(campaign, context.clock.today());
    head.teams = context.store.rounds().count_rounds(campaign.id);
    head.campaign = std::move(campaign);
    return head;
}

std::vector<CampaignUnit>
units_seen_by(Context const& context, std::string_view viewer, CampaignHead const& head)
{
    auto const rounds = context.store.rounds().rounds_of(head.campaign.id);
    std::unordered_map<survey::GroupId, store::Round const*> round_of;
    for (auto const& round : rounds) {
        round_of[round.group] = &round;
    }
    bool const sees_all = head.launched_by_viewer || is_facilitator(head.campaign, viewer);
    bool const is_partner = reads_as_partner(context, head.campaign.id, viewer);
    std::vector<CampaignUnit> seen;
    for (auto& unit : context.store.rounds().units_of(head.campaign.id)) {
        bool const is_own = sees_all || unit.leader_account == viewer;
        // How the other team's round goes is for its own leader.
        bool const is_partners = is_partner && unit.parent;
        if (!is_own && !is_partners) {
            continue;
        }
        auto const found = round_of.find(unit.id);
        auto& shown = seen.emplace_back();
        shown.unit = std::move(unit);
        if (is_own && found != round_of.end()) {
            shown.round = *found->second;
        }
    }
    return seen;
}

void look_up_reports(Context const& context, std::string_view viewer, SeenCampaign& seen)
{
    bool const waits = must_wait(seen.head.campaign, viewer, context.clock.today());
    std::vector<store::ReleasePlace> places;
    for (auto const& shown : seen.units) {
        places.push_back({seen.head.campaign.id, {shown.unit.id, disclosure::PartScope::whole}});
    }
    auto const outcomes = outcomes_at(context, places);
    for (std::size_t at = 0; at < outcomes.size(); ++at) {
        seen.units[at].report = outcome_for(outcomes[at], waits);
    }
}

} // namespace

boost::system::result<SeenCampaign, Refusal>
find_campaign(Context const& context, std::string_view viewer, survey::CampaignId const& campaign)
{
    auto found = context.store.rounds().campaign(campaign);
    if (!found) {
        return Refusal{errc::not_found};
    }
    SeenCampaign seen{.head = head_of(context, viewer, *std::move(found)), .units = {}};
    seen.units = units_seen_by(context, viewer, seen.head);
    if (!seen.head.launched_by_viewer && seen.units.empty()) {
        return Refusal{errc::not_found};
    }
    look_up_reports(context, viewer, seen);
    return seen;
}

std::vector<CampaignHead> all_campaigns(Context const& context, std::string_view viewer)
{
    std::vector<CampaignHead> all;
    for (auto& campaign : context.store.rounds().campaigns_for(viewer)) {
        all.push_back(head_of(context, viewer, std::move(campaign)));
    }
    return all;
}

} // namespace heed::rounds
