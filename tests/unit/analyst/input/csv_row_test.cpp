#include "scoring/analyst/input/csv_row.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed::analyst;

namespace {

using Texts = std::vector<std::string>;

Texts split(std::string_view line)
{
    CsvRow row;
    auto const stray = row.split(line);
    if (stray) {
        return {"stray at " + std::to_string(stray->offset) + ": " + stray->reason};
    }
    Texts texts;
    for (auto const& cell : row.cells()) {
        texts.emplace_back(cell.text);
    }
    return texts;
}

} // namespace

BOOST_AUTO_TEST_SUITE(csv_row)

BOOST_AUTO_TEST_CASE(cells_stand_between_commas)
{
    BOOST_TEST(split("a,b c,1") == (Texts{"a", "b c", "1"}));
    BOOST_TEST(split(",,") == (Texts{"", "", ""}));
    BOOST_TEST(split("") == (Texts{""}));
}

BOOST_AUTO_TEST_CASE(a_quoted_cell_may_hold_commas_and_doubled_quotes)
{
    BOOST_TEST(split(R"("a,b",c,"d""e","""")") == (Texts{"a,b", "c", "d\"e", "\""}));
    BOOST_TEST(split(R"("",x)") == (Texts{"", "x"}));
}

BOOST_AUTO_TEST_CASE(says_where_a_cell_begins_its_quote_included)
{
    CsvRow row;
    BOOST_TEST(!row.split(R"(ab,"c""d",e)").has_value());
    BOOST_TEST(row.cells()[0].offset == 0U);
    BOOST_TEST(row.cells()[1].offset == 3U);
    BOOST_TEST(row.cells()[2].offset == 10U);
}

BOOST_AUTO_TEST_CASE(refuses_a_quotation_mark_where_none_may_be)
{
    BOOST_TEST(
        split("a,b\"c") ==
        Texts{"stray at 3: a quotation mark inside a cell that does not begin with one"}
    );
    BOOST_TEST(split(R"(a,"b"c)") == Texts{"stray at 5: text after the closing quotation mark"});
    BOOST_TEST(
        split(R"(a,"b,c)") == Texts{"stray at 2: the quotation mark is not closed on this line"}
    );
    BOOST_TEST(split(R"(")") == Texts{"stray at 0: the quotation mark is not closed on this line"});
    BOOST_TEST(
        split(R"("a"")") == Texts{"stray at 0: the quotation mark is not closed on this line"}
    );
}

BOOST_AUTO_TEST_CASE(a_line_leaves_nothing_behind_for_the_next)
{
    CsvRow row;
    BOOST_TEST(!row.split(R"("a","b","c")").has_value());
    BOOST_TEST(!row.split(R"(x,"y")").has_value());
    BOOST_REQUIRE(row.cells().size() == 2U);
    BOOST_TEST(row.cells()[0].text == "x");
    BOOST_TEST(row.cells()[1].text == "y");
}

BOOST_AUTO_TEST_CASE(keeps_every_cell_of_long_lines_one_after_the_other)
{
    CsvRow row;
    for (int length = 1000; length < 1020; ++length) {
        std::string line = "0";
        for (int i = 1; i < length; ++i) {
            auto const text = std::to_string(i);
            line += "," + (i % 2 == 0 ? "\"" + text + "\"" : text);
        }
        BOOST_TEST(!row.split(line).has_value());
        BOOST_REQUIRE(row.cells().size() == static_cast<std::size_t>(length));
        for (int i = 0; i < length; ++i) {
            BOOST_TEST(row.cells()[static_cast<std::size_t>(i)].text == std::to_string(i));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
