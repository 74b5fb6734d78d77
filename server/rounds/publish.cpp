#include "server/rounds/publish.hpp"

#include "scoring/core/scorer.hpp"
#include "scoring/disclosure/gate.hpp"
#include "scoring/disclosure/group_tree.hpp"
#include "scoring/disclosure/policy.hpp"
#include "server/base/log.hpp"

#include <span>
#include <stdexcept>
#include <vector>

namespace heed::rounds {

namespace {

store::Campaign stored_campaign(Context const& context, survey::CampaignId const& id)
{
    auto campaign = context.store.rounds().campaign(id);
    if (!campaign) {
        throw std::runtime_error{"a campaign that is not stored cannot be published"};
    }
    return *std::move(campaign);
}

survey::Instrument const& instrument_of(Context const& context, store::Campaign const& campaign)
{
    auto const* const entry = context.catalogue.find(campaign.instrument);
    if (entry == nullptr) {
        throw std::runtime_error{"a campaign without its instrument"};
    }
    return entry->instrument;
}

// The teams of the campaign. One team is a tree of one group; several would hang below a unit,
// which campaigns cannot have yet.
disclosure::GroupTree tree_of(std::span<store::Round const> rounds)
{
    std::vector<disclosure::Group> groups;
    for (auto const& round : rounds) {
        groups.push_back({
            .id = round.group,
            .parent = std::nullopt,
            .people = round.people,
            .spare_codes = round.codes_issued - round.people,
        });
    }
    return disclosure::GroupTree::make(std::move(groups)).value();
}

disclosure::RoundRelease
judge(Context const& context, store::Campaign const& campaign, std::span<store::Round const> rounds)
{
    auto const& instrument = instrument_of(context, campaign);
    std::vector<scoring::TeamScores> scores;
    for (auto const& round : rounds) {
        auto responses = context.store.ballot_box().responses(round.id, instrument).value();
        scores.push_back(scoring::Scorer::score(instrument, campaign.blocks, std::move(responses)));
    }
    auto const policy = disclosure::Policy::with_minimum_group(campaign.minimum_group).value();
    return disclosure::Gate{policy}.decide(std::move(scores), tree_of(rounds), instrument);
}

} // namespace

void publish(Context const& context, survey::CampaignId const& campaign_id)
{
    if (context.store.releases().release(campaign_id)) {
        return;
    }
    auto const campaign = stored_campaign(context, campaign_id);
    auto const rounds = context.store.rounds().rounds_of(campaign_id);
    auto const release = judge(context, campaign, rounds);
    context.store.releases().record(
        campaign_id,
        disclosure::freeze(release, campaign_id, context.seal)
    );
    for (auto const& round : rounds) {
        base::log::info(base::log::Event::report_frozen, {base::log::round(round.id.text())});
    }
}

void publish_waiting(Context const& context)
{
    for (auto const& campaign : context.store.rounds().awaiting_release()) {
        publish(context, campaign);
    }
}

std::optional<disclosure::Decision> outcome(Context const& context, Launched const& launched)
{
    auto const frozen = context.store.releases().release(launched.campaign.id);
    if (!frozen) {
        return std::nullopt;
    }
    auto const release = disclosure::thaw(*frozen, launched.campaign.id, context.seal).value();
    auto const* const decision = release.find(launched.round.group);
    if (decision == nullptr) {
        throw std::runtime_error{"a release without one of its rounds"};
    }
    return *decision;
}

} // namespace heed::rounds
