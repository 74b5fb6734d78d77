#pragma once
// The members of the result structures by their names, for tests that compare all of them with
// something else.

#include "scoring/statistics/summaries.hpp"

#include <map>
#include <string>

namespace heed::test_support {

template <class Summary>
using FigureFields = std::map<std::string, statistics::Figure Summary::*>;
template <class Summary>
using CountFields = std::map<std::string, int Summary::*>;

extern FigureFields<statistics::ItemSummary> const item_figures;
extern CountFields<statistics::ItemSummary> const item_counts;
extern FigureFields<statistics::ScoreSummary> const score_figures;
extern CountFields<statistics::ScoreSummary> const score_counts;
extern FigureFields<statistics::ScaleSummary> const scale_figures; // beyond score_figures
extern CountFields<statistics::ScaleSummary> const scale_counts;
extern FigureFields<statistics::TeamDifference> const team_difference_figures;
extern CountFields<statistics::TeamDifference> const team_difference_counts;
extern FigureFields<statistics::OrganisationScale> const organisation_figures; // beyond the above
extern FigureFields<statistics::ChangeSummary> const change_figures;
extern CountFields<statistics::ChangeSummary> const change_counts;
extern FigureFields<statistics::PairedChange> const paired_figures;

} // namespace heed::test_support
