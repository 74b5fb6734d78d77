#pragma once
// Number, sum and sum of squares of scores, in whole numbers: adding people in another order, or
// merging parts of the work in another way, changes no bit of what follows from them. A value; one
// thread at a time.

#include "scoring/statistics/wide.hpp"

#include <cstdint>

namespace heed::statistics {

class ScoreMoments {
public:
    // A score, from -2^47 to 2^47, that `times` people have. At most 2^32 people in all.
    void add(std::int64_t score, std::int64_t times = 1) noexcept
    {
        n_ += times;
        sum_ += Signed128{score} * times;
        squares_ +=
            static_cast<Unsigned128>(Signed128{score} * score) * static_cast<Unsigned128>(times);
    }
    void merge(ScoreMoments const& other) noexcept;

    int n() const noexcept { return static_cast<int>(n_); }
    // The mean; somebody must have a score. Equal means of teams of any sizes are equal numbers.
    double mean() const noexcept;
    // The sum of squares about the mean, and 0 exactly when all scores are equal.
    double squares_about_mean() const noexcept;
    // With the divisor n - 1; two people must have a score.
    double variance() const noexcept;

private:
    // The mean as a whole number and a rest: sum = n * whole + rest, 0 <= rest < n.
    struct Parts {
        Signed128 whole;
        Signed128 rest;
    };
    Parts parts() const noexcept;

    std::int64_t n_ = 0;
    Signed128 sum_ = 0;
    Unsigned128 squares_ = 0;
};

} // namespace heed::statistics
