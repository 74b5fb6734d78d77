#pragma once
// A person's score as a whole number. A score is the mean of the parts that a person has: of the
// answers to a scale's items, or of the scores on a composite's scales. Each part runs from 0 to
// its own top (a five-point item from 0 to 4), and counts alike. Scores run from 0 to top(), which
// stands for 10 points.
//
// Whole numbers are what makes sums of scores independent of their order, and equal scores equal.
// top() is the least number in which every possible mean is whole. Where that is beyond
// grid_top_max (in practice above thirty items, or with many different answer scales at once), the
// nearest number of a grid of grid_top_max steps is taken instead: equal answers still give equal
// scores, and the error is below 1e-12 points. A value; any thread.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace heed::statistics {

// Leaves room for the squares of scores of 2^35 people in 128 bits.
inline constexpr std::uint64_t grid_top_max = std::uint64_t{1} << 46;
// Leaves room for 2^18 parts in 64 bits.
inline constexpr std::uint64_t grid_unit_max = std::uint64_t{1} << 44;

class MeanGrid {
public:
    // `tops` has the top of each part, at least 1 and at most grid_top_max; `needed` is how many
    // parts a person must have, from 1 to their number.
    MeanGrid(std::span<std::uint64_t const> tops, int needed);

    int parts() const noexcept { return static_cast<int>(shares_.size()); }
    int needed() const noexcept { return needed_; }
    // What a part at its top adds to a sum of parts.
    std::uint64_t unit() const noexcept { return unit_; }
    std::uint64_t top() const noexcept { return top_; }

    // What a part with this value, 0 to its top, adds to a sum of parts: 0 to unit().
    std::uint64_t share(std::size_t part, std::uint64_t value) const noexcept
    {
        return apply(shares_[part], value, unit_);
    }
    // The mean of `present` parts, from needed() to parts(), whose shares add up to `sum`.
    std::uint64_t mean(std::uint64_t sum, int present) const noexcept
    {
        return apply(means_[static_cast<std::size_t>(present)], sum, top_);
    }

private:
    // From one whole-number scale to another: a factor, or 0 where there is no whole one and the
    // top of the first scale counts.
    struct Rescaling {
        std::uint64_t factor;
        std::uint64_t from;
    };
    static Rescaling rescaling(std::uint64_t from, std::uint64_t to) noexcept;
    static std::uint64_t
    rounded(std::uint64_t value, std::uint64_t from, std::uint64_t to) noexcept;
    static std::uint64_t apply(Rescaling by, std::uint64_t value, std::uint64_t to) noexcept
    {
        return by.factor != 0 ? value * by.factor : rounded(value, by.from, to);
    }

    int needed_;
    std::uint64_t unit_;
    std::uint64_t top_;
    std::vector<Rescaling> shares_; // per part
    std::vector<Rescaling> means_;  // per number of parts present
};

} // namespace heed::statistics
