#pragma once
// How far a figure of a team of this size can easily move by chance, as a band around it. It is
// made from the instrument's typical spread, never from the team's own: a team's own spread beside
// its mean often gives single answers away. Pure; any thread.

namespace heed::footprint {

// Ends of the band on 0 to 10, in tenths.
struct SoftBand {
    int low_tenths = 0;
    int high_tenths = 0;

    friend bool operator==(SoftBand const&, SoftBand const&) = default;
};

// Half of a 95 % interval for the mean of m answers, in points on 0 to 10: the 0.975 quantile of
// Student's t with m - 1 degrees of freedom, times typical_sd over the square root of m. m >= 2.
double half_width(int answers, double typical_sd);

// Likewise for the difference of the means of m1 and of m2 answers of different people: with
// m1 + m2 - 2 degrees of freedom, times typical_sd, times the square root of 1/m1 + 1/m2.
double half_width(int before, int now, double typical_sd);

// The band around a displayed figure, cut to 0 to 10 and rounded to tenths.
SoftBand soft_band(int tenths, int answers, double typical_sd);

} // namespace heed::footprint
