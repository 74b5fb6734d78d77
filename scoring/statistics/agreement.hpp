#pragma once
// How far a group agrees, from the number of people who chose each option.
//
//   r      = mean over items of v/s0: v the variance (divisor n − 1), s0 = (A² − 1)/12 the variance
//            if all A options were chosen equally often
//   rwg    = 1 − min(r, 1) for one item                          (James, Demaree & Wolf 1984)
//   rwg(j) = J (1 − r) / (J (1 − r) + r) for J items, r cut to 1 first: uncut, it leaves 0..1
//   r*wg   = 1 − r; may be negative, does not grow with J        (Lindell, Brandt & Whitney 1999)
//   AD     = mean over items of the mean distance from the item's mean (or median), divisor n, in
//            steps of the answer scale                           (Burke, Finkelstein & Dusig 1999)
//
// A scale's figures are of complete rows: people who answered all of its items. Reversing changes
// none of them. Which one gives the verdict, and why: docs/scoring.md, "Agreement inside a team".
// Pure; any thread.

#include "scoring/statistics/figure.hpp"

#include <span>

namespace heed::statistics {

// How people spread over one item's options.
struct Spread {
    int people = 0;
    int options = 0;
    double variance_ratio = 0; // v/s0; 0 for fewer than two people
    double ad_mean = 0;
    double ad_median = 0;
};

// `counts` has a place for each option in order, two or more.
Spread spread_of(std::span<int const> counts);

struct Agreement {
    Figure rwgj; // for one item: rwg
    Figure rwgj_star;
    Figure ad_mean;
    Figure ad_median;
};

// `items` holds the spread of the same people over each item of a scale, one item or more.
// Fewer than two people: `too_few`, which lets the caller say Reason::item_unanswered or
// Reason::no_answers. AD of items with different numbers of options: Reason::options_differ.
Agreement agreement(std::span<Spread const> items, Reason too_few = Reason::too_few_people);

} // namespace heed::statistics
