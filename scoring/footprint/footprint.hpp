#pragma once
// What the report page shows, composed from a released report: figures as text, soft bands, band
// and spread words. Everything comes from displayed figures, so nothing here can tell more than
// the gate let through. Pure; any thread.

#include "scoring/disclosure/released_report.hpp"
#include "scoring/footprint/bands.hpp"
#include "scoring/footprint/change.hpp"
#include "scoring/footprint/soft_band.hpp"
#include "scoring/footprint/spread.hpp"
#include "survey-defs/model/instrument.hpp"

#include <optional>
#include <string>
#include <vector>

namespace heed::footprint {

struct ShownScore {
    std::string figure; // "7.5": always one decimal, on 0.0 to 10.0
    disclosure::Coded coded = disclosure::Coded::none;
    SoftBand range;
    Band band = Band::low;
    std::optional<Change> change; // where an earlier report shows the same
};

struct ShownElement {
    survey::ElementId id;
    bool in_overall = false;
    std::optional<ShownScore> score;
    std::optional<Spread> spread;
    std::vector<disclosure::ItemReport> items; // none below the detail tier
    disclosure::ItemsFrom items_from = disclosure::ItemsFrom::team;
};

struct Footprint {
    bool detail = false;
    disclosure::Answered answered;
    std::optional<ShownScore> overall;
    std::vector<ShownElement> elements; // in the instrument's order
};

// `instrument` is the one that the report is of. `earlier` is a report of it about the same unit,
// to tell changes since; null where there is none.
Footprint compose(
    disclosure::ReleasedReport const& report,
    disclosure::ReleasedReport const* earlier,
    survey::Instrument const& instrument
);

// "7.5" for 75: the one place where a figure becomes text. 0 to 100.
std::string figure_text(int tenths);

} // namespace heed::footprint
