#include "scoring/statistics/quantiles.hpp"

#include <boost/math/distributions/complement.hpp>
#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

#include <cmath>

namespace heed::statistics {

namespace {

namespace math = boost::math;

// Long double would cost four times as much for digits that nobody sees.
using Plain = math::policies::policy<math::policies::promote_double<false>>;
using Normal = math::normal_distribution<double, Plain>;
using T = math::students_t_distribution<double, Plain>;
using F = math::fisher_f_distribution<double, Plain>;

} // namespace

double normal_quantile(double probability)
{
    return math::quantile(Normal{}, probability);
}

double t_quantile(double probability, double df)
{
    return math::quantile(T{df}, probability);
}

double f_quantile(double probability, double df_between, double df_within)
{
    return math::quantile(F{df_between, df_within}, probability);
}

double t_two_sided(double t, double df)
{
    return 2 * math::cdf(math::complement(T{df}, std::abs(t)));
}

double f_upper(double f, double df_between, double df_within)
{
    return math::cdf(math::complement(F{df_between, df_within}, f));
}

} // namespace heed::statistics
