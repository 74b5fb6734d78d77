#include "scoring/statistics/team_difference.hpp"

#include "scoring/statistics/quantiles.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace heed::statistics {

namespace {

// Sums over the teams that have a score. People are counted as double: squares would not fit.
struct Totals {
    int teams = 0;
    double people = 0;
    double squared_sizes = 0;
    double mean = 0; // of people
    double within = 0;
    double between = 0;
};

Totals totals_of(std::span<Sample const> teams)
{
    Totals totals;
    for (Sample const& team : teams) {
        double const n = team.n;
        totals.teams += team.n > 0 ? 1 : 0;
        totals.people += n;
        totals.squared_sizes += n * n;
        totals.mean += team.n > 0 ? n * team.mean : 0;
        totals.within += team.n > 1 ? (n - 1) * team.variance : 0;
    }
    totals.mean /= std::max(1.0, totals.people);
    for (Sample const& team : teams) {
        double const off = team.n > 0 ? team.mean - totals.mean : 0;
        totals.between += team.n * off * off;
    }
    return totals;
}

// All but the stratified mean.
void mark_variances(TeamDifference& result, Reason reason)
{
    mark(
        {&result.msb,
         &result.msw,
         &result.dfb,
         &result.dfw,
         &result.f,
         &result.p,
         &result.k_mean,
         &result.n0,
         &result.icc1,
         &result.icc1_meank,
         &result.icc2,
         &result.icc1_ci_low,
         &result.icc1_ci_high,
         &result.icc2_ci_low,
         &result.icc2_ci_high},
        reason
    );
}

// Needs some variance.
double icc1(double msb, double msw, double size)
{
    return (msb - msw) / (msb + (size - 1) * msw);
}

// An F turned into the end of an interval.
double icc1_end(double f, double size)
{
    return (f - 1) / (f + size - 1);
}

Figure icc2_end(double f)
{
    return f > 0 ? Figure{1 - 1 / f} : Figure{Reason::no_variance};
}

// Needs variance within teams; all of this divides by it.
void add_f_test(TeamDifference& result, double confidence)
{
    double const dfb = result.dfb.value();
    double const dfw = result.dfw.value();
    double const n0 = result.n0.value();
    double const f = result.msb.value() / result.msw.value();
    double const upper = upper_probability(confidence);
    double const f_low = f / f_quantile(upper, dfb, dfw);
    double const f_high = f * f_quantile(upper, dfw, dfb);
    result.f = f;
    result.p = f_upper(f, dfb, dfw);
    result.icc1_ci_low = icc1_end(f_low, n0);
    result.icc1_ci_high = icc1_end(f_high, n0);
    result.icc2_ci_low = icc2_end(f_low);
    result.icc2_ci_high = icc2_end(f_high);
}

void add_variances(TeamDifference& result, Totals const& totals, double confidence)
{
    mark_variances(result, Reason::no_variance);
    double const dfb = totals.teams - 1;
    double const dfw = totals.people - totals.teams;
    double const msb = floored(totals.between / dfb);
    double const msw = floored(totals.within / dfw);
    result.dfb = dfb;
    result.dfw = dfw;
    result.msb = msb;
    result.msw = msw;
    result.k_mean = totals.people / totals.teams;
    result.n0 = (totals.people - totals.squared_sizes / totals.people) / dfb;
    if (msb > 0 || msw > 0) {
        result.icc1 = icc1(msb, msw, result.n0.value());
        result.icc1_meank = icc1(msb, msw, result.k_mean.value());
    }
    if (msb > 0) {
        result.icc2 = (msb - msw) / msb;
    }
    if (msw > 0) {
        add_f_test(result, confidence);
    }
}

// Each team a stratum that counts by the people invited, whoever answered.
void add_stratified(TeamDifference& result, std::span<Sample const> teams)
{
    double invited = 0;
    Reason reason = teams.empty() ? Reason::too_few_teams : Reason::none;
    for (Sample const& team : teams) {
        if (team.n < 2) {
            reason = Reason::too_few_people;
        } else if (!team.population && reason == Reason::none) {
            reason = Reason::population_unknown;
        }
        invited += team.population.value_or(0);
    }
    if (reason != Reason::none) {
        result.strat_mean = result.strat_se = reason;
        return;
    }
    double mean = 0;
    double variance = 0;
    for (Sample const& team : teams) {
        double const weight = *team.population / invited;
        mean += weight * team.mean;
        variance += weight * weight * team.variance / team.n * unheard_share(team);
    }
    result.strat_mean = mean;
    result.strat_se = std::sqrt(variance);
}

} // namespace

TeamDifference team_difference(std::span<Sample const> teams, double confidence)
{
    Totals const totals = totals_of(teams);
    TeamDifference result;
    result.icc_teams = totals.teams;
    result.icc_n = static_cast<int>(totals.people);
    if (totals.teams >= 2 && totals.people > totals.teams) {
        add_variances(result, totals, confidence);
    } else {
        mark_variances(result, Reason::too_few_teams);
    }
    add_stratified(result, teams);
    return result;
}

Figure mean_reliability(int n, Figure icc1)
{
    if (n == 0) {
        return Reason::no_answers;
    }
    if (!icc1.exists()) {
        return icc1.reason();
    }
    if (icc1.value() <= 0) {
        return Reason::no_team_difference;
    }
    return n * icc1.value() / (1 + (n - 1) * icc1.value());
}

TeamMeans team_means(std::span<Sample const> teams, Figure icc2)
{
    int count = 0;
    double mean = 0;
    for (Sample const& team : teams) {
        count += team.n > 0 ? 1 : 0;
        mean += team.n > 0 ? team.mean : 0;
    }
    if (count < 2) {
        return {.sd = Reason::too_few_teams, .mdc95 = Reason::too_few_teams};
    }
    mean /= count;
    double squares = 0;
    for (Sample const& team : teams) {
        squares += team.n > 0 ? (team.mean - mean) * (team.mean - mean) : 0;
    }
    TeamMeans result{.sd = std::sqrt(floored(squares / (count - 1))), .mdc95 = icc2};
    if (icc2.exists() && icc2.value() < 0) {
        result.mdc95 = Reason::no_team_difference;
    } else if (icc2.exists()) {
        double const z = normal_quantile(upper_probability(mdc_confidence));
        double const error = result.sd.value() * std::sqrt(1 - icc2.value());
        result.mdc95 = z * std::numbers::sqrt2 * error;
    }
    return result;
}

} // namespace heed::statistics
