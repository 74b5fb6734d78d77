#include "scoring/footprint/soft_band.hpp"

#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>

namespace heed::footprint {

namespace {

constexpr double upper_probability = 0.975;
constexpr int tenths_in_one = 10;
constexpr double tenths_max = 100;

double upper_quantile(int degrees_of_freedom)
{
    boost::math::students_t const distribution{static_cast<double>(degrees_of_freedom)};
    return boost::math::quantile(distribution, upper_probability);
}

int to_shown(double tenths)
{
    return static_cast<int>(std::lround(std::clamp(tenths, 0.0, tenths_max)));
}

} // namespace

double half_width(int answers, double typical_sd)
{
    return upper_quantile(answers - 1) * typical_sd / std::sqrt(static_cast<double>(answers));
}

double half_width(int before, int now, double typical_sd)
{
    return upper_quantile(before + now - 2) * typical_sd * std::sqrt(1.0 / before + 1.0 / now);
}

SoftBand soft_band(int tenths, int answers, double typical_sd)
{
    double const half = tenths_in_one * half_width(answers, typical_sd);
    return {.low_tenths = to_shown(tenths - half), .high_tenths = to_shown(tenths + half)};
}

} // namespace heed::footprint
