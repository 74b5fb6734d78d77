#include "server/rounds/pause.hpp"

#include "server/rounds/find.hpp"

#include <algorithm>

namespace heed::rounds {

namespace {

std::chrono::days pause_after(Context const& context, survey::InstrumentKey const& instrument)
{
    std::chrono::days const wanted{find_instrument(context, instrument).days_between_rounds_min};
    return std::max(wanted, pause_days_floor);
}

} // namespace

base::Day rested_since(Context const& context, survey::InstrumentKey const& instrument)
{
    return context.clock.today() - pause_after(context, instrument);
}

std::optional<Refusal> refuse_too_soon(
    Context const& context,
    std::span<survey::GroupId const> teams,
    survey::InstrumentKey const& instrument,
    std::string_view field
)
{
    auto const runs = context.store.rounds().last_runs(teams, instrument.name);
    auto const latest = std::ranges::max_element(runs, {}, &store::LastRun::day);
    if (latest == runs.end()) {
        return std::nullopt;
    }
    auto const first_day = latest->day + pause_after(context, instrument);
    auto const wait = first_day - context.clock.today();
    if (wait <= std::chrono::days{0}) {
        return std::nullopt;
    }
    return Refusal{errc::too_soon, field, wait.count()};
}

} // namespace heed::rounds
