#include "scoring/analyst/output/number_texts.hpp"

#include <boost/test/unit_test.hpp>

#include <charconv>
#include <limits>
#include <string>

using heed::analyst::NumberTexts;

BOOST_AUTO_TEST_CASE(a_nought_has_no_sign)
{
    NumberTexts texts;
    BOOST_TEST(texts.of(0.0) == "0");
    BOOST_TEST(texts.of(-0.0) == "0");
}

BOOST_AUTO_TEST_CASE(the_longest_number_has_room)
{
    NumberTexts texts;
    BOOST_TEST(texts.of(-std::numeric_limits<double>::min()) == "-2.2250738585072014e-308");
    BOOST_TEST(texts.of(-std::numeric_limits<double>::max()) == "-1.7976931348623157e+308");
}

BOOST_AUTO_TEST_CASE(numbers_that_share_a_place_keep_their_own_digits)
{
    NumberTexts texts;
    for (int again = 0; again < 2; ++again) {
        for (int numerator = 1; numerator <= 20'000; ++numerator) {
            double const number = numerator / 7.0;
            auto const text = texts.of(number);
            double back = 0;
            std::from_chars(text.data(), text.data() + text.size(), back);
            BOOST_TEST_REQUIRE(back == number);
        }
    }
}
