#pragma once
// From answers to one person's score. Open arithmetic on plain values, for the sealed core and for
// an analyst's own data; it holds nothing. Rules: docs/scoring.md. Any thread.

#include "scoring/exact/fraction.hpp"

#include <optional>
#include <span>

namespace heed::statistics {

// Scores run from 0 to this, whatever the answer scale.
inline constexpr int score_max = 10;

// The answer options of an item: whole numbers from min to max, min < max.
struct Range {
    int min = 1;
    int max = 5;

    constexpr int span() const noexcept { return max - min; }
};

// The share of a scale's items that a person must answer to get a score, as numerator over
// denominator: 0 <= numerator <= denominator, denominator >= 1.
struct Share {
    int numerator = 1;
    int denominator = 2;
};

inline constexpr Share half{1, 2};

// Steps above the unfavourable end, 0 to range.span(): a reverse item is mirrored here and
// nowhere else, so from here on high is always good.
constexpr int keyed(int value, Range range, bool reverse) noexcept
{
    return reverse ? range.max - value : value - range.min;
}

// How many of `items` (at least 1) must be answered: `share` of them rounded up, at least one. In
// whole numbers, since 0.6667 times 3 is a little more than 2.
int answers_needed(int items, Share share) noexcept;

// A person's score on one scale, kept as the whole numbers it is made of.
struct PersonScore {
    int steps = 0;    // sum of the keyed answers
    int answered = 0; // how many there are, at least 1

    // The mean of the answered items on 0 to 10.
    exact::Fraction on_ten(Range range) const;
};

// The score of the person who gave these keyed answers (empty: none), or empty when fewer than
// answers_needed() are there. Missing answers are left out of the mean, never invented.
std::optional<PersonScore>
person_score(std::span<std::optional<int> const> keyed_answers, Share needed) noexcept;

} // namespace heed::statistics
