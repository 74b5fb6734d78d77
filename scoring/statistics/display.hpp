#pragma once
// Figures as people read them. Half a step goes away from zero, as by hand: scores are fractions
// with small denominators, so exact ties are everyday, and printf would round their binary
// neighbours. A figure closer than 1e-9 to a tie counts as the tie (docs/scoring.md, "Rounding").
// Any thread.

#include <string>

namespace heed::statistics {

// One decimal: "7.7", "-0.3", never "-0.0".
std::string displayed_score(double value);
// One decimal with a sign: "+3.4", "-1.5"; what is shown as nought has none: "0.0".
std::string displayed_change(double value);
// A whole number: "67".
std::string displayed_percent(double value);

} // namespace heed::statistics
