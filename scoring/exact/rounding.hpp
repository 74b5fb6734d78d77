#pragma once
// Rounding for display, decided on the exact fraction: to the nearest step, and half a step goes
// away from zero, as people round by hand. Exact ties are everyday here (about half of all teams of
// ten on one five-point item), and printf would round the nearest binary number instead: 6.25 to
// 6.2, 9.95 to 9.9.

#include "scoring/exact/fraction.hpp"

#include <cstdint>

namespace heed::exact {

// The nearest whole number. The result must fit; std::overflow_error otherwise.
std::int64_t round_to_whole(Fraction const& value);

// The nearest tenth, counted in tenths: 7.2321 gives 72.
std::int64_t round_to_tenth(Fraction const& value);

// The nearest half, counted in tenths as well: 7.2321 gives 70, 7.25 gives 75.
std::int64_t round_to_half(Fraction const& value);

} // namespace heed::exact
