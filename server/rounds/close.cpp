#include "server/rounds/close.hpp"

#include "server/base/log.hpp"
#include "server/rounds/find.hpp"
#include "server/rounds/publish.hpp"

namespace heed::rounds {

namespace {

boost::system::result<void, Refusal>
close_campaign(Context const& context, survey::CampaignId const& campaign)
{
    if (!context.store.rounds().close(campaign, context.clock.today())) {
        return Refusal{errc::wrong_state};
    }
    for (auto const& round : context.store.rounds().rounds_of(campaign)) {
        base::log::info(base::log::Event::round_closed, {base::log::round(round.id.text())});
    }
    publish(context, campaign);
    return {};
}

} // namespace

boost::system::result<void, Refusal>
close(Context const& context, std::string_view account, survey::CampaignId const& campaign)
{
    auto const found = find_launched_by(context, account, campaign);
    return found ? close_campaign(context, campaign) : found.error();
}

boost::system::result<void, Refusal>
close(Context const& context, std::string_view leader_account, survey::RoundId const& round)
{
    auto const found = find_led_by(context, leader_account, round);
    if (!found) {
        return found.error();
    }
    auto const& campaign = found->campaign;
    bool const alone = context.store.rounds().rounds_of(campaign.id).size() == 1;
    if (!alone || campaign.leader_account != leader_account) {
        return Refusal{errc::part_of_campaign};
    }
    return close_campaign(context, campaign.id);
}

void close_due(Context const& context)
{
    for (auto const& campaign : context.store.rounds().due_for_closing(context.clock.today())) {
        close_campaign(context, campaign);
    }
}

} // namespace heed::rounds
