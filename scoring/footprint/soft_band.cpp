#include "scoring/footprint/soft_band.hpp"

#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>

namespace heed::footprint {

namespace {

constexpr double upper_probability = 0.975;
constexpr int tenths_in_one = 10;
constexpr double tenths_max = 100;

int to_shown(double tenths)
{
    return static_cast<int>(std::lround(std::clamp(tenths, 0.0, tenths_max)));
}

} // namespace

double half_width(int answers, double typical_sd)
{
    boost::math::students_t const distribution{static_cast<double>(answers - 1)};
    double const t = boost::math::quantile(distribution, upper_probability);
    return t * typical_sd / std::sqrt(static_cast<double>(answers));
}

SoftBand soft_band(int tenths, int answers, double typical_sd)
{
    double const half = tenths_in_one * half_width(answers, typical_sd);
    return {.low_tenths = to_shown(tenths - half), .high_tenths = to_shown(tenths + half)};
}

} // namespace heed::footprint
