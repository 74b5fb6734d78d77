#include "server/rounds/earlier.hpp"

#include "server/rounds/outcomes.hpp"
#include "server/rounds/readers.hpp"

#include <variant>

namespace heed::rounds {

namespace {

// A unit without a leader is led by whoever launches.
bool may_read(
    store::EarlierRun const& run,
    store::Campaign const& campaign,
    disclosure::PartScope scope,
    std::string_view viewer
)
{
    bool const is_leader = run.unit_leader.value_or(run.launcher) == viewer;
    bool const is_launcher = run.launcher == viewer;
    return is_leader || (scope == disclosure::PartScope::whole && is_launcher) ||
           is_facilitator(campaign, viewer);
}

bool has_units_below(
    Context const& context,
    survey::CampaignId const& campaign,
    survey::GroupId const& unit
)
{
    return context.store.rounds().units_below(campaign, unit).size() > 1;
}

} // namespace

std::optional<EarlierReport> earlier_report(
    Context const& context,
    std::string_view viewer,
    store::Campaign const& campaign,
    disclosure::PartPlace const& place
)
{
    bool const is_tree = has_units_below(context, campaign.id, place.unit);
    for (auto const& run : context.store.rounds().earlier_runs(campaign, place.unit)) {
        auto const before = context.store.rounds().campaign(run.campaign).value();
        if (!may_read(run, before, place.scope, viewer)) {
            continue;
        }
        // A change would give away what the facilitator alone may know as yet, and going on to an
        // older report, that this one is withheld.
        if (must_wait(before, viewer, context.clock.today())) {
            return std::nullopt;
        }
        // Everybody at a unit that was launched alone is not everybody at it and below it.
        if (place.scope == disclosure::PartScope::whole &&
            has_units_below(context, run.campaign, place.unit) != is_tree) {
            continue;
        }
        auto const decision = decision_at(context, {run.campaign, place});
        auto const* const released =
            decision ? std::get_if<disclosure::ReleasedReport>(&*decision) : nullptr;
        if (released != nullptr) {
            return EarlierReport{.closed_on = run.closed_on, .report = *released};
        }
    }
    return std::nullopt;
}

} // namespace heed::rounds
