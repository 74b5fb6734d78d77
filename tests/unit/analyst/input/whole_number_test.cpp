#include "scoring/analyst/input/whole_number.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed::analyst;

BOOST_AUTO_TEST_SUITE(whole_numbers)

BOOST_AUTO_TEST_CASE(reads_plain_digits_and_a_minus)
{
    BOOST_TEST(whole_number("0").value() == 0);
    BOOST_TEST(whole_number("42").value() == 42);
    BOOST_TEST(whole_number("-3").value() == -3);
}

BOOST_AUTO_TEST_CASE(reads_no_other_way_to_write_a_number)
{
    for (auto const* const text :
         {"",
          "-",
          "+3",
          " 3",
          "3 ",
          "3.0",
          "3.5",
          "1e1",
          "03",
          "-0",
          "00",
          "0x1",
          "--1",
          "often",
          "٣"}) {
        BOOST_TEST(!whole_number(text).has_value(), text);
    }
}

BOOST_AUTO_TEST_CASE(keeps_the_direction_of_a_number_that_is_too_large)
{
    BOOST_TEST(whole_number("9223372036854775807").value() == whole_max);
    BOOST_TEST(whole_number("9223372036854775808").value() == whole_max);
    BOOST_TEST(whole_number("-99999999999999999999").value() == -whole_max);
}

BOOST_AUTO_TEST_SUITE_END()
