#include "server/rounds/report.hpp"

#include "server/rounds/find.hpp"
#include "server/rounds/outcomes.hpp"
#include "server/rounds/pair.hpp"

#include <array>
#include <span>
#include <utility>
#include <vector>

namespace heed::rounds {

namespace {

// A tally that fails anywhere fails; one that is not known leaves it open.
std::optional<bool> both(std::optional<bool> left, std::optional<bool> right)
{
    if (left == false || right == false) {
        return false;
    }
    return left && right ? std::optional{true} : std::nullopt;
}

// What staff of these rounds were told, all of them together; there is at least one, and all are
// closed.
Report told_in(std::span<store::Round const> rounds, disclosure::Decision decision)
{
    Report report{
        .campaign = {},
        .team = {},
        .closed_on = rounds.front().closed_on.value(),
        .decision = std::move(decision),
        .earlier = std::nullopt};
    for (auto const& round : rounds) {
        report.people += round.people;
        report.codes_issued += round.codes_issued;
        report.restored |= round.restored;
        report.tally_holds = both(report.tally_holds, round.tally_holds);
    }
    return report;
}

std::vector<survey::GroupId> ids_of(std::span<store::Unit const> units)
{
    std::vector<survey::GroupId> ids;
    for (auto const& unit : units) {
        ids.push_back(unit.id);
    }
    return ids;
}

bool may_read(
    Context const& context,
    store::Campaign const& campaign,
    store::Unit const& unit,
    std::string_view viewer
)
{
    return campaign.leader_account == viewer || unit.leader_account == viewer ||
           reads_as_partner(context, campaign.id, viewer);
}

} // namespace

boost::system::result<Report, Refusal>
report_of(Context const& context, std::string_view leader_account, survey::RoundId const& round)
{
    auto found = find_led_by(context, leader_account, round);
    if (!found) {
        return found.error();
    }
    disclosure::PartPlace const place{found->round.group, disclosure::PartScope::own};
    auto decision = decision_at(context, {found->campaign.id, place});
    if (!decision) {
        return Refusal{errc::wrong_state};
    }
    auto report = told_in({&found->round, 1}, *std::move(decision));
    report.earlier = earlier_report(context, leader_account, found->campaign, place);
    std::array const units{found->round.group};
    report.comments = comments_in_report(context, found->campaign, {.units = units});
    report.team = std::move(found->round.team);
    report.campaign = std::move(found->campaign);
    return report;
}

boost::system::result<Report, Refusal> report_of(
    Context const& context,
    std::string_view viewer,
    survey::CampaignId const& id,
    survey::GroupId const& unit
)
{
    auto campaign = context.store.rounds().campaign(id);
    auto const below = context.store.rounds().units_below(id, unit);
    if (!campaign || below.empty() || !may_read(context, *campaign, below.front(), viewer)) {
        return Refusal{errc::not_found};
    }
    disclosure::PartPlace const place{unit, disclosure::PartScope::whole};
    auto decision = decision_at(context, {id, place});
    auto const rounds = context.store.rounds().rounds_below(id, unit);
    if (!decision || rounds.empty()) {
        return Refusal{errc::wrong_state};
    }
    auto report = told_in(rounds, *std::move(decision));
    report.earlier = earlier_report(context, viewer, *campaign, place);
    auto const ids = ids_of(below);
    report.comments = comments_in_report(context, *campaign, {.units = ids, .pooled = true});
    report.team = below.front().name;
    report.campaign = *std::move(campaign);
    return report;
}

} // namespace heed::rounds
