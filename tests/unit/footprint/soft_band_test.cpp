#include "scoring/footprint/soft_band.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <cmath>
#include <ostream>
#include <vector>

using heed::footprint::half_width;
using heed::footprint::soft_band;
using heed::footprint::SoftBand;

namespace {

struct Quantile {
    int answers;
    double t; // the 0.975 quantile with answers - 1 degrees of freedom, from R 4.2.2

    friend std::ostream& operator<<(std::ostream& out, Quantile const& quantile)
    {
        return out << "m = " << quantile.answers;
    }
};

std::vector<Quantile> const reference{
    {2, 12.706204736174694},
    {3, 4.302652729749462},
    {5, 2.7764451051977934},
    {10, 2.262157162798205},
    {15, 2.144786687917804},
    {20, 2.093024054408309},
    {25, 2.0638985616280254},
    {30, 2.0452296421327034},
    {100, 1.9842169515864172},
    {500, 1.9647293909876884},
};

} // namespace

BOOST_DATA_TEST_CASE(
    the_quantile_agrees_with_the_reference,
    boost::unit_test::data::make(reference)
)
{
    double const found = half_width(sample.answers, 1.0) * std::sqrt(sample.answers);
    BOOST_TEST(std::abs(found - sample.t) < 1e-9);
}

BOOST_AUTO_TEST_CASE(five_people_at_7_5_may_be_anything_from_5_0_to_10_0)
{
    BOOST_CHECK((soft_band(75, 5, 2.0) == SoftBand{.low_tenths = 50, .high_tenths = 100}));
}

BOOST_AUTO_TEST_CASE(the_band_ends_where_the_scale_ends)
{
    BOOST_CHECK((soft_band(90, 5, 2.0) == SoftBand{.low_tenths = 65, .high_tenths = 100}));
    BOOST_CHECK((soft_band(10, 5, 2.0) == SoftBand{.low_tenths = 0, .high_tenths = 35}));
}

BOOST_AUTO_TEST_CASE(more_answers_make_a_narrower_band)
{
    BOOST_TEST(half_width(10, 2.0) < half_width(5, 2.0));
    BOOST_TEST(half_width(10, 1.0) < half_width(10, 2.0));
}

BOOST_AUTO_TEST_CASE(the_difference_of_two_groups_of_five_may_be_2_9_by_chance)
{
    // The 0.975 quantile with 8 degrees of freedom, from R 4.2.2, times 2 times the root of 0.4.
    BOOST_TEST(std::abs(half_width(5, 5, 2.0) - 2.306004135204166 * 2.0 * std::sqrt(0.4)) < 1e-9);
    BOOST_TEST(half_width(5, 10, 2.0) == half_width(10, 5, 2.0));
    BOOST_TEST(half_width(10, 10, 2.0) < half_width(5, 10, 2.0));
}
