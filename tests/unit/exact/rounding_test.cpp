#include "scoring/exact/rounding.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <stdexcept>
#include <vector>

using heed::exact::Fraction;
using heed::exact::round_to_half;
using heed::exact::round_to_tenth;
using heed::exact::round_to_whole;

namespace {

struct Shown {
    int hundredths;
    int tenths;

    friend std::ostream& operator<<(std::ostream& out, Shown const& shown)
    {
        return out << shown.hundredths << "/100";
    }
};

// Exact ties that printing a floating-point number gets wrong in part.
std::vector<Shown> const ties{
    {625, 63},
    {635, 64},
    {995, 100},
    {115, 12},
    {375, 38},
    {5, 1},
    {845, 85},
    {125, 13},
    {275, 28},
};

} // namespace

BOOST_DATA_TEST_CASE(ties_go_away_from_zero, boost::unit_test::data::make(ties))
{
    BOOST_TEST(round_to_tenth(Fraction{sample.hundredths, 100}) == sample.tenths);
    BOOST_TEST(round_to_tenth(Fraction{-sample.hundredths, 100}) == -sample.tenths);
}

BOOST_AUTO_TEST_CASE(a_hair_below_a_tie_goes_down)
{
    Fraction const hair{1, 1'000'000'000'000};
    BOOST_TEST(round_to_tenth(Fraction{25, 4} - hair) == 62);
    BOOST_TEST(round_to_half(Fraction{25, 4} - hair) == 60);
}

BOOST_AUTO_TEST_CASE(halves_are_counted_in_tenths)
{
    BOOST_TEST(round_to_half(Fraction{72321, 10000}) == 70);
    BOOST_TEST(round_to_half(Fraction{29, 4}) == 75);
    BOOST_TEST(round_to_half(Fraction{9}) == 90);
    BOOST_TEST(round_to_half(Fraction{0}) == 0);
}

BOOST_AUTO_TEST_CASE(whole_numbers_stay_as_they_are)
{
    BOOST_TEST(round_to_whole(Fraction{-7}) == -7);
    BOOST_TEST(round_to_whole(Fraction{0}) == 0);
}

BOOST_AUTO_TEST_CASE(a_result_that_does_not_fit_is_an_error)
{
    Fraction const huge = Fraction{1LL << 62} * 4;
    BOOST_CHECK_THROW(round_to_whole(huge), std::overflow_error);
}
