#include "scoring/statistics/display.hpp"

#include <cmath>
#include <cstdint>
#include <string_view>

namespace heed::statistics {

namespace {

constexpr double tie_tolerance = 1e-9;
// Enough for every figure: scores and percentages are below a thousand.
constexpr double shown_max = 1e15;

// The nearest multiple of 1/steps, counted in those, half a step going away from zero.
std::int64_t nearest(double value, double steps)
{
    double const size = std::fmin(std::fabs(value) * steps, shown_max);
    auto const rounded = static_cast<std::int64_t>(std::floor(size + 0.5 + tie_tolerance));
    return value < 0 ? -rounded : rounded;
}

std::string tenths(std::int64_t count, std::string_view sign)
{
    std::int64_t const size = count < 0 ? -count : count;
    return std::string{sign}
        .append(std::to_string(size / 10))
        .append(1, '.')
        .append(std::to_string(size % 10));
}

} // namespace

std::string displayed_score(double value)
{
    std::int64_t const count = nearest(value, 10);
    return tenths(count, count < 0 ? "-" : "");
}

std::string displayed_change(double value)
{
    std::int64_t const count = nearest(value, 10);
    return tenths(count, count < 0 ? "-" : count > 0 ? "+" : "");
}

std::string displayed_percent(double value)
{
    return std::to_string(nearest(value, 1));
}

} // namespace heed::statistics
