#include "survey-defs/model/error.hpp"

#include <boost/test/unit_test.hpp>

#include <set>

using namespace heed::survey;

BOOST_AUTO_TEST_SUITE(error)

BOOST_AUTO_TEST_CASE(each_code_of_an_answer_sheet_has_words_of_its_own)
{
    std::set<std::string> seen;
    for (auto const code :
         {errc::unknown_item,
          errc::item_not_asked,
          errc::answered_twice,
          errc::value_off_scale,
          errc::cannot_say_not_offered,
          errc::empty_sheet,
          errc::bad_encoding}) {
        boost::system::error_code const error = code;
        BOOST_TEST(error.failed());
        BOOST_TEST(error.message() != "unknown");
        BOOST_TEST(seen.insert(error.message()).second);
    }
}

BOOST_AUTO_TEST_CASE(a_message_names_file_pointer_and_reason)
{
    DefinitionError const error{"a/1.json", "/elements/0/id", "the id \"x\" is used twice"};
    BOOST_TEST(error.message() == "a/1.json: at /elements/0/id: the id \"x\" is used twice");
}

BOOST_AUTO_TEST_CASE(a_message_about_a_whole_file_names_no_pointer)
{
    BOOST_TEST(DefinitionError("a/1.json", "", "too large").message() == "a/1.json: too large");
}

BOOST_AUTO_TEST_CASE(a_message_about_text_that_is_no_json_names_line_and_column)
{
    DefinitionError const error{"a/1.json", "", "not valid JSON", 3, 7};
    BOOST_TEST(error.message() == "a/1.json: not valid JSON at line 3, column 7");
}

BOOST_AUTO_TEST_CASE(a_message_cannot_steer_a_terminal)
{
    DefinitionError const error{"f", "/\x1b[2J", "the key \"\x1b[2J\n\" is not known"};
    BOOST_TEST(error.message() == "f: at /?[2J: the key \"?[2J?\" is not known");
}

BOOST_AUTO_TEST_SUITE_END()
