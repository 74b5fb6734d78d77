#pragma once
// What changed between two rounds.
//
//   diff = m2 − m1, SE = √(s1²/n1 + s2²/n2), t interval and p with Welch-Satterthwaite degrees of
//          freedom (Welch 1947); MDC95 = t(.975) · SE
//   d    = diff / s_pooled, g = J(m) d with m = n1 + n2 − 2 and the exact
//          J(m) = Γ(m/2) / (√(m/2) Γ((m − 1)/2))                                 (Hedges 1981)
//   variance of g = 1/n1 + 1/n2 + g²/(2 (n1 + n2)), interval g ± z √variance
//
// No finite population correction: it answers "what would everybody have said that day". With
// everyone answering both times it would call every change real. docs/scoring.md, "Change between
// two rounds". Pure; any thread.

#include "scoring/statistics/intervals.hpp"
#include "scoring/statistics/summaries.hpp"

namespace heed::statistics {

// Two rounds as two groups of people: right, if blunt, also when they are the same people.
// A round without scores: Reason::absent. Fewer than two scores in one: the difference, otherwise
// Reason::too_few_people. No spread in both: SE 0, otherwise Reason::no_variance.
ChangeSummary change(Sample const& before, Sample const& after, double confidence);

// From the people's own differences, second minus first; `population` is not used.
// None: Reason::absent. One: the difference. All alike: SE 0, df, otherwise Reason::no_variance.
PairedChange paired_change(Sample const& differences, double confidence);

// J(m) above: what makes d from few people unbiased. m is 2 or more.
double hedges_factor(double degrees_of_freedom);

} // namespace heed::statistics
