#include "server/rounds/report.hpp"

#include "server/rounds/outcomes.hpp"
#include "server/rounds/readers.hpp"

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
        .unit = {},
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

} // namespace

boost::system::result<Report, Refusal>
report_of(Context const& context, std::string_view viewer, survey::RoundId const& round)
{
    auto found = find_readable(context, viewer, round);
    if (!found) {
        return found.error();
    }
    disclosure::PartPlace const place{found->round.group, disclosure::PartScope::own};
    auto decision = decision_at(context, {found->campaign.id, place});
    if (!decision) {
        return decision.error();
    }
    auto report = told_in({&found->round, 1}, *std::move(decision));
    report.unit = found->round.group;
    report.earlier = earlier_report(context, viewer, found->campaign, place);
    std::array const units{found->round.group};
    report.comments = comments_in_report(context, found->campaign, {.units = units});
    report.team = std::move(found->round.team);
    report.handed_over = is_handed_over(found->campaign, context.clock.today());
    report.campaign = std::move(found->campaign);
    return report;
}

boost::system::result<Report, Refusal> report_of(
    Context const& context,
    std::string_view viewer,
    survey::CampaignId const& campaign,
    survey::GroupId const& unit
)
{
    auto found = find_readable(context, viewer, campaign, unit);
    if (!found) {
        return found.error();
    }
    disclosure::PartPlace const place{unit, disclosure::PartScope::whole};
    auto decision = decision_at(context, {campaign, place});
    if (!decision) {
        return decision.error();
    }
    auto report = told_in(found->rounds, *std::move(decision));
    report.unit = unit;
    report.earlier = earlier_report(context, viewer, found->campaign, place);
    auto const ids = ids_of(found->units);
    report.comments = comments_in_report(context, found->campaign, {.units = ids, .pooled = true});
    report.team = found->units.front().name;
    report.handed_over = is_handed_over(found->campaign, context.clock.today());
    report.campaign = std::move(found->campaign);
    return report;
}

} // namespace heed::rounds
