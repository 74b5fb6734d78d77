#pragma once
// The normal, Student's t and Fisher's F distribution, as intervals and tests ask for them: by
// Boost.Math in plain double, which is right to 12 digits over the whole range used here (1 to 8
// million degrees of freedom, fractional ones included) and takes about a microsecond, so nothing
// is cached. R's qf() is no judge of this: above 400,000 degrees of freedom it takes a shortcut
// that is 3.5 % off.
//
// Probabilities are above 0 and below 1, degrees of freedom above 0. Pure; any thread.

namespace heed::statistics {

// Where a two-sided interval ends: 0.975 for a confidence of 0.95.
constexpr double upper_probability(double confidence) noexcept
{
    return (1 + confidence) / 2;
}

// The value below which a variable falls with this probability.
double normal_quantile(double probability);
double t_quantile(double probability, double df);
double f_quantile(double probability, double df_between, double df_within);

// How probable a t at least this far from 0, on either side, is by chance alone.
double t_two_sided(double t, double df);
// How probable an F of at least this (0 or more) is by chance alone.
double f_upper(double f, double df_between, double df_within);

} // namespace heed::statistics
