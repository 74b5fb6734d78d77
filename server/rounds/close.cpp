#include "server/rounds/close.hpp"

#include "server/base/log.hpp"
#include "server/rounds/find.hpp"
#include "server/rounds/publish.hpp"
#include "server/rounds/quotas.hpp"
#include "server/rounds/schedule.hpp"

#include <mutex>
#include <span>
#include <vector>

namespace heed::rounds {

namespace {

boost::system::result<void, Refusal>
close_campaign(Context const& context, survey::CampaignId const& campaign)
{
    {
        std::lock_guard const turn{context.steps};
        if (!context.store.rounds().close(campaign, context.clock.today())) {
            return Refusal{errc::wrong_state};
        }
    }
    for (auto const& round : context.store.rounds().rounds_of(campaign)) {
        base::log::info(base::log::Event::round_closed, {base::log::round(round.id.text())});
    }
    finish_closing(context, campaign);
    publish(context, campaign);
    return {};
}

// There is no more ballot than tickets were given, and no more tickets than there may be.
bool tally_of(Context const& context, store::Campaign const& campaign, store::Round const& round)
{
    int const tickets = context.store.issuer().spent(round.id);
    return tickets <= tickets_max(campaign, round) &&
           context.store.ballot_box().holds_at_most(round.id, tickets);
}

// The tallies come before the codes are gone from which they are taken, and what the issuer knows
// of a backup before it forgets the rounds.
void count_and_end(
    Context const& context,
    store::Campaign const& campaign,
    std::span<survey::RoundId const> ids
)
{
    // Somebody else may be at it: who comes second finds the tallies of the first.
    std::lock_guard const turn{context.steps};
    auto& rounds = context.store.rounds();
    auto& issuer = context.store.issuer();
    std::vector<store::Tally> tallies;
    for (auto const& id : ids) {
        if (issuer.is_stopped(id)) {
            rounds.record_restored(id);
        }
        auto const round = rounds.round(id).value();
        if (!round.tally_holds) {
            tallies.push_back({.round = id, .holds = tally_of(context, campaign, round)});
        }
    }
    rounds.record_tallies(tallies);
    issuer.end(ids);
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
    if (!is_all_of_its_campaign(context, *found)) {
        return Refusal{errc::part_of_campaign};
    }
    return close_campaign(context, found->campaign.id);
}

void close_due(Context const& context)
{
    auto const day = day_of_closing(context.clock.now());
    for (auto const& campaign : context.store.rounds().due_for_closing(day)) {
        close_campaign(context, campaign);
    }
}

void finish_closing(Context const& context, survey::CampaignId const& id)
{
    auto const campaign = context.store.rounds().campaign(id).value();
    std::vector<survey::RoundId> rounds;
    for (auto const& round : context.store.rounds().rounds_of(id)) {
        rounds.push_back(round.id);
    }
    context.store.ballot_box().close(rounds);
    count_and_end(context, campaign, rounds);
}

} // namespace heed::rounds
