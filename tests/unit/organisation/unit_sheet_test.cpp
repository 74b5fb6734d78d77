#include "scoring/disclosure/group_tree.hpp"
#include "server/organisation/unit_sheet.hpp"
#include "tests/unit/organisation/entries.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::organisation;
using namespace heed::organisation::test;

namespace {

std::string fault_in(std::string_view text)
{
    auto const sheet = read_unit_sheet(text);
    return sheet ? "right" : words(sheet.error());
}

} // namespace

BOOST_AUTO_TEST_SUITE(unit_sheet)

BOOST_AUTO_TEST_CASE(a_line_is_read_into_a_unit)
{
    auto const sheet =
        read_unit_sheet("unit,parent,people,leader\nHospital,,0,\nWard 7,Hospital,12,ada\n");
    BOOST_REQUIRE(sheet);
    BOOST_REQUIRE(sheet->entries.size() == 2U);
    BOOST_TEST(sheet->entries[0].name == "Hospital");
    BOOST_TEST(!sheet->entries[0].parent);
    BOOST_TEST(sheet->entries[0].people == 0);
    BOOST_TEST(!sheet->entries[0].leader);
    BOOST_TEST(sheet->entries[1].parent.value() == "Hospital");
    BOOST_TEST(sheet->entries[1].people == 12);
    BOOST_TEST(sheet->entries[1].leader.value() == "ada");
    BOOST_TEST(sheet->lines == (std::vector<std::size_t>{2, 3}));
}

BOOST_AUTO_TEST_CASE(the_column_of_leaders_may_be_left_out)
{
    auto const sheet = read_unit_sheet("unit,parent,people\r\nHospital,,5\r\n");
    BOOST_REQUIRE(sheet);
    BOOST_TEST(!sheet->entries.at(0).leader);
}

BOOST_AUTO_TEST_CASE(the_first_line_names_the_columns)
{
    for (auto const* text :
         {"",
          "\n",
          "unit,parent\n",
          "Unit,parent,people\n",
          "unit,parent,people,leader,notes\n",
          "parent,unit,people\n",
          "Hospital,,0\n"}) {
        BOOST_TEST(fault_in(text) == "wrong_header at line 1, column -, limit -", text);
    }
}

BOOST_AUTO_TEST_CASE(every_line_has_the_columns_of_the_first)
{
    BOOST_TEST(fault_in("unit,parent,people\na,\n") == "ragged at line 2, column -, limit 3");
    BOOST_TEST(fault_in("unit,parent,people\na,,1,\n") == "ragged at line 2, column -, limit 3");
    BOOST_TEST(
        fault_in("unit,parent,people,leader\na,,1,\n\n") == "ragged at line 3, column -, limit 4"
    );
}

BOOST_AUTO_TEST_CASE(people_are_plain_digits)
{
    for (std::string const number : {"", "-1", "+1", " 1", "1 ", "1.0", "1e2", "0x1", "twelve"}) {
        BOOST_TEST(
            fault_in("unit,parent,people\na,," + number + "\n") ==
                "not_a_number at line 2, column 3, limit -",
            number
        );
    }
}

BOOST_AUTO_TEST_CASE(a_number_too_large_for_anything_is_still_a_number_that_is_too_large)
{
    auto const sheet = read_unit_sheet("unit,parent,people\na,,99999999999999999999\n");
    BOOST_REQUIRE(sheet);
    BOOST_TEST(sheet->entries.at(0).people > 500);
}

BOOST_AUTO_TEST_CASE(a_sheet_has_at_most_as_many_lines_as_there_may_be_units)
{
    std::string text = "unit,parent,people\n";
    for (std::size_t unit = 0; unit < disclosure::groups_max; ++unit) {
        text += "a,b,5\n";
    }
    BOOST_TEST(fault_in(text) == "right");
    BOOST_TEST(fault_in(text + "a,b,5\n") == "too_many_units at line 20002, column -, limit 20000");
}

BOOST_AUTO_TEST_CASE(a_fault_of_an_entry_is_located_on_the_line_where_it_begins)
{
    auto const sheet = read_unit_sheet("unit,parent,people\n\"a\nb\",,5\nc,d,5\n");
    BOOST_REQUIRE(sheet);
    BOOST_TEST(
        words(sheet->locate({errc::unknown_parent, 1, Part::parent})) ==
        "unknown_parent at line 4, column 2, limit -"
    );
    BOOST_TEST(
        words(sheet->locate({errc::too_large, 0, Part::people, 500})) ==
        "too_large at line 2, column 3, limit 500"
    );
    BOOST_TEST(words(sheet->locate({errc::no_units})) == "no_units at line -, column -, limit -");
}

BOOST_AUTO_TEST_SUITE_END()
