#include "scoring/exact/rounding.hpp"

#include <limits>
#include <stdexcept>

namespace heed::exact {

namespace {

constexpr int tenths_in_half = 5;
constexpr int tenths_in_one = 10;
constexpr int halves_in_one = 2;

} // namespace

std::int64_t round_to_whole(Fraction const& value)
{
    // floor(x + 1/2) for a positive x as (2n + d) / 2d, which is whole-number division; the sign is
    // put back afterwards, so that both directions round alike.
    auto const size = abs(numerator(value));
    auto const divisor = denominator(value);
    boost::multiprecision::cpp_int const whole = (2 * size + divisor) / (2 * divisor);
    if (whole > std::numeric_limits<std::int64_t>::max()) {
        throw std::overflow_error{"round_to_whole: the result does not fit"};
    }
    auto const rounded = static_cast<std::int64_t>(whole);
    return value < 0 ? -rounded : rounded;
}

std::int64_t round_to_tenth(Fraction const& value)
{
    return round_to_whole(value * tenths_in_one);
}

std::int64_t round_to_half(Fraction const& value)
{
    return round_to_whole(value * halves_in_one) * tenths_in_half;
}

} // namespace heed::exact
