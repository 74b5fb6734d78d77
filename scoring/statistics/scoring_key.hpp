#pragma once
// The whole questionnaire made ready for scoring: a key for each scale, and one for each composite.
// Immutable; any thread.

#include "scoring/statistics/mean_grid.hpp"
#include "scoring/statistics/questionnaire.hpp"
#include "scoring/statistics/response_table.hpp"
#include "scoring/statistics/scale_key.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace heed::statistics {

// A score on 0 to the top of its grid; empty where the person answered too little.
using Score = std::optional<std::uint64_t>;

// How a person's scores on scales become a composite score: by the rule that makes scale scores of
// answers.
class CompositeKey {
public:
    // `scales` are those of the whole questionnaire.
    CompositeKey(Composite const& composite, Share needed, std::span<ScaleKey const> scales);

    MeanGrid const& grid() const noexcept { return grid_; }
    // `scale_scores` are one person's, a place for each scale of the questionnaire.
    Score score(std::span<Score const> scale_scores) const noexcept;

private:
    std::vector<std::size_t> scales_;
    MeanGrid grid_;
};

class ScoringKey {
public:
    explicit ScoringKey(Questionnaire const& questionnaire);

    std::span<ScaleKey const> scales() const noexcept { return scales_; }
    std::span<CompositeKey const> composites() const noexcept { return composites_; }

    // Scales, then composites: the order of all lists of scores.
    std::size_t scores() const noexcept { return scales_.size() + composites_.size(); }
    // What stands for 10 points.
    double top(std::size_t score) const noexcept;
    // Writes one person's scores to `scores`, which holds a place for each.
    void score(std::span<Cell const> cells, std::span<Score> scores) const noexcept;

private:
    std::vector<ScaleKey> scales_;
    std::vector<CompositeKey> composites_;
};

} // namespace heed::statistics
