#include "server/base/text.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace heed::base;

BOOST_AUTO_TEST_SUITE(text)

BOOST_AUTO_TEST_CASE(a_letter_counts_once_however_many_bytes_it_takes)
{
    BOOST_TEST(code_points("") == 0U);
    BOOST_TEST(code_points("Ward 7") == 6U);
    BOOST_TEST(code_points("Tŷ Gwyn") == 7U);
    BOOST_TEST(code_points("病棟") == 2U);
    BOOST_TEST(code_points("🌿") == 1U);
}

BOOST_AUTO_TEST_CASE(what_people_write_is_not_hidden)
{
    for (std::string const written :
         {"Ward 7 day team", "Tŷ Gwyn", "Żaneta’s", "فريق", "病棟", "🌿"}) {
        BOOST_TEST(!has_hidden_characters(written), written);
    }
    // A joiner belongs to the spelling in Persian and some Indian scripts.
    BOOST_TEST(!has_hidden_characters("می\u200cخواهم"));
}

BOOST_AUTO_TEST_CASE(what_changes_the_reading_unseen_is_found)
{
    for (std::string const hidden :
         {"a\nb",
          "a\x7f",
          "a\u0085",
          "a\u00ad",
          "\u200b",
          "\u200eab",
          "a\u2028",
          "a\u202eb",
          "\u2066ab",
          "\ufeffab",
          "a\U000e0041"}) {
        BOOST_TEST(has_hidden_characters(hidden));
    }
    BOOST_TEST(has_hidden_characters(std::string_view{"a\0b", 3}));
}

BOOST_AUTO_TEST_CASE(only_capitals_that_sign_in_names_can_have_are_made_small)
{
    BOOST_TEST(in_small_letters("Ada.M-7_Z") == "ada.m-7_z");
    BOOST_TEST(in_small_letters("@[`{ŻÄ") == "@[`{ŻÄ");
}

BOOST_AUTO_TEST_SUITE_END()
