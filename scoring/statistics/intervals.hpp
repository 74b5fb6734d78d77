#pragma once
// How exact a mean and a share are.
//
// A team is a finite population: when n of N people answered, only the N − n others are uncertain.
//
//   SE of a mean    = s / √n · √(1 − n/N), s with divisor n − 1; without N the last factor is 1
//   its interval    = mean ± t(n − 1) · SE                                (Cochran 1977, 2)
//   interval of p   = Wilson's, with n (N − 1)/(N − n) in the place of n  (Wilson 1927)
//
// The correction takes it that whether people answer has nothing to do with what they would say.
// Nothing is cut to 0..10: that is for displays. docs/scoring.md, "Spread, error and interval".
// Pure; any thread.

#include "scoring/statistics/figure.hpp"
#include "scoring/statistics/summaries.hpp"

#include <optional>

namespace heed::statistics {

// One score of a group of people, as far as the formulas need it.
struct Sample {
    int n = 0;                                    // people with a score
    double mean = 0;                              // unused when n is 0
    double variance = 0;                          // divisor n − 1; unused when n is below 2
    std::optional<int> population = std::nullopt; // people invited, n or more
};

// The share of the people invited who have no score, 1 − n/N: what an average leaves uncertain. All
// of it when N is unknown. Needs n of 1 or more.
double unheard_share(Sample const& sample);

// Points squared on 0 to 10. Less than this is a rounding error, not a variance: all formulas here
// take it as 0.
inline constexpr double variance_floor = 1e-16;

constexpr double floored(double variance) noexcept
{
    return variance < variance_floor ? 0 : variance;
}

// The smallest detectable change is the one beyond this confidence, whatever intervals take.
inline constexpr double mdc_confidence = 0.95;

// Mean, SD, standard errors and intervals; mean_reliability is left to team_difference.hpp.
// Reason::no_answers for n = 0; n = 1 has a mean and otherwise Reason::too_few_people.
// n = N: the corrected interval is the mean itself.
ScoreSummary summarise_score(Sample const& sample, double confidence);

struct Interval {
    Figure low;
    Figure high;
};

// Of the percentage that `hits` of `answers` are (0 <= hits <= answers): Wilson's, which stays in
// 0 to 100. Reason::no_answers for none. When all of the population answered, the share itself.
Interval share_interval(int hits, int answers, std::optional<int> population, double confidence);

} // namespace heed::statistics
