#include "server/rounds/open.hpp"

#include "server/base/log.hpp"
#include "server/rounds/find.hpp"
#include "server/rounds/pause.hpp"

#include <array>
#include <vector>

namespace heed::rounds {

namespace {

std::optional<Refusal> refuse_now(
    Context const& context,
    store::Campaign const& campaign,
    std::span<survey::GroupId const> teams
)
{
    if (context.clock.today() > campaign.closes_on) {
        return Refusal{errc::closed};
    }
    return refuse_too_soon(context, teams, campaign.instrument, {});
}

std::vector<store::Round> ready_rounds(Context const& context, survey::CampaignId const& campaign)
{
    auto rounds = context.store.rounds().rounds_of(campaign);
    std::erase_if(rounds, [](store::Round const& round) {
        return round.state != store::RoundState::prepared || round.codes_issued == 0;
    });
    return rounds;
}

} // namespace

boost::system::result<void, Refusal>
open(Context const& context, std::string_view leader_account, survey::RoundId const& round)
{
    auto const found = find_led_by(context, leader_account, round);
    if (!found) {
        return found.error();
    }
    if (found->round.state != store::RoundState::prepared) {
        return Refusal{errc::wrong_state};
    }
    if (auto const refusal = refuse_now(context, found->campaign, std::array{found->round.group})) {
        return *refusal;
    }
    if (!context.store.rounds().open(round, context.clock.today())) {
        return Refusal{errc::wrong_state};
    }
    base::log::info(base::log::Event::round_opened, {base::log::round(round.text())});
    return {};
}

boost::system::result<void, Refusal>
open(Context const& context, std::string_view account, survey::CampaignId const& id)
{
    auto const campaign = find_launched_by(context, account, id);
    if (!campaign) {
        return campaign.error();
    }
    auto const rounds = ready_rounds(context, id);
    std::vector<survey::GroupId> teams;
    for (auto const& round : rounds) {
        teams.push_back(round.group);
    }
    if (auto const refusal = refuse_now(context, *campaign, teams)) {
        return *refusal;
    }
    if (!context.store.rounds().open_all(id, context.clock.today())) {
        return Refusal{errc::wrong_state};
    }
    for (auto const& round : rounds) {
        base::log::info(base::log::Event::round_opened, {base::log::round(round.id.text())});
    }
    return {};
}

} // namespace heed::rounds
