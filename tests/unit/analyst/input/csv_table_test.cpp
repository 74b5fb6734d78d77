#include "scoring/analyst/input/csv_table.hpp"
#include "tests/unit/analyst/input/reading.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed::analyst;
using reading::lines_of;

namespace {

std::vector<ExpectedColumn> const columns{{"a"}, {"b"}, {"c", false}};

// The rows as "cell|cell", then the fault if there is one.
std::vector<std::string> read(std::string_view text)
{
    auto lines = lines_of(text);
    auto table = CsvTable::open(lines, columns);
    if (!table) {
        return {table.error().text()};
    }
    std::vector<std::string> rows;
    while (table->next()) {
        auto& row = rows.emplace_back();
        for (auto const& cell : table->cells()) {
            row += (row.empty() ? "" : "|") + std::string{cell.text};
        }
    }
    if (table->fault()) {
        rows.push_back(table->fault()->text());
    }
    return rows;
}

using Texts = std::vector<std::string>;

} // namespace

BOOST_AUTO_TEST_SUITE(csv_table)

BOOST_AUTO_TEST_CASE(columns_may_stand_in_any_order)
{
    auto lines = lines_of("c,\"a\",b\n1,2,3\n");
    auto const table = CsvTable::open(lines, columns);
    BOOST_REQUIRE(table.has_value());
    BOOST_TEST(table->column_of(0).value() == 1U);
    BOOST_TEST(table->column_of(1).value() == 2U);
    BOOST_TEST(table->column_of(2).value() == 0U);
}

BOOST_AUTO_TEST_CASE(a_column_that_is_not_required_may_be_missing)
{
    auto lines = lines_of("b,a\n1,2\n");
    auto const table = CsvTable::open(lines, columns);
    BOOST_REQUIRE(table.has_value());
    BOOST_TEST(!table->column_of(2).has_value());
}

BOOST_AUTO_TEST_CASE(refuses_a_header_with_too_little_or_too_much)
{
    BOOST_TEST(read("") == Texts{"f: the file is empty"});
    BOOST_TEST(read("a,c\n") == Texts{"f:1:1: the column \"b\" is missing"});
    BOOST_TEST(read("a,b,ü,x\n") == Texts{"f:1:5: the column \"ü\" is not expected"});
    BOOST_TEST(read("a,b,a\n") == Texts{"f:1:5: the column \"a\" is there twice"});
    BOOST_TEST(read("a,B,b\n") == Texts{"f:1:3: the column \"B\" is not expected"});
    BOOST_TEST(read("a,b,\n") == Texts{"f:1:5: a column without a name is not expected"});
}

BOOST_AUTO_TEST_CASE(says_what_separates_cells_to_a_file_that_uses_something_else)
{
    Texts const refused{"f:1:1: there is one column only: cells are separated by commas"};
    BOOST_TEST(read("a;b\n1;2\n") == refused);
    BOOST_TEST(read("a\tb\n1\t2\n") == refused);
    BOOST_TEST(read("\"a\";\"b\"\n1;2\n") == refused);
}

BOOST_AUTO_TEST_CASE(names_what_kind_of_file_it_is_rather_than_its_strange_columns)
{
    using namespace std::string_view_literals;
    Texts const no_text{"f:1:1: this is not a text file; save the table as CSV in UTF-8"};
    BOOST_TEST(read("a\0,\0b\0\n\0"sv) == no_text);
    BOOST_TEST(read("PK\x03\x04\0;"sv) == no_text);
    Texts const old_ending{"f:1:1: a carriage return inside a line; save the file with LF or CR LF "
                           "as line ending"};
    BOOST_TEST(read("a,b\r1,2\r") == old_ending);
    BOOST_TEST(read("a,b\r\r\n1,2\r\r\n") == old_ending);
}

BOOST_AUTO_TEST_CASE(every_row_has_as_many_cells_as_the_header)
{
    BOOST_TEST(read("a,b\n1,2\n3,\n") == (Texts{"1|2", "3|"}));
    BOOST_TEST(read("a,b\nü\n") == Texts{"f:2:2: expected 2 cells, found 1"});
    BOOST_TEST(read("a,b\nü,1,2,3\n") == Texts{"f:2:5: expected 2 cells, found 4"});
}

BOOST_AUTO_TEST_CASE(places_faults_of_the_text_and_of_quotation_marks)
{
    BOOST_TEST(
        read("a,b\n1,2\n1,\xff\n").back() == "f:3:3: this is not UTF-8; save the file as UTF-8"
    );
    BOOST_TEST(
        read("a,b\nü,\"2\n").back() == "f:2:3: the quotation mark is not closed on this line"
    );
    BOOST_TEST(read("a,\"b\n").back() == "f:1:3: the quotation mark is not closed on this line");
}

BOOST_AUTO_TEST_SUITE_END()
