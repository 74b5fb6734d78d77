#pragma once
// How well a scale's items go together, and what that leaves as error of one person's score.
//
//   alpha    = k/(k − 1) · (1 − sum of item variances / variance of the sum)      (Cronbach 1951)
//   interval = 1 − (1 − alpha) · F(n − 1, (n − 1)(k − 1)), at .975 and .025         (Feldt 1965)
//   ase      = √(Q/n), Q = 2k²/((k − 1)² S³) · (S (tr C² + tr² C) − 2 tr C · sum C²),
//              C the covariances, S their sum                (van Zyl, Neudecker & Nel 2000)
//   item-rest r = correlation of an item with the sum of the other items, itself left out
//   SEM      = SD of the scores · √(1 − alpha);  MDC95 = 1.96 · √2 · SEM
//
// All of it is of complete rows, people who answered every item, as in multilevel::cronbach;
// psych::alpha takes each pair of items by itself and then counts people who are not complete.
// A negative alpha is kept: it tells that an item needs reversing. docs/scoring.md, "Reliability of
// a scale". Pure; any thread.

#include "scoring/statistics/figure.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace heed::statistics {

// What complete rows have in common: covariances (divisor n − 1) of items on 0 to 10, keyed.
struct Covariances {
    int people = 0;
    std::size_t items = 0;          // one or more
    std::span<double const> values; // items × items; may be empty when people is below 2

    double at(std::size_t row, std::size_t column) const { return values[row * items + column]; }
};

struct Alpha {
    Figure alpha;
    Figure ci_low;
    Figure ci_high;
    Figure ase;
};

// Reason::one_item, or `too_few` for fewer than two rows, or Reason::no_variance when all sums are
// alike. The asymptotic error is 0 where its formula leaves nothing but rounding: alpha within a
// millionth of 1, and two rows.
Alpha cronbach_alpha(
    Covariances const& covariances,
    double confidence,
    Reason too_few = Reason::too_few_people
);

struct PersonError {
    Figure sem;
    Figure mdc95;
};

// `alpha` of the same rows. Reason::negative_alpha where it is: no error is larger than the spread.
PersonError person_error(Covariances const& covariances, Figure alpha);

struct ItemFit {
    Figure rest_r;
    Figure alpha_if_dropped;
};

// One for each item. Needs three items (Reason::one_item: the rest must be two or more) and three
// rows (Reason::too_few_people: two points always lie on a line).
std::vector<ItemFit> item_fits(Covariances const& covariances);

} // namespace heed::statistics
