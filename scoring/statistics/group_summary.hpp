#pragma once
// From what answers add up to, to the figures of one group: takes the whole numbers of a tally to
// the 0 to 10 of the formulas, and puts what these say in its place. Pure; any thread.

#include "scoring/statistics/group_tally.hpp"
#include "scoring/statistics/intervals.hpp"
#include "scoring/statistics/item_tally.hpp"
#include "scoring/statistics/scale_tally.hpp"
#include "scoring/statistics/score_moments.hpp"
#include "scoring/statistics/summaries.hpp"

#include <optional>

namespace heed::statistics {

// What else the formulas want to know of a group.
struct GroupFacts {
    std::optional<int> population; // people invited, not fewer than answered
    double confidence = 0.95;
};

// `top` stands for 10 points in `scores`.
Sample sample_of(ScoreMoments const& scores, double top, std::optional<int> population);

ItemSummary summarise_item(ItemTally const& item, GroupFacts const& facts);

// `group` holds the scale at this position. mean_reliability is left open.
ScaleSummary summarise_scale(GroupTally const& group, std::size_t scale, GroupFacts const& facts);

// Everything but mean_reliability, which compares the group with others.
GroupSummary summarise_group(GroupTally const& group, GroupFacts const& facts);

} // namespace heed::statistics
