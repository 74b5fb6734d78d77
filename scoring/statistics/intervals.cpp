#include "scoring/statistics/intervals.hpp"

#include "scoring/statistics/quantiles.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace heed::statistics {

namespace {

constexpr double hundred = 100;

// How many answers of an endless population would say as much as these; some must be missing.
double effective_answers(int answers, std::optional<int> population)
{
    if (!population) {
        return answers;
    }
    double const invited = *population;
    return answers * (invited - 1) / (invited - answers);
}

Interval wilson(double share, double answers, double confidence)
{
    double const z = normal_quantile(upper_probability(confidence));
    double const z2 = z * z;
    double const centre = (share + z2 / (2 * answers)) / (1 + z2 / answers);
    double const inner = share * (1 - share) / answers + z2 / (4 * answers * answers);
    double const half = z * std::sqrt(inner) / (1 + z2 / answers);
    return {
        .low = hundred * std::max(0.0, centre - half),
        .high = hundred * std::min(1.0, centre + half)};
}

void mark_spread(ScoreSummary& summary, Reason reason)
{
    mark(
        {&summary.sd,
         &summary.se,
         &summary.ci_low_nofpc,
         &summary.ci_high_nofpc,
         &summary.se_fpc,
         &summary.ci_low,
         &summary.ci_high},
        reason
    );
}

} // namespace

double unheard_share(Sample const& sample)
{
    return sample.population ? 1 - static_cast<double>(sample.n) / *sample.population : 1;
}

ScoreSummary summarise_score(Sample const& sample, double confidence)
{
    assert(!sample.population || *sample.population >= sample.n);
    ScoreSummary summary;
    summary.n_valid = sample.n;
    if (sample.n > 0) {
        summary.mean = sample.mean;
    }
    if (sample.n < 2) {
        mark_spread(summary, sample.n == 0 ? Reason::no_answers : Reason::too_few_people);
        return summary;
    }
    double const sd = std::sqrt(floored(sample.variance));
    double const se = sd / std::sqrt(sample.n);
    double const se_fpc = se * std::sqrt(unheard_share(sample));
    double const t = t_quantile(upper_probability(confidence), sample.n - 1);
    summary.sd = sd;
    summary.se = se;
    summary.ci_low_nofpc = sample.mean - t * se;
    summary.ci_high_nofpc = sample.mean + t * se;
    summary.se_fpc = se_fpc;
    summary.ci_low = sample.mean - t * se_fpc;
    summary.ci_high = sample.mean + t * se_fpc;
    return summary;
}

Interval share_interval(int hits, int answers, std::optional<int> population, double confidence)
{
    assert(!population || *population >= answers);
    if (answers == 0) {
        return {.low = Reason::no_answers, .high = Reason::no_answers};
    }
    double const share = static_cast<double>(hits) / answers;
    if (population == answers) {
        return {.low = hundred * share, .high = hundred * share};
    }
    return wilson(share, effective_answers(answers, population), confidence);
}

} // namespace heed::statistics
