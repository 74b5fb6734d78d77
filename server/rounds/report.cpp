#include "server/rounds/report.hpp"

#include "server/rounds/find.hpp"
#include "server/rounds/publish.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace heed::rounds {

namespace {

boost::system::result<Report, Refusal> make_report(Context const& context, Launched launched)
{
    auto& [campaign, round] = launched;
    Outcomes outcomes{context};
    auto const* const decision = outcomes.find(campaign.id, round.group);
    if (decision == nullptr) {
        return Refusal{errc::wrong_state};
    }
    return Report{
        .campaign = std::move(campaign),
        .team = std::move(round.team),
        .people = round.people,
        .codes_issued = round.codes_issued,
        .closed_on = round.closed_on.value(),
        .decision = *decision};
}

bool may_read(store::Campaign const& campaign, store::Unit const& unit, std::string_view viewer)
{
    return campaign.leader_account == viewer || unit.leader_account == viewer;
}

} // namespace

boost::system::result<Report, Refusal>
report_of(Context const& context, std::string_view leader_account, survey::RoundId const& round)
{
    auto found = find_led_by(context, leader_account, round);
    return found ? make_report(context, *std::move(found)) : found.error();
}

boost::system::result<Report, Refusal> report_of(
    Context const& context,
    std::string_view viewer,
    survey::CampaignId const& id,
    survey::GroupId const& unit
)
{
    auto campaign = context.store.rounds().campaign(id);
    auto const units = context.store.rounds().units_of(id);
    auto const found = std::ranges::find(units, unit, &store::Unit::id);
    if (!campaign || found == units.end() || !may_read(*campaign, *found, viewer)) {
        return Refusal{errc::not_found};
    }
    auto rounds = context.store.rounds().rounds_of(id);
    auto const round = std::ranges::find(rounds, unit, &store::Round::group);
    if (round == rounds.end()) {
        return Refusal{errc::wrong_state};
    }
    return make_report(context, {*std::move(campaign), std::move(*round)});
}

} // namespace heed::rounds
