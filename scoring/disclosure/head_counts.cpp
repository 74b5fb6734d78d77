#include "scoring/disclosure/head_counts.hpp"

#include <cstdint>

namespace heed::disclosure {

namespace {

constexpr int step = 5;
// From here on a rate is shown, and a rounded count instead of a band.
constexpr int rate_from = 20;
constexpr int per_cent = 100;
constexpr int top_rate = 95;

constexpr int round_down(int number) noexcept
{
    return number / step * step;
}

// Asked of the people and not of the answers: 19 of 20 must look like 20 of 20.
bool is_at_top(int answers, int people) noexcept
{
    return people >= rate_from &&
           std::int64_t{answers} * per_cent >= std::int64_t{people} * top_rate;
}

// The least number of answers that is shown as "95 % or more".
int least_at_top(int people) noexcept
{
    return static_cast<int>((std::int64_t{people} * top_rate + per_cent - 1) / per_cent);
}

} // namespace

int least_shown(int answers, int people) noexcept
{
    return round_down(is_at_top(answers, people) ? least_at_top(people) : answers);
}

int most_shown(int answers, int people) noexcept
{
    return is_at_top(answers, people) ? people : round_down(answers) + step - 1;
}

Answered answered_as_shown(int answers, int people) noexcept
{
    if (is_at_top(answers, people)) {
        return {.low = std::nullopt, .high = std::nullopt, .rate_low = top_rate};
    }
    int const low = round_down(answers);
    if (answers < rate_from) {
        return {.low = low, .high = low + step - 1, .rate_low = std::nullopt};
    }
    // From the rounded count: a rate of the exact one would narrow the count down.
    auto const rate = static_cast<int>(std::int64_t{low} * per_cent / people);
    return {.low = low, .high = std::nullopt, .rate_low = round_down(rate)};
}

} // namespace heed::disclosure
