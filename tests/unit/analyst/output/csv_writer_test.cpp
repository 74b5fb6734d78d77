#include "scoring/analyst/output/csv_writer.hpp"

#include <boost/test/unit_test.hpp>

using heed::analyst::csv_cell;

BOOST_AUTO_TEST_CASE(a_plain_cell_stays_as_it_is_even_if_a_spreadsheet_would_calculate_it)
{
    for (std::string const text : {"", "team 7", "=1+1", "-3", "@x", "é"}) {
        BOOST_TEST(csv_cell(text) == text);
    }
}

BOOST_AUTO_TEST_CASE(what_would_break_the_table_is_quoted)
{
    BOOST_TEST(csv_cell("a,b") == "\"a,b\"");
    BOOST_TEST(csv_cell("a\"b") == "\"a\"\"b\"");
    BOOST_TEST(csv_cell("a\nb") == "\"a\nb\"");
    BOOST_TEST(csv_cell(" a") == "\" a\"");
    BOOST_TEST(csv_cell("a ") == "\"a \"");
}
