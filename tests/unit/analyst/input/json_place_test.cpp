#include "scoring/analyst/input/json_place.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace heed::analyst;

namespace {

std::string_view const json = R"({
  "a": 1, "b": [10, {"c": "x,]}\"", "d": [] },
    true],
  "é/~": {"e": {}, "f\u0061": null}
})";

// "line:column"
std::string place(std::string_view text, std::string_view pointer)
{
    auto const found = place_of(text, pointer);
    return std::to_string(found.line) + ":" + std::to_string(found.column);
}

} // namespace

BOOST_AUTO_TEST_SUITE(json_place)

BOOST_AUTO_TEST_CASE(the_empty_pointer_is_the_document)
{
    BOOST_TEST(place(json, "") == "1:1");
    BOOST_TEST(place("\n  []", "") == "2:3");
}

BOOST_AUTO_TEST_CASE(a_member_stands_at_its_key)
{
    BOOST_TEST(place(json, "/a") == "2:3");
    BOOST_TEST(place(json, "/b") == "2:11");
    BOOST_TEST(place(json, "/b/1/d") == "2:37");
}

BOOST_AUTO_TEST_CASE(an_entry_of_a_list_stands_at_its_value)
{
    BOOST_TEST(place(json, "/b/0") == "2:17");
    BOOST_TEST(place(json, "/b/1") == "2:21");
    BOOST_TEST(place(json, "/b/2") == "3:5");
}

BOOST_AUTO_TEST_CASE(sees_through_the_escapes_of_pointers_and_of_keys)
{
    BOOST_TEST(place(json, "/é~1~0/e") == "4:11");
    BOOST_TEST(place(json, "/é~1~0/fa") == "4:20");
}

BOOST_AUTO_TEST_CASE(finds_a_key_that_appears_twice_at_its_second_place)
{
    BOOST_TEST(place(R"({"a": {"x": 1}, "a": 2, "a": 3})", "/a") == "1:17");
}

BOOST_AUTO_TEST_CASE(stays_where_it_got_to_when_the_rest_is_not_there)
{
    BOOST_TEST(place(json, "/b/7") == "2:11");
    BOOST_TEST(place(json, "/x") == "1:1");
    BOOST_TEST(place(json, "/a/b/c") == "2:3");
}

BOOST_AUTO_TEST_CASE(ends_on_text_that_is_no_json)
{
    for (auto const* const text :
         {"",
          "{",
          "[",
          "{\"",
          "{\"a",
          "{\"a\"",
          "{\"a\":",
          "[[",
          "{\"a\":{",
          "{:",
          "[,",
          "}",
          "\"\\"}) {
        BOOST_TEST(place_of(text, "/a/0").line == 1U);
        BOOST_TEST(place_of(text, "/0/a").line == 1U);
    }
}

BOOST_AUTO_TEST_SUITE_END()
