#pragma once
// How a figure differs from the one that an earlier report shows. Made from the two displayed
// figures and from nothing behind them, so a change cannot tell what the two reports don't: a
// difference of unrounded scores would (docs/decisions/0012). Pure; any thread.

#include "scoring/disclosure/released_report.hpp"

#include <optional>
#include <string>

namespace heed::footprint {

enum class Verdict {
    higher,    // by more than chance easily brings about between two groups of such sizes
    lower,     // likewise
    too_close, // to call: as far as the figures tell, chance may have done it
    open_end,  // a figure stands for everything beyond a coded end: the direction cannot be told
};

struct Change {
    // The later figure less the earlier one, -100 to 100, to the coarser of their two steps. Empty
    // with open_end.
    std::optional<int> tenths;
    // or_higher: up by this much or more. or_lower: down by this much or more.
    disclosure::Coded coded = disclosure::Coded::none;
    Verdict verdict = Verdict::too_close;

    friend bool operator==(Change const&, Change const&) = default;
};

// The verdict is that of a test of two independent samples at 5 %: beyond half_width(m1, m2,
// typical_sd) of soft_band.hpp, where m is what the figure's shown count allows at least. People
// who answered both times make it a cautious one. At a coded end it goes by the least that the
// change can be.
Change
change_between(disclosure::Figure const& before, disclosure::Figure const& now, double typical_sd);

// "+0.5", "-1.0", "0.0": always one decimal.
std::string change_text(int tenths);

} // namespace heed::footprint
