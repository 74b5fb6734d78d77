#include "scoring/analyst/output/grid.hpp"
#include "scoring/analyst/output/table_output.hpp"
#include "tests/unit/analyst/small_study.hpp"
#include "tests/unit/analyst/written.hpp"

#include <boost/test/unit_test.hpp>

#include <sstream>

using namespace heed::analyst;

namespace {

std::string output()
{
    return test::written([](ByteWriter& out) {
        write_table(test::small_inputs(), test::small_results(), out);
    });
}

} // namespace

BOOST_AUTO_TEST_CASE(rounds_come_before_changes_and_notes_at_the_end)
{
    auto const text = output();
    BOOST_TEST(text.starts_with("small: 2 teams\n\nRound 1: 17 of 21 people\n"));
    auto const second = text.find("\nRound 2: 17 of 21 people\n");
    auto const change = text.find("\nChange, round 1 to 2\n");
    auto const notes = text.find("\n·          not shown");
    BOOST_TEST(second < change);
    BOOST_TEST(change < notes);
    BOOST_TEST(notes < text.size());
}

BOOST_AUTO_TEST_CASE(no_line_is_wider_than_the_page)
{
    std::istringstream lines{output()};
    for (std::string line; std::getline(lines, line);) {
        BOOST_TEST(columns_of(line) <= page_columns, line);
    }
}
