#include "server/rounds/open.hpp"

#include "server/base/log.hpp"
#include "server/rounds/find.hpp"
#include "server/rounds/pause.hpp"
#include "server/store/error.hpp"

#include <array>
#include <stdexcept>
#include <vector>

namespace heed::rounds {

namespace {

// How long the teams have to wait that the store has just found waiting.
Refusal too_soon(
    Context const& context,
    store::Campaign const& campaign,
    std::span<store::Round const> rounds
)
{
    std::vector<survey::GroupId> teams;
    for (auto const& round : rounds) {
        teams.push_back(round.group);
    }
    auto const refusal = refuse_too_soon(context, teams, campaign.instrument, {});
    // Nobody waits any more when a new day has begun in between.
    return refusal.value_or(Refusal{errc::too_soon});
}

boost::system::result<void, Refusal> open_now(
    Context const& context,
    store::Campaign const& campaign,
    std::span<store::Round const> rounds
)
{
    auto const* const entry = context.catalogue.find(campaign.instrument);
    if (entry == nullptr) {
        throw std::runtime_error{"a campaign without its instrument"};
    }
    store::Opening const opening{
        .today = context.clock.today(),
        .sheet_bytes = entry->instrument.item_count(),
        .rested_since = rested_since(context, campaign.instrument)};
    if (opening.today > campaign.closes_on) {
        return Refusal{errc::closed};
    }
    if (rounds.empty()) {
        return Refusal{errc::wrong_state};
    }
    std::vector<survey::RoundId> ids;
    for (auto const& round : rounds) {
        ids.push_back(round.id);
    }
    if (auto const opened = context.store.rounds().open(ids, opening); !opened) {
        return opened.error() == store::errc::too_soon ? too_soon(context, campaign, rounds)
                                                       : Refusal{errc::wrong_state};
    }
    for (auto const& id : ids) {
        base::log::info(base::log::Event::round_opened, {base::log::round(id.text())});
    }
    return {};
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
    return open_now(context, found->campaign, std::array{found->round});
}

boost::system::result<void, Refusal>
open(Context const& context, std::string_view account, survey::CampaignId const& id)
{
    auto const campaign = find_launched_by(context, account, id);
    if (!campaign) {
        return campaign.error();
    }
    return open_now(context, *campaign, ready_rounds(context, id));
}

} // namespace heed::rounds
