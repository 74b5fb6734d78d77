#include "server/rounds/retention.hpp"

#include "server/base/log.hpp"

namespace heed::rounds {

namespace {

void log_rounds(Context const& context, std::vector<survey::CampaignId> const& campaigns)
{
    for (auto const& campaign : campaigns) {
        for (auto const& round : context.store.rounds().rounds_of(campaign)) {
            base::log::info(base::log::Event::report_erased, {base::log::round(round.id.text())});
        }
    }
}

} // namespace

base::Day closed_by(base::Day today, int years)
{
    namespace chrono = std::chrono;
    auto const day = chrono::year_month_day{today} - chrono::years{years};
    return day.ok() ? base::Day{day} : base::Day{day.year() / day.month() / chrono::last};
}

void erase_old_reports(Context const& context)
{
    auto const today = context.clock.today();
    auto const settings = context.store.settings().settings();
    if (settings.report_years == 0 || today < settings.reports_erased_from) {
        return;
    }
    auto const day = closed_by(today, settings.report_years);
    auto& releases = context.store.releases();
    for (auto erased = releases.erase_closed_by(day, today, settings); !erased.empty();
         erased = releases.erase_closed_by(day, today, settings)) {
        log_rounds(context, erased);
    }
}

} // namespace heed::rounds
