#include "scoring/analyst/input/ids.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed::analyst;

BOOST_AUTO_TEST_SUITE(ids)

BOOST_AUTO_TEST_CASE(an_id_may_hold_whatever_fits_on_a_line)
{
    for (auto const* const id :
         {"r1", " ", "O'Brien, Zoë", "\"", "=1+1", "日本", "\xc2\xa0", "ю\xc2\xa1"}) {
        BOOST_TEST(!id_fault(id).has_value(), id);
    }
}

BOOST_AUTO_TEST_CASE(an_id_is_not_empty)
{
    BOOST_TEST(id_fault("").value() == "is empty");
}

BOOST_AUTO_TEST_CASE(an_id_ends_at_its_limit)
{
    std::string const longest(id_bytes_max, 'x');
    BOOST_TEST(!id_fault(longest).has_value());
    BOOST_TEST(id_fault(longest + "x").value() == "is longer than 200 bytes");
}

BOOST_AUTO_TEST_CASE(an_id_holds_no_control_character)
{
    for (auto const* const id : {"\t", "a\rb", "\x1b[2J", "\x7f", "a\xc2\x80", "\xc2\x9f"}) {
        BOOST_TEST(id_fault(id).value_or("") == "holds a control character", id);
    }
    BOOST_TEST(id_fault(std::string_view{"\0", 1}).has_value());
}

BOOST_AUTO_TEST_CASE(knows_the_columns_that_hold_no_answers)
{
    BOOST_TEST(is_id_column("respondent"));
    BOOST_TEST(is_id_column("team"));
    BOOST_TEST(is_id_column("round"));
    BOOST_TEST(!is_id_column("Team"));
}

BOOST_AUTO_TEST_SUITE_END()
