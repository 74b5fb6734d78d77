#include "server/organisation/csv_records.hpp"
#include "tests/unit/organisation/entries.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed::organisation;
using namespace heed::organisation::test;

namespace {

// All records, one a line: "2: a|b" for the fields a and b on line 2; or what is wrong.
std::string read(std::string_view text)
{
    CsvRecords records{text};
    std::string all;
    while (!records.at_end()) {
        auto const record = records.next();
        if (!record) {
            return words(record.error());
        }
        all += std::to_string(record->line) + ':';
        for (auto const& field : record->fields) {
            all += (all.back() == ':' ? " " : "|") + field;
        }
        all += '\n';
    }
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(csv_records)

BOOST_AUTO_TEST_CASE(lines_end_in_either_way_and_the_last_need_not)
{
    for (auto const* text : {"a,b\nc,d\n", "a,b\r\nc,d\r\n", "a,b\nc,d", "a,b\r\nc,d"}) {
        BOOST_TEST(read(text) == "1: a|b\n2: c|d\n");
    }
}

BOOST_AUTO_TEST_CASE(an_empty_text_has_no_records_and_an_empty_line_is_one)
{
    BOOST_TEST(read("").empty());
    BOOST_TEST(read("a\n\nb\n") == "1: a\n2: \n3: b\n");
}

BOOST_AUTO_TEST_CASE(fields_may_be_empty_and_keep_their_blanks)
{
    BOOST_TEST(read(",a,\n") == "1: |a|\n");
    BOOST_TEST(read(" a , b\n") == "1:  a | b\n");
}

BOOST_AUTO_TEST_CASE(a_field_in_quotation_marks_may_hold_anything)
{
    BOOST_TEST(read("\"a,b\",c\n") == "1: a,b|c\n");
    BOOST_TEST(read("\"say \"\"hello\"\"\"\n") == "1: say \"hello\"\n");
    BOOST_TEST(read("\"\",x\n") == "1: |x\n");
}

BOOST_AUTO_TEST_CASE(a_record_of_several_lines_counts_as_the_first_of_them)
{
    BOOST_TEST(read("\"a\r\nb\"\nc\n") == "1: a\r\nb\n3: c\n");
}

BOOST_AUTO_TEST_CASE(the_mark_that_spreadsheets_put_first_is_skipped_there_and_nowhere_else)
{
    BOOST_TEST(
        read("\xef\xbb\xbf"
             "a\n") == "1: a\n"
    );
    BOOST_TEST(
        read("a\n\xef\xbb\xbf"
             "b\n") == "1: a\n2: \xef\xbb\xbf"
                       "b\n"
    );
}

BOOST_AUTO_TEST_CASE(a_quotation_mark_where_none_may_be_is_told_with_its_place)
{
    BOOST_TEST(read("a,b\nc,d\"e\n") == "bad_quote at line 2, column 2, limit -");
    BOOST_TEST(read("\"a\"b\n") == "bad_quote at line 1, column 1, limit -");
    BOOST_TEST(read("a,\"b\nc\n") == "bad_quote at line 1, column 2, limit -");
}

BOOST_AUTO_TEST_CASE(a_carriage_return_alone_ends_no_line)
{
    BOOST_TEST(read("a\rb\n") == "bad_quote at line 1, column 1, limit -");
}

BOOST_AUTO_TEST_SUITE_END()
