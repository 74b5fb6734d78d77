#pragma once
// A scale: the answer options that an item offers, as whole numbers in one unbroken range.

#include "survey-defs/model/ids.hpp"

namespace heed::survey {

// Narrowest and widest ranges that an instrument may define.
inline constexpr int scale_points_min = 2;
inline constexpr int scale_points_max = 11;
inline constexpr int scale_value_min = 0;
inline constexpr int scale_value_max = 100;

struct Scale {
    ScaleId id;
    int min = 1;
    int max = 5;
    // Whether "I can't say" is offered beside the values. It is never scored.
    bool cannot_say = true;

    bool contains(int value) const noexcept { return min <= value && value <= max; }
    // Number of scored options, never below scale_points_min in a loaded instrument.
    int points() const noexcept { return max - min + 1; }

    friend bool operator==(Scale const&, Scale const&) = default;
};

} // namespace heed::survey
