#include "server/rounds/readers.hpp"

#include "server/rounds/pair.hpp"

#include <optional>
#include <utility>

namespace heed::rounds {

namespace {

// In this order, so that who must wait learns no more than that there is a report.
std::optional<Refusal>
refuse_now(Context const& context, store::Campaign const& campaign, std::string_view viewer)
{
    if (!context.store.releases().is_released(campaign.id)) {
        return Refusal{errc::wrong_state};
    }
    if (must_wait(campaign, viewer, context.clock.today())) {
        return Refusal{errc::with_facilitator};
    }
    return std::nullopt;
}

bool may_see(
    Context const& context,
    store::Campaign const& campaign,
    store::Unit const& unit,
    std::string_view viewer
)
{
    return campaign.leader_account == viewer || unit.leader_account == viewer ||
           is_facilitator(campaign, viewer) || reads_as_partner(context, campaign.id, viewer);
}

} // namespace

bool is_handed_over(store::Campaign const& campaign, base::Day today)
{
    return campaign.handed_over || !campaign.session_on || today >= *campaign.session_on;
}

bool is_facilitator(store::Campaign const& campaign, std::string_view account)
{
    return campaign.facilitator && campaign.facilitator->account == account;
}

bool must_wait(store::Campaign const& campaign, std::string_view viewer, base::Day today)
{
    return !is_facilitator(campaign, viewer) && !is_handed_over(campaign, today);
}

Outcome outcome_for(Outcome outcome, bool must_wait)
{
    return must_wait && outcome != Outcome::none ? Outcome::with_facilitator : outcome;
}

boost::system::result<Launched, Refusal>
find_readable(Context const& context, std::string_view viewer, survey::RoundId const& round)
{
    auto found = find_round(context, round);
    bool const may_read =
        found && (found->round.leader_account == viewer || is_facilitator(found->campaign, viewer));
    if (!may_read) {
        return Refusal{errc::not_found};
    }
    if (auto const refusal = refuse_now(context, found->campaign, viewer)) {
        return *refusal;
    }
    return found;
}

boost::system::result<ReadableUnit, Refusal> find_readable(
    Context const& context,
    std::string_view viewer,
    survey::CampaignId const& id,
    survey::GroupId const& unit
)
{
    auto campaign = context.store.rounds().campaign(id);
    auto units = context.store.rounds().units_below(id, unit);
    if (!campaign || units.empty() || !may_see(context, *campaign, units.front(), viewer)) {
        return Refusal{errc::not_found};
    }
    if (auto const refusal = refuse_now(context, *campaign, viewer)) {
        return *refusal;
    }
    auto rounds = context.store.rounds().rounds_below(id, unit);
    if (rounds.empty()) {
        return Refusal{errc::wrong_state};
    }
    return ReadableUnit{*std::move(campaign), std::move(units), std::move(rounds)};
}

} // namespace heed::rounds
