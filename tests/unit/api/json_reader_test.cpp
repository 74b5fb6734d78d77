#include "server/api/json_reader.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace heed::api;

namespace {

void expect_problem(JsonReader& body, std::string_view code, std::string_view field)
{
    auto const problem = body.done();
    BOOST_REQUIRE_MESSAGE(problem, "expected " << code);
    BOOST_TEST(problem->code == code);
    BOOST_TEST(problem->field == field);
    BOOST_TEST((problem->status == heed::http::Status::unprocessable_content));
}

void expect_bad_json(std::string const& text)
{
    auto const problem = JsonReader{text}.done();
    BOOST_REQUIRE_MESSAGE(problem, "refuses " << text);
    BOOST_TEST(problem->code == "bad_json", text);
    BOOST_TEST(problem->field.empty());
    BOOST_TEST((problem->status == heed::http::Status::bad_request));
}

// An array of arrays to this depth, as the member "a" of an object.
std::string nested(std::size_t depth)
{
    return R"({"a": )" + std::string(depth - 1, '[') + std::string(depth - 1, ']') + '}';
}

} // namespace

BOOST_AUTO_TEST_SUITE(json_reader)

BOOST_AUTO_TEST_CASE(members_of_all_kinds_are_read)
{
    JsonReader body{R"({"name": "Ada", "people": 12, "blocks": ["a", "b"],
                        "instrument": {"version": 1}, "answers": {"A1": 4, "A2": "cannot_say"}})"};
    BOOST_TEST(body.text("name") == "Ada");
    BOOST_TEST(body.whole_number("people") == 12);
    BOOST_TEST(body.texts("blocks") == (std::vector<std::string>{"a", "b"}));
    auto instrument = body.object("instrument");
    BOOST_TEST(instrument.whole_number("version") == 1);
    auto const answers = body.scalars("answers");
    BOOST_REQUIRE(answers.size() == 2U);
    BOOST_TEST(answers[0].first == "A1");
    BOOST_TEST(std::get<std::int64_t>(answers[0].second) == 4);
    BOOST_TEST(std::get<std::string_view>(answers[1].second) == "cannot_say");
    BOOST_TEST(!instrument.done());
    BOOST_TEST(!body.done());
}

BOOST_AUTO_TEST_CASE(a_body_that_is_not_one_object_is_bad_json)
{
    for (std::string const text :
         {"",
          " ",
          "{",
          "[]",
          "1",
          "null",
          "\"a\"",
          "{} {}",
          "{}x",
          "{'a': 1}",
          "{\"a\": 1,}",
          "{\"a\": NaN}",
          "// no\n{}",
          "{\"a\": \"\xff\"}",
          "{\"a\": \"\n\"}",
          "\xef\xbb\xbf{}"}) {
        expect_bad_json(text);
    }
}

BOOST_AUTO_TEST_CASE(a_repeated_key_is_bad_json_at_any_depth)
{
    expect_bad_json(R"({"a": 1, "a": 1})");
    expect_bad_json(R"({"a": {"b": 1, "b": 2}})");
    expect_bad_json(R"({"a": [{"b": 1, "b": 2}]})");
    expect_bad_json(R"({"a": 1, "\u0061": 2})");
    JsonReader body{R"({"a": {"b": 1}, "b": {"a": 1}})"};
    BOOST_TEST(body.done()->code == "unknown_field");
}

BOOST_AUTO_TEST_CASE(deep_nesting_is_bad_json)
{
    JsonReader deepest{nested(json_depth_max)};
    BOOST_TEST(deepest.done()->code == "unknown_field");
    expect_bad_json(nested(json_depth_max + 1));
    expect_bad_json(nested(5000));
}

BOOST_AUTO_TEST_CASE(more_members_than_the_limit_are_bad_json)
{
    std::string text = "{\"0\": 0";
    for (std::size_t i = 1; i < json_members_max; ++i) {
        text += ", \"" + std::to_string(i) + "\": 0";
    }
    JsonReader fullest{text + '}'};
    BOOST_TEST(fullest.done()->code == "unknown_field");
    expect_bad_json(text + R"(, "more": 0})");
}

BOOST_AUTO_TEST_CASE(a_missing_member_is_named)
{
    JsonReader body{R"({"name": "Ada"})"};
    BOOST_TEST(body.text("sign_in_name").empty());
    BOOST_TEST(body.text("name") == "Ada");
    expect_problem(body, "missing_field", "/sign_in_name");
}

BOOST_AUTO_TEST_CASE(a_member_that_nobody_asked_for_is_named)
{
    JsonReader body{R"({"name": "Ada", "admin": true})"};
    body.text("name");
    expect_problem(body, "unknown_field", "/admin");
}

BOOST_AUTO_TEST_CASE(a_member_of_the_wrong_type_is_named)
{
    constexpr std::string_view text =
        R"({"t": 1, "n": "1", "l": "a", "m": ["a", 1], "o": [], "s": {"A1": true}, "z": null})";
    auto const expect = [text](auto const& read, std::string_view field) {
        JsonReader body{text};
        read(body);
        expect_problem(body, "wrong_type", field);
    };
    expect([](JsonReader& body) { body.text("t"); }, "/t");
    expect([](JsonReader& body) { body.whole_number("n"); }, "/n");
    expect([](JsonReader& body) { body.texts("l"); }, "/l");
    expect([](JsonReader& body) { body.texts("m"); }, "/m");
    expect([](JsonReader& body) { body.object("o"); }, "/o");
    expect([](JsonReader& body) { body.scalars("o"); }, "/o");
    expect([](JsonReader& body) { body.scalars("s"); }, "/s/A1");
    expect([](JsonReader& body) { body.text("z"); }, "/z");
}

BOOST_AUTO_TEST_CASE(a_number_must_be_whole_and_fit)
{
    for (std::string_view const number :
         {"1.5", "1.0", "1e2", "2147483648", "-2147483649", "18446744073709551615", "true"}) {
        JsonReader body{R"({"people": )" + std::string{number} + '}'};
        BOOST_TEST(body.whole_number("people") == 0);
        expect_problem(body, "wrong_type", "/people");
    }
    JsonReader ends{R"({"low": -2147483648, "high": 2147483647})"};
    BOOST_TEST(ends.whole_number("low") == -2147483647 - 1);
    BOOST_TEST(ends.whole_number("high") == 2147483647);
}

BOOST_AUTO_TEST_CASE(the_pointer_leads_into_nested_objects)
{
    JsonReader body{R"({"instrument": {"name": 7, "extra": 1}})"};
    auto instrument = body.object("instrument");
    instrument.text("name");
    expect_problem(body, "wrong_type", "/instrument/name");

    JsonReader other{R"({"instrument": {"extra": 1}})"};
    auto inner = other.object("instrument");
    inner.done();
    expect_problem(other, "unknown_field", "/instrument/extra");
}

BOOST_AUTO_TEST_CASE(the_pointer_escapes_slashes_and_tildes)
{
    JsonReader body{R"({"a/b~c": 1})"};
    expect_problem(body, "unknown_field", "/a~1b~0c");
}

BOOST_AUTO_TEST_CASE(the_first_problem_is_the_one_that_is_told)
{
    JsonReader body{R"({"b": 1, "c": 1})"};
    body.text("a");
    body.text("b");
    expect_problem(body, "missing_field", "/a");
}

BOOST_AUTO_TEST_CASE(a_text_may_be_null_only_where_it_is_asked_for_so)
{
    JsonReader body{R"({"a": null, "b": "x", "c": null})"};
    BOOST_TEST(!body.text_or_null("a").has_value());
    BOOST_TEST(body.text_or_null("b").value() == "x");
    body.text("c");
    expect_problem(body, "wrong_type", "/c");
}

BOOST_AUTO_TEST_CASE(a_text_that_may_be_null_must_be_there)
{
    JsonReader body{"{}"};
    body.text_or_null("a");
    expect_problem(body, "missing_field", "/a");
}

BOOST_AUTO_TEST_CASE(objects_are_read_one_by_one_and_problems_name_their_place)
{
    JsonReader body{R"({"all": [{"n": 1}, {"n": 2}, {"n": "3"}]})"};
    auto objects = body.objects("all");
    BOOST_REQUIRE(objects.size() == 3U);
    BOOST_TEST(objects[0].whole_number("n") == 1);
    BOOST_TEST(objects[1].whole_number("n") == 2);
    BOOST_TEST(!objects[1].done());
    objects[2].whole_number("n");
    expect_problem(body, "wrong_type", "/all/2/n");
}

BOOST_AUTO_TEST_CASE(a_list_of_objects_holds_nothing_else)
{
    JsonReader body{R"({"all": [{}, []]})"};
    body.objects("all");
    expect_problem(body, "wrong_type", "/all/1");
    JsonReader other{R"({"all": {}})"};
    other.objects("all");
    expect_problem(other, "wrong_type", "/all");
}

BOOST_AUTO_TEST_CASE(a_reader_that_is_told_so_takes_longer_lists_and_no_longer_ones)
{
    auto const list = [](std::size_t elements) {
        std::string text = R"({"a": [1)";
        for (std::size_t i = 1; i < elements; ++i) {
            text += ",1";
        }
        return text + "]}";
    };
    constexpr std::size_t more = 1000;
    BOOST_TEST(JsonReader(list(json_members_max + 1)).done()->code == "bad_json");
    BOOST_TEST(JsonReader(list(more), more).done()->code == "unknown_field");
    BOOST_TEST(JsonReader(list(more + 1), more).done()->code == "bad_json");
}

BOOST_AUTO_TEST_SUITE_END()
