#include "scoring/statistics/reliability.hpp"

#include "scoring/statistics/intervals.hpp"
#include "scoring/statistics/quantiles.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace heed::statistics {

namespace {

// What is left of terms that cancel, as a share of them. Answers are whole numbers, so a true
// remainder is far above this for any number of people that fits into memory.
constexpr double cancelled = 1e-12;

// Sums over a covariance matrix.
struct Sums {
    double all = 0;      // the variance of the sum of the items
    double diagonal = 0; // the sum of their variances
    double squares = 0;  // trace of the matrix squared
    double square = 0;   // sum over the matrix squared

    bool vary() const { return all > cancelled * diagonal; }
};

double row_sum(Covariances const& covariances, std::size_t row)
{
    double sum = 0;
    for (std::size_t column = 0; column < covariances.items; ++column) {
        sum += covariances.at(row, column);
    }
    return sum;
}

Sums sums_of(Covariances const& covariances)
{
    Sums sums;
    for (std::size_t row = 0; row < covariances.items; ++row) {
        double const of_row = row_sum(covariances, row);
        sums.all += of_row;
        sums.diagonal += covariances.at(row, row);
        sums.square += of_row * of_row;
        for (std::size_t column = 0; column < covariances.items; ++column) {
            sums.squares += covariances.at(row, column) * covariances.at(row, column);
        }
    }
    return sums;
}

double alpha_of(double items, double diagonal, double all)
{
    return items / (items - 1) * (1 - diagonal / all);
}

double asymptotic_error(Sums const& sums, double items, int people)
{
    double const first = sums.all * (sums.squares + sums.diagonal * sums.diagonal);
    double const rest = first - 2 * sums.diagonal * sums.square;
    if (rest <= cancelled * first) {
        return 0;
    }
    double const factor = items / (items - 1);
    double const q = 2 * factor * factor * rest / (sums.all * sums.all * sums.all);
    return std::sqrt(q / people);
}

// Feldt's end of the interval at this probability of F.
double feldt(double alpha, double probability, Covariances const& covariances)
{
    double const df = covariances.people - 1;
    double const df_items = df * (static_cast<double>(covariances.items) - 1);
    return 1 - (1 - alpha) * f_quantile(probability, df, df_items);
}

std::optional<Reason> why_no_alpha(Covariances const& covariances, Reason too_few)
{
    if (covariances.people < 2) {
        return too_few;
    }
    return covariances.items < 2 ? std::optional{Reason::one_item} : std::nullopt;
}

Alpha no_alpha(Reason reason)
{
    return {.alpha = reason, .ci_low = reason, .ci_high = reason, .ase = reason};
}

// Rounding can take a perfect correlation a bit beyond 1.
double correlation(double covariance, double variance, double other)
{
    return std::clamp(covariance / std::sqrt(variance * other), -1.0, 1.0);
}

// The item against all others, whose sums follow from those of the whole matrix.
ItemFit item_fit(Covariances const& covariances, Sums const& sums, std::size_t item)
{
    double const variance = covariances.at(item, item);
    double const with_rest = row_sum(covariances, item) - variance;
    Sums const rest{
        .all = sums.all - 2 * with_rest - variance,
        .diagonal = sums.diagonal - variance};
    if (!rest.vary()) {
        return {.rest_r = Reason::no_variance, .alpha_if_dropped = Reason::no_variance};
    }
    bool const varies = floored(variance) > 0;
    auto const others = static_cast<double>(covariances.items - 1);
    Figure const fit =
        varies ? Figure{correlation(with_rest, variance, rest.all)} : Figure{Reason::no_variance};
    return {.rest_r = fit, .alpha_if_dropped = alpha_of(others, rest.diagonal, rest.all)};
}

} // namespace

Alpha cronbach_alpha(Covariances const& covariances, double confidence, Reason too_few)
{
    if (auto const reason = why_no_alpha(covariances, too_few)) {
        return no_alpha(*reason);
    }
    Sums const sums = sums_of(covariances);
    if (!sums.vary()) {
        return no_alpha(Reason::no_variance);
    }
    auto const items = static_cast<double>(covariances.items);
    double const alpha = alpha_of(items, sums.diagonal, sums.all);
    double const upper = upper_probability(confidence);
    return {
        .alpha = alpha,
        .ci_low = feldt(alpha, upper, covariances),
        .ci_high = feldt(alpha, 1 - upper, covariances),
        .ase = asymptotic_error(sums, items, covariances.people)};
}

PersonError person_error(Covariances const& covariances, Figure alpha)
{
    if (!alpha.exists()) {
        return {.sem = alpha.reason(), .mdc95 = alpha.reason()};
    }
    if (alpha.value() < 0) {
        return {.sem = Reason::negative_alpha, .mdc95 = Reason::negative_alpha};
    }
    double const sd = std::sqrt(sums_of(covariances).all) / static_cast<double>(covariances.items);
    double const error_share = 1 - alpha.value();
    double const sem = error_share <= cancelled ? 0 : sd * std::sqrt(error_share);
    double const z = normal_quantile(upper_probability(mdc_confidence));
    return {.sem = sem, .mdc95 = z * std::numbers::sqrt2 * sem};
}

std::vector<ItemFit> item_fits(Covariances const& covariances)
{
    constexpr std::size_t items_min = 3;
    constexpr int people_min = 3;
    auto const none = [&](Reason reason) {
        return std::vector<ItemFit>(
            covariances.items,
            {.rest_r = reason, .alpha_if_dropped = reason}
        );
    };
    if (covariances.people < people_min) {
        return none(Reason::too_few_people);
    }
    if (covariances.items < items_min) {
        return none(Reason::one_item);
    }
    Sums const sums = sums_of(covariances);
    std::vector<ItemFit> fits;
    fits.reserve(covariances.items);
    for (std::size_t item = 0; item < covariances.items; ++item) {
        fits.push_back(item_fit(covariances, sums, item));
    }
    return fits;
}

} // namespace heed::statistics
