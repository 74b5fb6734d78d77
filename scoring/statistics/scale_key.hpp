#pragma once
// How one person's answers to a scale's items become a score: each answer is keyed so that high is
// good, and the score is the mean of those that were given, where enough were. Made once for a
// questionnaire, then used for everybody. Immutable; any thread.

#include "scoring/statistics/mean_grid.hpp"
#include "scoring/statistics/questionnaire.hpp"
#include "scoring/statistics/response_table.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace heed::statistics {

// An item of a scale.
struct KeyedItem {
    std::size_t position; // in the questionnaire
    int top;              // the keyed answer that is best; the worst is 0
    bool reverse;

    // The keyed answer in a cell that is one.
    int step(Cell cell) const noexcept
    {
        return keyed(option_of(cell), {.min = 0, .max = top}, reverse);
    }
};

// What a person's answers to a scale add up to.
struct ScaleAnswers {
    int answered = 0;
    int favourable = 0;                 // answers above the middle of their range
    std::uint64_t units = 0;            // their shares on the scale's grid
    std::optional<std::uint64_t> score; // on 0 to grid().top(); empty when too few were given
};

class ScaleKey {
public:
    // `scale` is one of the questionnaire's.
    ScaleKey(Questionnaire const& questionnaire, Scale const& scale);

    std::span<KeyedItem const> items() const noexcept { return items_; }
    MeanGrid const& grid() const noexcept { return grid_; }
    // `cells` are one person's, with a place for each item of the questionnaire.
    ScaleAnswers read(std::span<Cell const> cells) const noexcept;

private:
    std::vector<KeyedItem> items_;
    MeanGrid grid_;
};

} // namespace heed::statistics
