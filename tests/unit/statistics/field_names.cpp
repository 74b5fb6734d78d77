#include "tests/unit/statistics/field_names.hpp"

namespace heed::test_support {

using namespace statistics;

FigureFields<ItemSummary> const item_figures{
    {"mean", &ItemSummary::mean},
    {"sd", &ItemSummary::sd},
    {"pct_favourable", &ItemSummary::pct_favourable},
    {"pct_neutral", &ItemSummary::pct_neutral},
    {"pct_unfavourable", &ItemSummary::pct_unfavourable},
    {"fav_ci_low", &ItemSummary::fav_ci_low},
    {"fav_ci_high", &ItemSummary::fav_ci_high},
    {"rwg", &ItemSummary::rwg},
    {"ad_mean", &ItemSummary::ad_mean},
};

CountFields<ItemSummary> const item_counts{
    {"n_answered", &ItemSummary::n_answered},
    {"n_missing", &ItemSummary::n_missing},
    {"n_cannot_say", &ItemSummary::n_cannot_say},
};

FigureFields<ScoreSummary> const score_figures{
    {"mean", &ScoreSummary::mean},
    {"sd", &ScoreSummary::sd},
    {"se", &ScoreSummary::se},
    {"ci_low_nofpc", &ScoreSummary::ci_low_nofpc},
    {"ci_high_nofpc", &ScoreSummary::ci_high_nofpc},
    {"se_fpc", &ScoreSummary::se_fpc},
    {"ci_low", &ScoreSummary::ci_low},
    {"ci_high", &ScoreSummary::ci_high},
    {"mean_reliability", &ScoreSummary::mean_reliability},
};

CountFields<ScoreSummary> const score_counts{
    {"n_valid", &ScoreSummary::n_valid},
};

FigureFields<ScaleSummary> const scale_figures{
    {"pooled_mean", &ScaleSummary::pooled_mean},
    {"pct_favourable", &ScaleSummary::pct_favourable},
    {"pct_favourable_pooled", &ScaleSummary::pct_favourable_pooled},
    {"pct_favourable_person", &ScaleSummary::pct_favourable_person},
    {"rwgj", &ScaleSummary::rwgj},
    {"rwgj_star", &ScaleSummary::rwgj_star},
    {"ad_mean", &ScaleSummary::ad_mean},
    {"ad_median", &ScaleSummary::ad_median},
    {"alpha", &ScaleSummary::alpha},
    {"alpha_ci_low", &ScaleSummary::alpha_ci_low},
    {"alpha_ci_high", &ScaleSummary::alpha_ci_high},
    {"alpha_ase", &ScaleSummary::alpha_ase},
};

CountFields<ScaleSummary> const scale_counts{
    {"n_complete", &ScaleSummary::n_complete},
    {"n_items", &ScaleSummary::n_items},
    {"alpha_n", &ScaleSummary::alpha_n},
};

FigureFields<TeamDifference> const team_difference_figures{
    {"msb", &TeamDifference::msb},
    {"msw", &TeamDifference::msw},
    {"dfb", &TeamDifference::dfb},
    {"dfw", &TeamDifference::dfw},
    {"f", &TeamDifference::f},
    {"p", &TeamDifference::p},
    {"k_mean", &TeamDifference::k_mean},
    {"n0", &TeamDifference::n0},
    {"icc1", &TeamDifference::icc1},
    {"icc1_meank", &TeamDifference::icc1_meank},
    {"icc2", &TeamDifference::icc2},
    {"icc1_ci_low", &TeamDifference::icc1_ci_low},
    {"icc1_ci_high", &TeamDifference::icc1_ci_high},
    {"icc2_ci_low", &TeamDifference::icc2_ci_low},
    {"icc2_ci_high", &TeamDifference::icc2_ci_high},
    {"strat_mean", &TeamDifference::strat_mean},
    {"strat_se", &TeamDifference::strat_se},
};

CountFields<TeamDifference> const team_difference_counts{
    {"icc_teams", &TeamDifference::icc_teams},
    {"icc_n", &TeamDifference::icc_n},
};

FigureFields<OrganisationScale> const organisation_figures{
    {"sd_team_means", &OrganisationScale::sd_team_means},
    {"mdc95_team", &OrganisationScale::mdc95_team},
    {"sem", &OrganisationScale::sem},
    {"mdc95_person", &OrganisationScale::mdc95_person},
};

FigureFields<ChangeSummary> const change_figures{
    {"mean1", &ChangeSummary::mean1},
    {"mean2", &ChangeSummary::mean2},
    {"diff", &ChangeSummary::diff},
    {"se", &ChangeSummary::se},
    {"df", &ChangeSummary::df},
    {"ci_low", &ChangeSummary::ci_low},
    {"ci_high", &ChangeSummary::ci_high},
    {"t", &ChangeSummary::t},
    {"p", &ChangeSummary::p},
    {"mdc95", &ChangeSummary::mdc95},
    {"se_fpc", &ChangeSummary::se_fpc},
    {"sd_pooled", &ChangeSummary::sd_pooled},
    {"d", &ChangeSummary::d},
    {"hedges_g", &ChangeSummary::hedges_g},
    {"g_var", &ChangeSummary::g_var},
    {"g_ci_low", &ChangeSummary::g_ci_low},
    {"g_ci_high", &ChangeSummary::g_ci_high},
};

CountFields<ChangeSummary> const change_counts{
    {"n1", &ChangeSummary::n1},
    {"n2", &ChangeSummary::n2},
};

FigureFields<PairedChange> const paired_figures{
    {"diff", &PairedChange::diff},
    {"sd", &PairedChange::sd},
    {"se", &PairedChange::se},
    {"df", &PairedChange::df},
    {"ci_low", &PairedChange::ci_low},
    {"ci_high", &PairedChange::ci_high},
    {"t", &PairedChange::t},
    {"p", &PairedChange::p},
    {"mdc95", &PairedChange::mdc95},
};

} // namespace heed::test_support
