#include "scoring/analyst/output/grid.hpp"
#include "tests/unit/analyst/written.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <sstream>

using namespace heed::analyst;

namespace {

std::string output(Grid const& grid)
{
    return test::written([&grid](ByteWriter& out) { grid.write(out); });
}

} // namespace

BOOST_AUTO_TEST_CASE(columns_are_counted_as_a_terminal_shows_them)
{
    BOOST_TEST(columns_of("abc") == 3);
    BOOST_TEST(columns_of("é") == 1);
    BOOST_TEST(columns_of("e\u0301") == 1);
    BOOST_TEST(columns_of("日本") == 4);
    BOOST_TEST(columns_of("Łódź 😀") == 7);
}

BOOST_AUTO_TEST_CASE(a_text_that_is_too_long_ends_in_an_ellipsis_and_fits)
{
    BOOST_TEST(clipped("abcdef", 6) == "abcdef");
    BOOST_TEST(clipped("abcdefg", 6) == "abcde…");
    BOOST_TEST(clipped("日本日本", 6) == "日本…");
    BOOST_TEST(clipped("ééééé", 4) == "ééé…");
}

BOOST_AUTO_TEST_CASE(cells_stand_under_each_other)
{
    Grid grid{1};
    grid.column("Team", Align::left);
    grid.column("n", Align::right);
    grid.row({"Łódź", "7"});
    grid.row({"e\u0301clair", "12"});
    BOOST_TEST(
        output(grid) == "\n"
                        "  Team     n\n"
                        "  ──────  ──\n"
                        "  Łódź     7\n"
                        "  e\u0301clair  12\n"
    );
}

BOOST_AUTO_TEST_CASE(no_line_ends_in_blanks)
{
    Grid grid{1};
    grid.column("Team", Align::left);
    grid.column("note", Align::left);
    grid.row({"a", ""});
    BOOST_TEST(output(grid).find(" \n") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_table_wider_than_the_page_is_cut_and_repeats_its_first_column)
{
    Grid grid{1};
    grid.column("Team", Align::left);
    std::vector<std::string> row{"north"};
    for (int i = 0; i < 9; ++i) {
        grid.column("column of its own " + std::to_string(i), Align::left);
        row.push_back("cell " + std::to_string(i));
    }
    grid.row(row);
    std::istringstream lines{output(grid)};
    int parts = 0;
    for (std::string line; std::getline(lines, line);) {
        BOOST_TEST(columns_of(line) <= page_columns);
        parts += line.starts_with("  north") ? 1 : 0;
    }
    BOOST_TEST(parts == 3);
    for (auto const& cell : row) {
        BOOST_TEST(output(grid).find(cell) != std::string::npos);
    }
}
