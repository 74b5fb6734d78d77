#pragma once
// How much of people's difference lies between teams: one-way analysis of variance over J teams
// with at least one valid score, M people in all.
//
//   n0     = (M − sum n²/M)/(J − 1), the team size that stands for all
//   ICC(1) = (MSB − MSW)/(MSB + (n0 − 1) MSW)   share of variance between teams
//   ICC(2) = (MSB − MSW)/MSB                     reliability of team means (Bliese 2000)
//   FL = F/F(.975; J − 1, M − J), FU = F · F(.975; M − J, J − 1)
//   interval of ICC(1) = (FL − 1)/(FL + n0 − 1), same with FU; of ICC(2) = 1 − 1/FL, 1 − 1/FU
//                                                (Searle 1971; McGraw & Wong 1996)
//   strat_mean = sum W mean, W = N/sum N;  strat_se = √(sum W² s²/n (1 − n/N))  (Cochran 1977, 5)
//
// Edges: MSW = 0 < MSB: 1 and 1, no F and no intervals. MSB = 0: no ICC(2). Both 0: none of them.
// Negative values are kept; they say that no difference between teams was found.
// Sums run over teams in the order given. docs/scoring.md, "Differences between teams".
// Pure; any thread.

#include "scoring/statistics/figure.hpp"
#include "scoring/statistics/intervals.hpp"
#include "scoring/statistics/summaries.hpp"

#include <span>

namespace heed::statistics {

// `teams` are all teams of the study, those without a score too. Reason::too_few_teams unless there
// are two teams with a score and one of them has two. The stratified mean needs two scores in
// every team (Reason::too_few_people) and every N (Reason::population_unknown).
TeamDifference team_difference(std::span<Sample const> teams, double confidence);

// Spearman-Brown: how well the mean of n people tells this team from others,
// n ICC(1) / (1 + (n − 1) ICC(1)). Reason::no_answers for n = 0, Reason::no_team_difference unless
// icc1 is above 0, icc1's own reason where it has none.
Figure mean_reliability(int n, Figure icc1);

struct TeamMeans {
    Figure sd;    // of team means, each team alike
    Figure mdc95; // the smallest change of a typical team that is no mere error
};

// mdc95 = 1.96 · √2 · sd · √(1 − ICC(2)); Reason::no_team_difference when ICC(2) is negative.
TeamMeans team_means(std::span<Sample const> teams, Figure icc2);

} // namespace heed::statistics
