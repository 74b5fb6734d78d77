#pragma once
// The results: one structure for each thing that is described. Field names are those of
// `heed-score --json`; what each one means, with formula and source, is in docs/scoring.md.
// Scores, means and spreads are in points on 0 to 10, percentages on 0 to 100, agreement and
// reliability without unit. Values; any thread.

#include "scoring/statistics/figure.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace heed::statistics {

struct ItemSummary {
    int n_answered = 0;
    int n_missing = 0; // n_cannot_say included
    int n_cannot_say = 0;
    std::vector<int> counts; // per option, lowest first, as people saw it
    // After reversing.
    Figure mean;
    Figure sd;
    Figure pct_favourable;
    Figure pct_neutral;
    Figure pct_unfavourable;
    Figure fav_ci_low; // Wilson
    Figure fav_ci_high;
    Figure rwg;
    Figure ad_mean; // in steps of the answer scale
};

// A scale's or composite's score in one group of people.
struct ScoreSummary {
    int n_valid = 0; // people with a score
    Figure mean;
    Figure sd;
    Figure se; // without, se_fpc with finite population correction
    Figure ci_low_nofpc;
    Figure ci_high_nofpc;
    Figure se_fpc;
    Figure ci_low;
    Figure ci_high;
    Figure mean_reliability; // of this group's mean; only for teams
};

// What needs the items of a scale.
struct ScaleSummary : ScoreSummary {
    Figure pooled_mean;           // of all answers
    Figure pct_favourable;        // mean of the items' percentages
    Figure pct_favourable_pooled; // of all answers
    Figure pct_favourable_person; // mean of people's own percentages
    int n_complete = 0;           // people who answered every item: the basis of all that follows
    int n_items = 0;
    Figure rwgj; // for a scale of one item: rwg
    Figure rwgj_star;
    Figure ad_mean;
    Figure ad_median;
    Figure alpha;
    int alpha_n = 0;
    Figure alpha_ci_low;
    Figure alpha_ci_high;
    Figure alpha_ase;
};

// A team, or everybody.
struct GroupSummary {
    int n_respondents = 0;
    std::optional<int> population;    // people invited
    std::vector<ScaleSummary> scales; // in the questionnaire's order, as all lists here
    std::vector<ScoreSummary> composites;
    std::vector<ItemSummary> items;
};

// How much of people's difference in one score lies between teams.
struct TeamDifference {
    int icc_teams = 0; // teams with a valid score
    int icc_n = 0;
    Figure msb;
    Figure msw;
    Figure dfb;
    Figure dfw;
    Figure f;
    Figure p;
    Figure k_mean; // mean team size
    Figure n0;     // the size that stands for all in ICC(1)
    Figure icc1;
    Figure icc1_meank; // with k_mean in the place of n0, as some packages compute it
    Figure icc2;
    Figure icc1_ci_low;
    Figure icc1_ci_high;
    Figure icc2_ci_low;
    Figure icc2_ci_high;
    Figure strat_mean; // team means weighted by the number of people invited
    Figure strat_se;
};

// What is computed over all people of a round only.
struct OrganisationScale : TeamDifference {
    Figure sd_team_means;
    Figure mdc95_team;
    Figure sem;
    Figure mdc95_person;
    std::vector<Figure> item_rest_r; // per item of the scale
    std::vector<Figure> alpha_if_dropped;
};

struct RoundSummary {
    std::vector<GroupSummary> teams; // in the study's order
    GroupSummary all;
    std::vector<OrganisationScale> scales;
    std::vector<TeamDifference> composites;
};

// One score of one group in two rounds. Nobody is taken to be the same person twice, but in the
// fields that say so.
struct ChangeSummary {
    int n1 = 0;
    int n2 = 0;
    Figure mean1;
    Figure mean2;
    Figure diff; // second minus first
    Figure se;
    Figure df; // Welch-Satterthwaite
    Figure ci_low;
    Figure ci_high;
    Figure t;
    Figure p;
    Figure mdc95;
    Figure se_fpc; // describes that day only; never an error of change
    Figure sd_pooled;
    Figure d;
    Figure hedges_g;
    Figure g_var;
    Figure g_ci_low;
    Figure g_ci_high;
};

// The same people twice, in a study that links them.
struct PairedChange {
    int n = 0; // people with a score in both rounds, in this group both times
    Figure diff;
    Figure sd; // of the people's differences
    Figure se;
    Figure df;
    Figure ci_low;
    Figure ci_high;
    Figure t;
    Figure p;
    Figure mdc95;
};

// Scales first, then composites.
struct GroupChange {
    std::vector<ChangeSummary> scores;
    std::vector<PairedChange> paired; // empty unless the study links people
};

struct RoundChange {
    std::vector<GroupChange> teams;
    GroupChange all;
};

} // namespace heed::statistics
