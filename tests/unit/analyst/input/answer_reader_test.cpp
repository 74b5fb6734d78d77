#include "scoring/analyst/input/answer_reader.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed::analyst;
using heed::statistics::blank;
using heed::statistics::cannot_say;
using heed::statistics::cell_of;

namespace {

AnswerReader const five{{"q1", {1, 5}, false}, true};
AnswerReader const plain{{"q2", {1, 5}, false}, false};
AnswerReader const wide{{"q3", {-12, 120}, true}, false};

} // namespace

BOOST_AUTO_TEST_SUITE(answer_reader)

BOOST_AUTO_TEST_CASE(reads_every_option_and_nothing_beside_them)
{
    for (int value = -13; value <= 121; ++value) {
        auto const text = std::to_string(value);
        BOOST_TEST(five.read(text).has_value() == (1 <= value && value <= 5), text);
        BOOST_TEST(wide.read(text).has_value() == (-12 <= value && value <= 120), text);
    }
}

BOOST_AUTO_TEST_CASE(keeps_the_option_as_people_saw_it)
{
    BOOST_TEST(five.read("4").value() == cell_of(4, 1));
    BOOST_TEST(wide.read("-12").value() == cell_of(-12, -12));
    BOOST_TEST(wide.read("0").value() == cell_of(0, -12));
}

BOOST_AUTO_TEST_CASE(an_empty_cell_is_a_blank)
{
    BOOST_TEST(five.read("").value() == blank);
}

BOOST_AUTO_TEST_CASE(cannot_say_is_an_answer_only_where_it_is_offered)
{
    BOOST_TEST(five.read("cannot_say").value() == cannot_say);
    BOOST_TEST(!plain.read("cannot_say").has_value());
    BOOST_TEST(plain.reason("cannot_say") == "\"cannot_say\" is not offered by q2");
}

BOOST_AUTO_TEST_CASE(refuses_what_is_no_whole_number_in_plain_digits)
{
    for (auto const* const text :
         {"often", "3.5", "4.0", "1e1", "+3", " 3", "3 ", "03", "x", "NaN"}) {
        BOOST_TEST(!five.read(text).has_value(), text);
        BOOST_TEST(
            five.reason(text) ==
            "\"" + std::string{text} + "\" is not a whole number in plain digits"
        );
    }
}

BOOST_AUTO_TEST_CASE(names_the_option_that_a_number_goes_beyond)
{
    BOOST_TEST(five.reason("6") == "6 is above 5, the highest option of q1");
    BOOST_TEST(five.reason("0") == "0 is below 1, the lowest option of q1");
    BOOST_TEST(
        five.reason("99999999999999999999") ==
        "99999999999999999999 is above 5, the highest option of q1"
    );
    BOOST_TEST(wide.reason("-13") == "-13 is below -12, the lowest option of q3");
}

BOOST_AUTO_TEST_CASE(helps_with_the_missing_values_of_r)
{
    BOOST_TEST(!five.read("NA").has_value());
    BOOST_TEST(five.reason("NA") == "\"NA\" is not an answer to q1; leave the cell empty");
}

BOOST_AUTO_TEST_SUITE_END()
