#include "scoring/disclosure/coding.hpp"

#include <algorithm>
#include <cstdint>

namespace heed::disclosure {

namespace {

constexpr int score_max = 10;
constexpr int half_of_scale = 5;
// How many people either end band keeps to itself, and how many it leaves to the others.
constexpr int band_margin = 2;

int away_from_ends(int count, int people) noexcept
{
    return std::clamp(count, band_margin, people - band_margin);
}

// count · of / answered, rounded to the nearest whole number and half a step down: then both ends,
// treated alike, never add up to more than `of`.
int redraw(int count, int answered, int of) noexcept
{
    std::int64_t const twice = 2 * std::int64_t{count} * of + answered - 1;
    return static_cast<int>(twice / (2 * std::int64_t{answered}));
}

int code_end(int count, int answered, int of) noexcept
{
    return away_from_ends(redraw(away_from_ends(count, answered), answered, of), of);
}

} // namespace

exact::Fraction coded_low(int least_answers, int largest_unit)
{
    return {half_of_scale * largest_unit, least_answers};
}

exact::Fraction coded_high(int least_answers, int largest_unit)
{
    return score_max - coded_low(least_answers, largest_unit);
}

CodedMean code_mean(exact::Fraction const& mean, int least_answers, int largest_unit)
{
    exact::Fraction const low = coded_low(least_answers, largest_unit);
    exact::Fraction const high = coded_high(least_answers, largest_unit);
    if (mean <= low) {
        return {.value = low, .coded = Coded::or_lower};
    }
    if (mean >= high) {
        return {.value = high, .coded = Coded::or_higher};
    }
    return {.value = mean, .coded = Coded::none};
}

CodedMean mean_of(std::span<WeightedMean const> means)
{
    exact::Fraction sum = 0;
    std::int64_t weights = 0;
    for (WeightedMean const& each : means) {
        sum += each.mean.value * each.weight;
        weights += each.weight;
    }
    Coded const first = means.front().mean.coded;
    auto const is_like_first = [first](WeightedMean const& each) {
        return each.mean.coded == first;
    };
    return {
        .value = sum / weights,
        .coded = std::ranges::all_of(means, is_like_first) ? first : Coded::none};
}

ItemBands code_bands(int favourable, int unfavourable, int answered, int of) noexcept
{
    int const high = code_end(favourable, answered, of);
    int const low = code_end(unfavourable, answered, of);
    return {.of = of, .favourable = high, .neutral = of - high - low, .unfavourable = low};
}

} // namespace heed::disclosure
