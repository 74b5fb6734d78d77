#include "scoring/statistics/score_moments.hpp"

#include <cassert>

namespace heed::statistics {

void ScoreMoments::merge(ScoreMoments const& other) noexcept
{
    n_ += other.n_;
    sum_ += other.sum_;
    squares_ += other.squares_;
}

ScoreMoments::Parts ScoreMoments::parts() const noexcept
{
    assert(n_ > 0);
    Signed128 whole = sum_ / n_;
    Signed128 rest = sum_ % n_;
    if (rest < 0) {
        rest += n_;
        whole -= 1;
    }
    return {whole, rest};
}

double ScoreMoments::mean() const noexcept
{
    auto const [whole, rest] = parts();
    return static_cast<double>(whole) + static_cast<double>(rest) / static_cast<double>(n_);
}

double ScoreMoments::squares_about_mean() const noexcept
{
    // About the whole part first. The terms may run over 128 bits, the result cannot, and unsigned
    // numbers that run over come back to it.
    auto const [whole, rest] = parts();
    auto const centre = static_cast<Unsigned128>(whole);
    Unsigned128 const about_whole = squares_ - 2 * centre * static_cast<Unsigned128>(sum_) +
                                    centre * centre * static_cast<Unsigned128>(n_);
    // What is left is rest^2 / n, and rest < n <= 2^32. Where it counts, the subtraction is exact.
    auto const n = static_cast<double>(n_);
    auto const rest_squared = static_cast<Unsigned128>(rest * rest);
    constexpr Unsigned128 exact_below = Unsigned128{1} << 95;
    if (about_whole < exact_below) {
        Unsigned128 const numerator = about_whole * static_cast<Unsigned128>(n_) - rest_squared;
        return static_cast<double>(numerator) / n;
    }
    return static_cast<double>(about_whole) - static_cast<double>(rest_squared) / n;
}

double ScoreMoments::variance() const noexcept
{
    assert(n_ > 1);
    return squares_about_mean() / static_cast<double>(n_ - 1);
}

} // namespace heed::statistics
