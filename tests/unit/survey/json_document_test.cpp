#include "survey-defs/model/json_document.hpp"
#include "tests/unit/survey/samples.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed::survey;
using samples::expect_refusal;

namespace {

Checked<JsonDocument> parse(std::string_view text)
{
    return JsonDocument::parse(text, "file.json");
}

std::string nested(std::size_t depth)
{
    return std::string(depth, '[') + std::string(depth, ']');
}

} // namespace

BOOST_AUTO_TEST_SUITE(json_document)

BOOST_AUTO_TEST_CASE(allows_nesting_to_the_limit_and_no_deeper)
{
    BOOST_TEST(parse(nested(definition_depth_max)).has_value());
    expect_refusal(parse(nested(definition_depth_max + 1)), "", "deeper than 8 levels");
}

BOOST_AUTO_TEST_CASE(allows_a_file_of_the_largest_size_and_no_larger)
{
    std::string text = "{}";
    text.resize(definition_bytes_max, ' ');
    BOOST_TEST(parse(text).has_value());
    expect_refusal(parse(text + " "), "", "larger than 262144 bytes");
}

BOOST_AUTO_TEST_CASE(allows_a_key_of_the_greatest_length_and_no_longer)
{
    std::string const key(key_bytes_max, 'k');
    BOOST_TEST(parse("{\"" + key + "\": 1}").has_value());
    expect_refusal(parse("{\"k" + key + "\": 1}"), "", "a key is longer than 80 bytes");
}

BOOST_AUTO_TEST_CASE(refuses_what_is_no_strict_json)
{
    expect_refusal(parse(R"({"a": 1, "a": 3})"), "/a", "the key \"a\" appears twice");
}

BOOST_AUTO_TEST_CASE(an_error_names_the_file)
{
    BOOST_TEST(parse("[").error().file == "file.json");
}

BOOST_AUTO_TEST_SUITE_END()
