#include "server/rounds/commitments.hpp"

#include "server/rounds/day_bounds.hpp"
#include "server/rounds/readers.hpp"
#include "server/rounds/terms.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace heed::rounds {

namespace {

std::optional<Agreement::Earlier>
agreed_before(Context const& context, std::string_view viewer, ReadableUnit const& now)
{
    auto const& unit = now.units.front().id;
    for (auto const& run : context.store.rounds().runs_before(now.campaign, unit)) {
        if (!find_readable(context, viewer, run.campaign, unit)) {
            continue;
        }
        auto agreed = context.store.commitments().at(run.campaign, unit);
        if (!agreed.empty()) {
            return Agreement::Earlier{run.campaign, run.closed_on, std::move(agreed)};
        }
    }
    return std::nullopt;
}

boost::system::result<ReadableUnit, Refusal>
find_unerased(Context const& context, std::string_view viewer, UnitPlace const& place)
{
    auto found = find_readable(context, viewer, place.campaign, place.unit);
    if (found && found->campaign.erased_on) {
        return Refusal{errc::report_gone};
    }
    return found;
}

// About the parts of one entry.
std::optional<Refusal> refuse(store::Commitment const& commitment, base::Day today)
{
    DayBounds const within{
        .today = today,
        .first = today - due_days_max,
        .last = today + due_days_max};
    std::array const checks{
        refuse_text(commitment.text, "text", commitment_characters_max),
        refuse_text(commitment.owner, "owner", owner_characters_max),
        refuse_day(commitment.due_on, "due_on", within),
    };
    auto const refused = std::ranges::find_if(checks, [](auto const& check) { return !!check; });
    return refused == checks.end() ? std::nullopt : *refused;
}

std::optional<Refusal> refuse(std::vector<store::Commitment> const& commitments, base::Day today)
{
    constexpr std::string_view field = "commitments";
    if (commitments.size() > commitments_max) {
        return Refusal{errc::too_large, field, commitments_max};
    }
    for (std::size_t number = 0; number < commitments.size(); ++number) {
        if (auto refusal = refuse(commitments[number], today)) {
            refusal->part = std::exchange(refusal->field, field);
            refusal->entry = std::to_string(number);
            return refusal;
        }
    }
    return std::nullopt;
}

} // namespace

boost::system::result<Agreement, Refusal>
agreement_at(Context const& context, std::string_view viewer, UnitPlace const& place)
{
    auto const found = find_unerased(context, viewer, place);
    if (!found) {
        return found.error();
    }
    return Agreement{
        .commitments = context.store.commitments().at(place.campaign, place.unit),
        .earlier = agreed_before(context, viewer, *found)};
}

boost::system::result<void, Refusal> agree(
    Context const& context,
    std::string_view viewer,
    UnitPlace const& place,
    std::vector<store::Commitment> const& commitments
)
{
    auto const found = find_unerased(context, viewer, place);
    if (!found) {
        return found.error();
    }
    // Of two teams that were asked about each other, each writes down its own promises.
    bool const is_own = found->campaign.leader_account == viewer ||
                        found->units.front().leader_account == viewer ||
                        is_facilitator(found->campaign, viewer);
    if (!is_own) {
        return Refusal{errc::not_found};
    }
    if (auto const refusal = refuse(commitments, context.clock.today())) {
        return *refusal;
    }
    // They may have been erased since.
    return context.store.commitments().replace(place.campaign, place.unit, commitments)
               ? boost::system::result<void, Refusal>{}
               : Refusal{errc::report_gone};
}

} // namespace heed::rounds
