#pragma once
// What the answers of a team, or of everybody, add up to. Rows go in one by one, tallies of parts
// are merged, and the result does not depend on the order of either. A value; one thread at a time.

#include "scoring/statistics/item_tally.hpp"
#include "scoring/statistics/questionnaire.hpp"
#include "scoring/statistics/response_table.hpp"
#include "scoring/statistics/scale_tally.hpp"
#include "scoring/statistics/score_moments.hpp"
#include "scoring/statistics/scoring_key.hpp"

#include <span>
#include <vector>

namespace heed::statistics {

class GroupTally {
public:
    // `key` is of the questionnaire and must outlive the tally.
    GroupTally(Questionnaire const& questionnaire, ScoringKey const& key);

    // One person's row.
    void add(std::span<Cell const> cells) noexcept;
    // `other` is of the same questionnaire.
    void merge(GroupTally const& other) noexcept;
    // Back to nobody; the memory stays.
    void clear() noexcept;

    ScoringKey const& key() const noexcept { return *key_; }
    int people() const noexcept { return people_; }
    std::span<ItemTally const> items() const noexcept { return items_; }
    std::span<ScaleTally const> scales() const noexcept { return scales_; }
    std::span<ScoreMoments const> composites() const noexcept { return composites_; }

private:
    ScoringKey const* key_;
    int people_ = 0;
    std::vector<ItemTally> items_;
    std::vector<ScaleTally> scales_;
    std::vector<ScoreMoments> composites_;
    std::vector<Score> scale_scores_; // of the row at hand
};

} // namespace heed::statistics
