#include "server/rounds/find.hpp"

#include "server/base/encoding.hpp"

#include <stdexcept>
#include <string>
#include <unordered_map>

namespace heed::rounds {

namespace {

store::Campaign campaign_of(Context const& context, store::Round const& round)
{
    auto campaign = context.store.rounds().campaign(round.campaign);
    if (!campaign) {
        throw std::runtime_error{"a round without its campaign"};
    }
    return *std::move(campaign);
}

} // namespace

boost::system::result<Launched, Refusal>
find_round(Context const& context, survey::RoundId const& round)
{
    auto found = context.store.rounds().round(round);
    if (!found) {
        return Refusal{errc::not_found};
    }
    auto campaign = campaign_of(context, *found);
    return Launched{.campaign = std::move(campaign), .round = *std::move(found)};
}

boost::system::result<Launched, Refusal>
find_led_by(Context const& context, std::string_view leader_account, survey::RoundId const& round)
{
    auto found = find_round(context, round);
    if (!found || found->round.leader_account != leader_account) {
        return Refusal{errc::not_found};
    }
    return found;
}

boost::system::result<store::Campaign, Refusal> find_launched_by(
    Context const& context,
    std::string_view account,
    survey::CampaignId const& campaign
)
{
    auto found = context.store.rounds().campaign(campaign);
    if (!found || found->leader_account != account) {
        return Refusal{errc::not_found};
    }
    return *std::move(found);
}

bool is_all_of_its_campaign(Context const& context, Launched const& launched)
{
    auto const& [campaign, round] = launched;
    return campaign.leader_account == round.leader_account &&
           context.store.rounds().rounds_of(campaign.id).size() == 1;
}

std::vector<Launched> all_led_by(Context const& context, std::string_view leader_account)
{
    std::unordered_map<survey::CampaignId, store::Campaign> campaigns;
    std::vector<Launched> all;
    for (auto& round : context.store.rounds().rounds_led_by(leader_account)) {
        auto& campaign = campaigns[round.campaign];
        if (campaign.id.empty()) {
            campaign = campaign_of(context, round);
        }
        all.push_back({.campaign = campaign, .round = std::move(round)});
    }
    return all;
}

boost::system::result<Launched, Refusal>
find_by_short_name(Context const& context, std::string_view short_name)
{
    auto found = context.store.rounds().round_by_short_name(base::crockford_as_meant(short_name));
    if (!found) {
        return Refusal{errc::not_found};
    }
    auto campaign = campaign_of(context, *found);
    return Launched{.campaign = std::move(campaign), .round = *std::move(found)};
}

survey::Instrument const&
find_instrument(Context const& context, survey::InstrumentKey const& instrument)
{
    auto const* const entry = context.catalogue.find(instrument);
    if (entry == nullptr) {
        throw std::runtime_error{"a campaign without its instrument"};
    }
    return entry->instrument;
}

} // namespace heed::rounds
