#pragma once
// From people's scores to a team's score on one scale: the mean over people, each counted once.
// The mean of all answers would count people more who answer more, and people who are unhappy tend
// to skip (docs/scoring.md has an example). A value; one thread at a time.

#include "scoring/statistics/persons.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace heed::statistics {

class ScoreSum {
public:
    // `items` is the number of items of the scale, at least 1.
    ScoreSum(Range range, int items);

    // score.answered must not be above `items`; std::out_of_range otherwise.
    void add(PersonScore const& score);

    int people() const noexcept { return people_; }
    // The sum of the people's scores on 0 to 10. The same whatever order they were added in.
    exact::Fraction sum() const;
    // Empty when nobody has a score.
    std::optional<exact::Fraction> mean() const;

private:
    Range range_;
    // Steps of all people who answered exactly so many items: whole numbers that share one
    // denominator, which keeps fractions out of the loop over people.
    std::vector<std::int64_t> steps_by_answered_;
    int people_ = 0;
};

} // namespace heed::statistics
