#include "survey-defs/model/strict_json.hpp"
#include "tests/unit/survey/samples.hpp"

#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

using namespace heed::survey;
using samples::expect_refusal;

namespace {

constexpr std::string_view file = "file.json";

Checked<boost::json::value> parse(std::string_view text)
{
    return parse_strictly(text, file, {.bytes = 1'000, .depth = 8, .key_bytes = 80});
}

} // namespace

BOOST_AUTO_TEST_SUITE(strict_json)

BOOST_AUTO_TEST_CASE(accepts_standard_json)
{
    BOOST_TEST(parse(R"( {"a": [1, 2.5, -3, true, null, "\u00e9"], "b": {}} )").has_value());
}

BOOST_AUTO_TEST_CASE(names_line_and_column_where_text_stops_being_json)
{
    expect_refusal(parse("{\n  \"a\": 1,\n  \"b\": oops\n}"), "", "at line 3, column 8");
    expect_refusal(parse("[1, 2,]"), "", "not valid JSON");
    expect_refusal(parse("{} {}"), "", "at line 1, column 4");
    expect_refusal(parse("{'a': 1}"), "", "at line 1, column 2");
}

BOOST_AUTO_TEST_CASE(counts_columns_in_characters)
{
    expect_refusal(parse("[\"é…\", x]"), "", "at line 1, column 8");
}

BOOST_AUTO_TEST_CASE(refuses_text_that_ends_too_early)
{
    expect_refusal(parse(""), "", "not valid JSON");
    expect_refusal(parse("{\"a\": "), "", "at line 1, column 7");
}

BOOST_AUTO_TEST_CASE(refuses_comments_and_bytes_that_are_not_utf_8)
{
    expect_refusal(parse("{} // no"), "", "not valid JSON");
    expect_refusal(parse("[\"\xff\"]"), "", "not valid JSON");
    expect_refusal(parse("\xef\xbb\xbf{}"), "", "not valid JSON");
}

BOOST_AUTO_TEST_CASE(refuses_a_key_that_appears_twice_and_points_at_it)
{
    expect_refusal(parse(R"({"a": 1, "b": 2, "a": 3})"), "/a", "the key \"a\" appears twice");
    expect_refusal(
        parse(R"({"l": [0, [], {"x": {"~/": 1, "~/": 1}}]})"),
        "/l/2/x/~0~1",
        "appears twice"
    );
}

BOOST_AUTO_TEST_CASE(sees_through_escapes_in_a_key_that_appears_twice)
{
    expect_refusal(parse(R"({"name": 1, "n\u0061me": 2})"), "/name", "appears twice");
}

BOOST_AUTO_TEST_CASE(allows_one_key_in_several_objects)
{
    BOOST_TEST(parse(R"([{"a": {"a": 1}}, {"a": 2}])").has_value());
}

BOOST_AUTO_TEST_CASE(keeps_to_its_limits)
{
    JsonLimits const small{.bytes = 12, .depth = 2, .key_bytes = 3};
    BOOST_TEST(parse_strictly(R"({"abc": [1]})", file, small).has_value());
    expect_refusal(parse_strictly(R"({"abc": [10]})", file, small), "", "larger than 12 bytes");
    expect_refusal(parse_strictly(R"({"abcd": 1})", file, small), "", "longer than 3 bytes");
    expect_refusal(parse_strictly("[[[]]]", file, small), "", "deeper than 2 levels");
}

BOOST_AUTO_TEST_SUITE_END()
