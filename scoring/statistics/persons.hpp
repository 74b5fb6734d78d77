#pragma once
// The rules by which answers become one person's score, in whole numbers. The score itself:
// scale_key.hpp. Rules: docs/scoring.md. Any thread.

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

} // namespace heed::statistics
