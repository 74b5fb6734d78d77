#include "survey-defs/model/json_document.hpp"
#include "survey-defs/model/json_node.hpp"
#include "tests/unit/survey/samples.hpp"

#include <boost/test/unit_test.hpp>

#include <functional>

using namespace heed::survey;

namespace {

// What `read` complains about in a document whose member "a" is `value`: "pointer: reason".
std::string
complaint_about(std::string_view value, std::function<void(JsonNode const&)> const& read)
{
    auto const text = "{\"a\": " + std::string{value} + "}";
    auto const document = JsonDocument::parse(text, "file");
    BOOST_REQUIRE_MESSAGE(document.has_value(), text);
    Complaint complaint{"file"};
    read(document->root(complaint)["a"]);
    auto const& error = complaint.error();
    return error ? error->pointer + ": " + error->reason : "";
}

void read_text(JsonNode const& node)
{
    node.text();
}

void read_id(JsonNode const& node)
{
    node.id();
}

void read_whole(JsonNode const& node)
{
    node.whole(1, 9);
}

} // namespace

BOOST_AUTO_TEST_SUITE(json_node)

BOOST_AUTO_TEST_CASE(keeps_the_first_complaint_and_drops_its_consequences)
{
    auto const read = [](JsonNode const& node) {
        node["x"].whole(1, 2);
        node["y"].text();
        node.refuse("late");
    };
    BOOST_TEST(
        complaint_about(R"({"x": "no", "y": 3})", read) ==
        "/a/x: expected a whole number, found text"
    );
}

BOOST_AUTO_TEST_CASE(an_absent_node_complains_about_nothing)
{
    auto const read = [](JsonNode const& node) {
        auto const none = node["none"];
        BOOST_TEST(none.absent());
        BOOST_TEST(none.text().empty());
        BOOST_TEST(none.list(1, 2).empty());
        BOOST_TEST(!none.flag());
        BOOST_TEST(none["deeper"].absent());
        none.expect_keys({"x"});
        none.expect_format("x");
    };
    BOOST_TEST(complaint_about("{}", read).empty());
}

BOOST_AUTO_TEST_CASE(points_at_a_surplus_key_and_at_the_object_that_lacks_one)
{
    auto const read = [](JsonNode const& node) { node.expect_keys({"x", "y"}, {"z"}); };
    BOOST_TEST(complaint_about(R"({"x": 1, "y": 2})", read).empty());
    BOOST_TEST(complaint_about(R"({"x": 1, "y": 2, "z": 3})", read).empty());
    BOOST_TEST(
        complaint_about(R"({"x": 1, "y": 2, "q/r": 3})", read) ==
        "/a/q~1r: the key \"q/r\" is not known"
    );
    BOOST_TEST(complaint_about(R"({"x": 1})", read) == "/a: the key \"y\" is missing");
    BOOST_TEST(complaint_about("[]", read) == "/a: expected an object, found a list");
}

BOOST_AUTO_TEST_CASE(names_the_format_it_found_and_the_one_it_wants)
{
    auto const read = [](JsonNode const& node) { node.expect_format("this/1"); };
    BOOST_TEST(complaint_about(R"({"format": "this/1", "more": 1})", read).empty());
    BOOST_TEST(
        complaint_about(R"({"format": "that/1"})", read) ==
        "/a/format: the format is \"that/1\", expected \"this/1\""
    );
    BOOST_TEST(complaint_about("{}", read) == "/a: the key \"format\" is missing");
    BOOST_TEST(complaint_about("true", read) == "/a: expected an object, found true or false");
    BOOST_TEST(
        complaint_about(R"({"format": 1})", read) == "/a/format: expected text, found a number"
    );
}

BOOST_AUTO_TEST_CASE(a_list_keeps_its_order_and_its_bounds)
{
    auto const read = [](JsonNode const& node) {
        for (auto const& entry : node.list(1, 3)) {
            entry.whole(1, 9);
        }
    };
    BOOST_TEST(complaint_about("[1, 2, 3]", read).empty());
    BOOST_TEST(complaint_about("[1, 2, 30]", read) == "/a/2: expected a number from 1 to 9");
    BOOST_TEST(complaint_about("[]", read) == "/a: expected 1 to 3 entries, found 0");
    BOOST_TEST(complaint_about("[1, 2, 3, 4]", read) == "/a: expected 1 to 3 entries, found 4");
    BOOST_TEST(complaint_about("{}", read) == "/a: expected a list, found an object");
}

BOOST_AUTO_TEST_CASE(members_keep_the_order_of_the_file_and_know_their_pointers)
{
    std::string found;
    auto const read = [&found](JsonNode const& node) {
        for (auto const& member : node.members()) {
            found += member.key + " at " + member.value.pointer() + "; ";
        }
    };
    BOOST_TEST(complaint_about(R"({"z": 1, "b/c": 2})", read) == "");
    BOOST_TEST(found == "z at /a/z; b/c at /a/b~1c; ");
    BOOST_TEST(complaint_about("[1]", read) == "/a: expected an object, found a list");
}

BOOST_AUTO_TEST_CASE(text_is_never_empty_or_blank)
{
    BOOST_TEST(complaint_about(R"("A word’s enough")", read_text).empty());
    BOOST_TEST(complaint_about(R"("")", read_text) == "/a: the text is empty");
    BOOST_TEST(complaint_about(R"("   ")", read_text) == "/a: the text is empty");
    BOOST_TEST(complaint_about("null", read_text) == "/a: expected text, found null");
}

BOOST_AUTO_TEST_CASE(text_ends_at_its_limit)
{
    auto const quoted_text = [](std::size_t size) { return in_quotes(std::string(size, 'x')); };
    BOOST_TEST(complaint_about(quoted_text(text_bytes_max), read_text).empty());
    BOOST_TEST(
        complaint_about(quoted_text(text_bytes_max + 1), read_text) ==
        "/a: the text is longer than 2000 bytes"
    );
}

BOOST_AUTO_TEST_CASE(text_holds_no_control_character_of_any_kind)
{
    for (auto const* hidden :
         {R"("a\u0000")",
          R"("\n")",
          R"("a\tb")",
          R"("\u001b[2J")",
          R"("\u007f")",
          R"("\u0080")",
          R"("\u009f")",
          R"("a\u2028")",
          R"("\u202e")"}) {
        BOOST_TEST_CONTEXT(hidden)
        {
            BOOST_TEST(
                complaint_about(hidden, read_text) == "/a: the text holds a control character"
            );
        }
    }
}

BOOST_AUTO_TEST_CASE(text_may_hold_any_script_and_the_isolates_that_right_to_left_text_needs)
{
    for (auto const* fine :
         {R"("\u00a0x")", R"("\u2026")", R"("\u2027")", R"("\u202f1")", R"("\u2067ع\u2069")"}) {
        BOOST_TEST_CONTEXT(fine)
        {
            BOOST_TEST(complaint_about(fine, read_text).empty());
        }
    }
}

BOOST_AUTO_TEST_CASE(an_id_is_a_letter_and_up_to_39_characters_more)
{
    for (auto const& good : {std::string{"a"}, std::string{"Z9_-"}, std::string(40, 'x')}) {
        BOOST_TEST_CONTEXT(good)
        {
            BOOST_TEST(complaint_about(in_quotes(good), read_id).empty());
        }
    }
    for (auto const& bad :
         {std::string{"1a"},
          std::string{"_a"},
          std::string{"a b"},
          std::string{"a.b"},
          std::string{"é"},
          std::string{"a/../b"},
          std::string(41, 'x')}) {
        BOOST_TEST_CONTEXT(bad)
        {
            BOOST_TEST(complaint_about(in_quotes(bad), read_id).starts_with("/a: an id is a letter")
            );
        }
    }
}

BOOST_AUTO_TEST_CASE(a_choice_lists_what_may_be_chosen)
{
    auto const read = [](JsonNode const& node) { BOOST_TEST(node.choice({"x", "y"}) < 2U); };
    BOOST_TEST(complaint_about(R"("y")", read).empty());
    BOOST_TEST(complaint_about(R"("z")", read) == "/a: \"z\" is not one of \"x\", \"y\"");
}

BOOST_AUTO_TEST_CASE(a_whole_number_is_in_range_and_has_no_fraction)
{
    BOOST_TEST(complaint_about("1", read_whole).empty());
    BOOST_TEST(complaint_about("9", read_whole).empty());
    BOOST_TEST(complaint_about("0", read_whole) == "/a: expected a number from 1 to 9");
    BOOST_TEST(complaint_about("10", read_whole) == "/a: expected a number from 1 to 9");
    BOOST_TEST(complaint_about("2.0", read_whole) == "/a: expected a whole number");
    BOOST_TEST(complaint_about("4294967297", read_whole) == "/a: expected a number from 1 to 9");
    BOOST_TEST(complaint_about("18446744073709551615", read_whole) != "");
}

BOOST_AUTO_TEST_CASE(a_number_may_be_whole_and_is_in_range)
{
    auto const read = [](JsonNode const& node) { node.number(0.5, 2); };
    BOOST_TEST(complaint_about("0.5", read).empty());
    BOOST_TEST(complaint_about("2", read).empty());
    BOOST_TEST(complaint_about("2.01", read) == "/a: expected a number from 0.5 to 2");
    BOOST_TEST(complaint_about("1e999", read) == "/a: expected a number from 0.5 to 2");
    BOOST_TEST(complaint_about("\"1\"", read) == "/a: expected a number, found text");
}

BOOST_AUTO_TEST_CASE(a_flag_is_true_or_false_and_nothing_like_it)
{
    auto const read = [](JsonNode const& node) { node.flag(); };
    BOOST_TEST(complaint_about("false", read).empty());
    BOOST_TEST(complaint_about("1", read) == "/a: expected true or false, found a number");
}

BOOST_AUTO_TEST_SUITE_END()
