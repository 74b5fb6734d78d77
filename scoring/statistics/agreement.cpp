#include "scoring/statistics/agreement.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace heed::statistics {

namespace {

// The option of the person at this place when all stand in order, the first at 0.
int option_at(std::span<int const> counts, int place)
{
    int option = 0;
    for (int passed = counts[0]; passed <= place;
         passed += counts[static_cast<std::size_t>(option)]) {
        ++option;
    }
    return option;
}

// The sum over people of what `distance` makes of their option.
template <class Distance>
double sum_over_people(std::span<int const> counts, Distance distance)
{
    double sum = 0;
    for (std::size_t option = 0; option < counts.size(); ++option) {
        sum += counts[option] * distance(static_cast<double>(option));
    }
    return sum;
}

double mean_distance(std::span<int const> counts, int people, double centre)
{
    return sum_over_people(counts, [centre](double option) { return std::abs(option - centre); }) /
           people;
}

// The variance (divisor A) of A options that are chosen equally often.
double uniform_variance(int options)
{
    constexpr double from_integral = 12;
    return (static_cast<double>(options) * options - 1) / from_integral;
}

double mean_of(std::span<Spread const> items, double Spread::*figure)
{
    double sum = 0;
    for (Spread const& item : items) {
        sum += item.*figure;
    }
    return sum / static_cast<double>(items.size());
}

bool same_options(std::span<Spread const> items)
{
    return std::ranges::all_of(items, [&](Spread const& item) {
        return item.options == items.front().options;
    });
}

// In the form that counts each item, so that one item gives rwg.
double rwgj(std::size_t items, double ratio)
{
    double const cut = std::min(ratio, 1.0);
    double const agreed = static_cast<double>(items) * (1 - cut);
    return agreed / (agreed + cut);
}

} // namespace

Spread spread_of(std::span<int const> counts)
{
    Spread spread{.options = static_cast<int>(counts.size())};
    for (int const count : counts) {
        spread.people += count;
    }
    if (spread.people < 2) {
        return spread;
    }
    double const mean =
        sum_over_people(counts, [](double option) { return option; }) / spread.people;
    double const squares = sum_over_people(counts, [mean](double option) {
        return (option - mean) * (option - mean);
    });
    spread.variance_ratio = squares / (spread.people - 1) / uniform_variance(spread.options);
    spread.ad_mean = mean_distance(counts, spread.people, mean);
    spread.ad_median = mean_distance(counts, spread.people, option_at(counts, spread.people / 2));
    return spread;
}

Agreement agreement(std::span<Spread const> items, Reason too_few)
{
    if (items.front().people < 2) {
        return {.rwgj = too_few, .rwgj_star = too_few, .ad_mean = too_few, .ad_median = too_few};
    }
    double const ratio = mean_of(items, &Spread::variance_ratio);
    bool const comparable = same_options(items);
    auto const distance = [&](double Spread::*figure) {
        return comparable ? Figure{mean_of(items, figure)} : Figure{Reason::options_differ};
    };
    return {
        .rwgj = rwgj(items.size(), ratio),
        .rwgj_star = 1 - ratio,
        .ad_mean = distance(&Spread::ad_mean),
        .ad_median = distance(&Spread::ad_median)};
}

} // namespace heed::statistics
