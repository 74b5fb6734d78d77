#pragma once
// Coding: fixed functions that keep figures away from the ends, where a figure tells what every
// single person answered. They are applied always, so being coded says nothing more than the code.
// Source: bottom and top coding as in official statistics; the amounts and the proofs are in
// docs/disclosure.md, "Coded ends" and "Item bands". Pure; any thread.

#include "scoring/disclosure/released_report.hpp"
#include "scoring/exact/fraction.hpp"

#include <span>

namespace heed::disclosure {

// A mean after coding, not yet rounded: what all further figures are made from.
struct CodedMean {
    exact::Fraction value; // 0 to 10
    Coded coded = Coded::none;

    friend bool operator==(CodedMean const&, CodedMean const&) = default;
};

// How close a mean on 0 to 10 may come to either end: 5 s / m away from it. `least_answers` is m,
// at least 5; `largest_unit` is s, the largest unit below the smallest group that the block holds:
// 1 for a team, and at most half of a block, so the low end never passes the high one.
exact::Fraction coded_low(int least_answers, int largest_unit);
exact::Fraction coded_high(int least_answers, int largest_unit);

// Keeps a mean between these two; a mean exactly at one of them counts as coded too.
CodedMean code_mean(exact::Fraction const& mean, int least_answers, int largest_unit = 1);

// A coded mean and what it counts for in a mean of several.
struct WeightedMean {
    CodedMean mean;
    int weight = 1; // at least 1
};

// The weighted mean of coded means, at least one. It is marked as coded only when all of them are,
// at the same end: otherwise the mark would tell about a single one of them, which is not shown.
CodedMean mean_of(std::span<WeightedMean const> means);

// Item bands for `of` people, from the counts of `answered` people; 5 <= of <= answered. Either end
// is at least 2 and at most all but 2, before and after it is redrawn for `of` people.
ItemBands code_bands(int favourable, int unfavourable, int answered, int of) noexcept;

} // namespace heed::disclosure
