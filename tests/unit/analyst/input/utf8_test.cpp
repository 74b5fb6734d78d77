#include "scoring/analyst/input/utf8.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace heed::analyst;

BOOST_AUTO_TEST_SUITE(utf8)

BOOST_AUTO_TEST_CASE(takes_all_of_a_text_with_characters_of_every_length)
{
    for (std::string const text :
         {"", "plain", "é", "€", "\U0001f33b", "plain and é€\U0001f33b."}) {
        BOOST_TEST(valid_utf8_bytes(text) == text.size());
    }
}

BOOST_AUTO_TEST_CASE(takes_the_first_and_last_character_of_every_length)
{
    for (std::string const text :
         {"\x7f",
          "\xc2\x80",
          "\xdf\xbf",
          "\xe0\xa0\x80",
          "\xed\x9f\xbf",
          "\xee\x80\x80",
          "\xef\xbf\xbf",
          "\xf0\x90\x80\x80",
          "\xf4\x8f\xbf\xbf"}) {
        BOOST_TEST(valid_utf8_bytes(text) == text.size());
    }
}

BOOST_AUTO_TEST_CASE(stops_before_what_is_no_character)
{
    for (std::string const wrong :
         {"\x80",
          "\xbf",
          "\xc0\x80",
          "\xc1\xbf",
          "\xe0\x9f\xbf",
          "\xed\xa0\x80",
          "\xf0\x8f\xbf\xbf",
          "\xf4\x90\x80\x80",
          "\xf5\x80\x80\x80",
          "\xff",
          "\xe2\x82g",
          "\xc3\x28",
          "\xf0\x90\x80g"}) {
        BOOST_TEST(valid_utf8_bytes("é" + wrong) == 2U);
        BOOST_TEST(valid_utf8_bytes("twelve bytes" + wrong) == 12U);
    }
}

BOOST_AUTO_TEST_CASE(stops_before_a_character_that_the_text_ends_in)
{
    for (std::string const wrong : {"\xc3", "\xe2\x82", "\xf0\x9f\x8c"}) {
        BOOST_TEST(valid_utf8_bytes("ab" + wrong) == 2U);
    }
}

BOOST_AUTO_TEST_CASE(counts_columns_from_one_and_in_characters)
{
    BOOST_TEST(column_at("abc", 0) == 1U);
    BOOST_TEST(column_at("abc", 3) == 4U);
    BOOST_TEST(column_at("é€x", 5) == 3U);
}

BOOST_AUTO_TEST_SUITE_END()
