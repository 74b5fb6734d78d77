#include "scoring/statistics/change.hpp"

#include "scoring/statistics/quantiles.hpp"

#include <boost/math/special_functions/gamma.hpp>

#include <cmath>

namespace heed::statistics {

namespace {

// The variance of the mean of each round.
struct Errors {
    double before = 0;
    double after = 0;

    double both() const { return std::sqrt(before + after); }
};

double error_of(Sample const& sample)
{
    return floored(sample.variance) / sample.n;
}

double welch_df(Sample const& before, Sample const& after, Errors const& errors)
{
    double const sum = errors.before + errors.after;
    return sum * sum /
           (errors.before * errors.before / (before.n - 1) +
            errors.after * errors.after / (after.n - 1));
}

// The fields that a t test fills, of either kind of change.
template <class Change>
void mark_test(Change& change, Reason reason)
{
    mark({&change.ci_low, &change.ci_high, &change.t, &change.p, &change.mdc95}, reason);
}

// Needs diff, se above 0, and df.
template <class Change>
void add_test(Change& change, double confidence)
{
    double const diff = change.diff.value();
    double const se = change.se.value();
    double const df = change.df.value();
    double const half = t_quantile(upper_probability(confidence), df) * se;
    change.ci_low = diff - half;
    change.ci_high = diff + half;
    change.t = diff / se;
    change.p = t_two_sided(diff / se, df);
    change.mdc95 = t_quantile(upper_probability(mdc_confidence), df) * se;
}

void mark_effect(ChangeSummary& change, Reason reason)
{
    mark({&change.d, &change.hedges_g, &change.g_var, &change.g_ci_low, &change.g_ci_high}, reason);
}

// Needs a spread above 0.
void add_effect(ChangeSummary& change, double confidence)
{
    double const d = change.diff.value() / change.sd_pooled.value();
    double const people = static_cast<double>(change.n1) + change.n2;
    double const g = hedges_factor(people - 2) * d;
    double const variance = 1.0 / change.n1 + 1.0 / change.n2 + g * g / (2 * people);
    double const half = normal_quantile(upper_probability(confidence)) * std::sqrt(variance);
    change.d = d;
    change.hedges_g = g;
    change.g_var = variance;
    change.g_ci_low = g - half;
    change.g_ci_high = g + half;
}

void mark_spread(ChangeSummary& change, Reason reason)
{
    change.se = change.df = change.se_fpc = change.sd_pooled = reason;
    mark_test(change, reason);
    mark_effect(change, reason);
}

double pooled_sd(Sample const& before, Sample const& after)
{
    double const df_before = before.n - 1;
    double const df_after = after.n - 1;
    return std::sqrt(
        (df_before * before.variance + df_after * after.variance) / (df_before + df_after)
    );
}

// Needs two scores in both rounds.
void add_spread(ChangeSummary& change, Sample const& before, Sample const& after, double confidence)
{
    Errors const errors{.before = error_of(before), .after = error_of(after)};
    Errors const that_day{
        .before = errors.before * unheard_share(before),
        .after = errors.after * unheard_share(after)};
    change.se = errors.both();
    change.se_fpc = that_day.both();
    if (errors.both() > 0) {
        change.sd_pooled = pooled_sd(before, after);
        change.df = welch_df(before, after, errors);
        add_test(change, confidence);
        add_effect(change, confidence);
    } else {
        change.sd_pooled = 0;
        change.df = Reason::no_variance;
        mark_test(change, Reason::no_variance);
        mark_effect(change, Reason::no_variance);
    }
}

Figure mean_of(Sample const& sample)
{
    return sample.n > 0 ? Figure{sample.mean} : Figure{Reason::no_answers};
}

} // namespace

ChangeSummary change(Sample const& before, Sample const& after, double confidence)
{
    ChangeSummary result;
    result.n1 = before.n;
    result.n2 = after.n;
    result.mean1 = mean_of(before);
    result.mean2 = mean_of(after);
    if (before.n == 0 || after.n == 0) {
        result.diff = Reason::absent;
        mark_spread(result, Reason::absent);
        return result;
    }
    result.diff = after.mean - before.mean;
    if (before.n < 2 || after.n < 2) {
        mark_spread(result, Reason::too_few_people);
    } else {
        add_spread(result, before, after, confidence);
    }
    return result;
}

PairedChange paired_change(Sample const& differences, double confidence)
{
    PairedChange result;
    result.n = differences.n;
    result.diff = differences.n > 0 ? Figure{differences.mean} : Figure{Reason::absent};
    if (differences.n < 2) {
        Reason const reason = differences.n == 0 ? Reason::absent : Reason::too_few_people;
        result.sd = result.se = result.df = reason;
        mark_test(result, reason);
        return result;
    }
    double const error = error_of(differences);
    result.sd = error > 0 ? std::sqrt(differences.variance) : 0;
    result.se = std::sqrt(error);
    result.df = differences.n - 1.0;
    if (error > 0) {
        add_test(result, confidence);
    } else {
        mark_test(result, Reason::no_variance);
    }
    return result;
}

double hedges_factor(double degrees_of_freedom)
{
    // The ratio of the two gammas at once: one by one, they lose all digits when people are many.
    double const half = degrees_of_freedom / 2;
    constexpr double step = 0.5;
    return 1 / (std::sqrt(half) * boost::math::tgamma_delta_ratio(half - step, step));
}

} // namespace heed::statistics
