#include "scoring/statistics/mean_grid.hpp"

#include "scoring/statistics/wide.hpp"

#include <numeric>

namespace heed::statistics {

namespace {

// The least common multiple, or `limit` where it is above that. Once there, it stays there.
std::uint64_t common_multiple(std::uint64_t one, std::uint64_t other, std::uint64_t limit)
{
    std::uint64_t const factor = other / std::gcd(one, other);
    return one >= limit || factor > limit / one ? limit : one * factor;
}

std::uint64_t unit_of(std::span<std::uint64_t const> tops)
{
    std::uint64_t unit = 1;
    for (std::uint64_t const top : tops) {
        unit = common_multiple(unit, top, grid_unit_max);
    }
    return unit;
}

std::uint64_t top_of(std::uint64_t unit, int needed, std::size_t parts)
{
    std::uint64_t divisors = 1;
    for (auto present = static_cast<std::uint64_t>(needed); present <= parts; ++present) {
        divisors = common_multiple(divisors, present, grid_top_max);
    }
    return divisors > grid_top_max / unit ? grid_top_max : unit * divisors;
}

} // namespace

MeanGrid::MeanGrid(std::span<std::uint64_t const> tops, int needed)
    : needed_{needed}, unit_{unit_of(tops)}, top_{top_of(unit_, needed, tops.size())}
{
    for (std::uint64_t const top : tops) {
        shares_.push_back(rescaling(top, unit_));
    }
    means_.push_back({0, 1}); // nobody has the mean of nothing
    for (std::uint64_t present = 1; present <= tops.size(); ++present) {
        means_.push_back(rescaling(unit_ * present, top_));
    }
}

MeanGrid::Rescaling MeanGrid::rescaling(std::uint64_t from, std::uint64_t to) noexcept
{
    return {to % from == 0 ? to / from : 0, from};
}

std::uint64_t MeanGrid::rounded(std::uint64_t value, std::uint64_t from, std::uint64_t to) noexcept
{
    Unsigned128 const numerator = Unsigned128{value} * to * 2 + from;
    return static_cast<std::uint64_t>(numerator / (Unsigned128{from} * 2));
}

} // namespace heed::statistics
