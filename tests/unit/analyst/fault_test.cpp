#include "scoring/analyst/fault.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed::analyst;

BOOST_AUTO_TEST_SUITE(fault)

BOOST_AUTO_TEST_CASE(names_file_line_column_and_reason)
{
    BOOST_TEST((Fault{"a.csv", 5, 3, "it is odd"}.text()) == "a.csv:5:3: it is odd");
}

BOOST_AUTO_TEST_CASE(leaves_out_a_place_that_there_is_not)
{
    BOOST_TEST((Fault{"a.csv", 0, 0, "the file is empty"}.text()) == "a.csv: the file is empty");
}

BOOST_AUTO_TEST_CASE(never_prints_what_commands_a_terminal)
{
    Fault const fault{"a\x1b[2J.csv", 1, 1, "\x07 and \xc2\x9b and \x7f and é"};
    BOOST_TEST(fault.text() == "a?[2J.csv:1:1: ? and ? and ? and é");
}

BOOST_AUTO_TEST_CASE(quotes_all_of_a_text_at_the_limit)
{
    std::string const text(quoted_bytes_max, 'x');
    BOOST_TEST(quoted_text(text) == "\"" + text + "\"");
}

BOOST_AUTO_TEST_CASE(cuts_a_longer_text_between_two_characters)
{
    std::string const start(quoted_bytes_max - 1, 'x');
    BOOST_TEST(quoted_text(start + "é") == "\"" + start + "…\"");
}

BOOST_AUTO_TEST_SUITE_END()
