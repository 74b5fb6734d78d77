#include "server/rounds/open.hpp"

#include "server/base/log.hpp"
#include "server/rounds/find.hpp"
#include "server/rounds/launch_pair.hpp"
#include "server/rounds/pause.hpp"
#include "server/rounds/room.hpp"
#include "server/store/error.hpp"

#include <algorithm>
#include <array>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

namespace heed::rounds {

namespace {

using Rounds = std::span<store::Round const>;

// Of two teams that were named by hand, one may be somebody else's.
bool has_others_team(
    Context const& context,
    std::string_view account,
    store::Campaign const& campaign,
    Rounds rounds
)
{
    return std::ranges::any_of(
               rounds,
               [account](auto const& round) { return round.leader_account != account; }
           ) &&
           are_two_named_teams(context.store.rounds().units_of(campaign.id));
}

std::optional<Refusal> refuse(
    Context const& context,
    std::string_view account,
    store::Campaign const& campaign,
    Rounds rounds
)
{
    if (context.clock.today() > campaign.closes_on) {
        return Refusal{errc::closed};
    }
    if (context.clock.today() > campaign.collect_until) {
        return Refusal{errc::collecting_over};
    }
    if (rounds.empty()) {
        return Refusal{errc::wrong_state};
    }
    std::vector<survey::GroupId> teams;
    for (auto const& round : rounds) {
        teams.push_back(round.group);
    }
    auto refusal = refuse_too_soon(context, teams, campaign.instrument, {});
    // How long another leader's team has to wait would tell of that leader's rounds.
    if (refusal && has_others_team(context, account, campaign, rounds)) {
        refusal->limit.reset();
    }
    return refusal;
}

// Room for every ballot that can come, before anybody can have a ticket. A round that has ballots
// already was open before an older backup was put back: its room is there.
void make_room(Context const& context, store::Campaign const& campaign, Rounds rounds)
{
    std::vector<store::Layout> layouts;
    for (auto const& round : rounds) {
        if (context.store.ballot_box().holds_at_most(round.id, 0)) {
            layouts.push_back(room_for(context, campaign, round));
        }
    }
    context.store.ballot_box().lay_out(layouts);
}

boost::system::result<void, Refusal> open_now(
    Context const& context,
    std::string_view account,
    store::Campaign const& campaign,
    Rounds rounds
)
{
    if (auto const refusal = refuse(context, account, campaign, rounds)) {
        return *refusal;
    }
    make_room(context, campaign, rounds);
    store::Opening const opening{
        .today = context.clock.today(),
        .rested_since = rested_since(context, campaign.instrument)};
    std::vector<survey::RoundId> ids;
    for (auto const& round : rounds) {
        ids.push_back(round.id);
    }
    if (auto const opened = context.store.rounds().open(ids, opening); !opened) {
        bool const too_soon = opened.error() == store::errc::too_soon;
        return Refusal{too_soon ? errc::too_soon : errc::wrong_state};
    }
    for (auto const& id : ids) {
        base::log::info(base::log::Event::round_opened, {base::log::round(id.text())});
    }
    return {};
}

bool is_ready(store::Round const& round)
{
    return round.state == store::RoundState::prepared && round.codes_issued > 0;
}

std::vector<store::Round> ready_rounds(Context const& context, survey::CampaignId const& campaign)
{
    auto rounds = context.store.rounds().rounds_of(campaign);
    std::erase_if(rounds, [](store::Round const& round) { return !is_ready(round); });
    return rounds;
}

} // namespace

boost::system::result<void, Refusal>
open(Context const& context, std::string_view leader_account, survey::RoundId const& round)
{
    std::lock_guard const turn{context.steps};
    auto const found = find_led_by(context, leader_account, round);
    if (!found) {
        return found.error();
    }
    if (!is_ready(found->round)) {
        return Refusal{errc::wrong_state};
    }
    return open_now(context, leader_account, found->campaign, std::array{found->round});
}

boost::system::result<void, Refusal>
open(Context const& context, std::string_view account, survey::CampaignId const& id)
{
    std::lock_guard const turn{context.steps};
    auto const campaign = find_launched_by(context, account, id);
    if (!campaign) {
        return campaign.error();
    }
    return open_now(context, account, *campaign, ready_rounds(context, id));
}

} // namespace heed::rounds
