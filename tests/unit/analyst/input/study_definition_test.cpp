#include "scoring/analyst/input/definition.hpp"
#include "scoring/analyst/input/ids.hpp"
#include "tests/unit/analyst/input/reading.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed::analyst;
using namespace heed::statistics;
using reading::refusal;

namespace {

std::string const study = R"({
 "case": "pilot",
 "note": "words",
 "items": {
  "q1": {"min": 1, "max": 5, "reverse": true},
  "q2": {"min": -3, "max": 3, "cannot_say": true},
  "q3": {"min": 0, "max": 10}
 },
 "scales": [
  {"id": "a", "items": ["q2", "q1"]},
  {"id": "b", "items": ["q1"]}
 ],
 "composites": [{"id": "c", "scales": ["b", "a"]}],
 "linked": true,
 "options": {"min_answered": [2, 3], "confidence": 0.9}
})";

std::string changed(std::string_view from, std::string_view to)
{
    auto const at = study.find(from);
    BOOST_REQUIRE_MESSAGE(at != std::string::npos, "there is no " << from);
    return std::string{study}.replace(at, from.size(), to);
}

std::string refusal_when(std::string_view from, std::string_view to)
{
    return refusal(read_definition(changed(from, to), "f"));
}

std::string with_options(std::string_view min, std::string_view max)
{
    return refusal_when(
        "\"min\": 0, \"max\": 10",
        "\"min\": " + std::string{min} + ", \"max\": " + std::string{max}
    );
}

// So many items, named 0, 1, …, in one scale.
// With one scale, of the first so many items.
std::string study_of(std::size_t items, std::size_t scale_items)
{
    std::string list;
    std::string ids;
    for (std::size_t i = 0; i < items; ++i) {
        auto const id = (i == 0 ? "\"" : ",\"") + std::to_string(i) + "\"";
        list += id + ":{\"min\":1,\"max\":2}";
        ids += i < scale_items ? id : "";
    }
    return "{\"items\":{" + list + "},\"scales\":[{\"id\":\"s\",\"items\":[" + ids + "]}]}";
}

} // namespace

BOOST_AUTO_TEST_SUITE(study_definition)

BOOST_AUTO_TEST_CASE(reads_items_in_the_order_of_the_file)
{
    auto const read = read_definition(study, "f");
    BOOST_REQUIRE_MESSAGE(read.has_value(), refusal(read));
    auto const& items = read->questionnaire.items;
    BOOST_TEST(read->title == "pilot");
    BOOST_REQUIRE(items.size() == 3U);
    BOOST_TEST(items[0].id == "q1");
    BOOST_TEST(items[0].reverse);
    BOOST_TEST(!items[1].reverse);
    BOOST_TEST(items[1].range.min == -3);
    BOOST_TEST(items[2].range.max == 10);
    BOOST_TEST(read->offers_cannot_say == (std::vector<bool>{false, true, false}));
}

BOOST_AUTO_TEST_CASE(reads_scales_composites_and_settings)
{
    auto const read = read_definition(study, "f");
    BOOST_REQUIRE(read.has_value());
    auto const& questionnaire = read->questionnaire;
    BOOST_REQUIRE(questionnaire.scales.size() == 2U);
    BOOST_TEST(questionnaire.scales[0].items == (std::vector<std::size_t>{1, 0}));
    BOOST_REQUIRE(questionnaire.composites.size() == 1U);
    BOOST_TEST(questionnaire.composites[0].scales == (std::vector<std::size_t>{1, 0}));
    BOOST_TEST(questionnaire.linked);
    BOOST_TEST(questionnaire.needed.numerator == 2);
    BOOST_TEST(questionnaire.needed.denominator == 3);
    BOOST_TEST(questionnaire.confidence == 0.9);
}

BOOST_AUTO_TEST_CASE(settings_that_are_left_out_have_their_usual_values)
{
    auto const read = read_definition(
        R"({"items": {"q": {"min": 1, "max": 5}}, "scales": [{"id": "s", "items": ["q"]}]})",
        "f"
    );
    BOOST_REQUIRE(read.has_value());
    BOOST_TEST(!read->questionnaire.items[0].reverse);
    BOOST_TEST(read->questionnaire.composites.empty());
    BOOST_TEST(!read->questionnaire.linked);
    BOOST_TEST(read->questionnaire.needed.numerator == half.numerator);
    BOOST_TEST(read->questionnaire.needed.denominator == half.denominator);
    BOOST_TEST(read->questionnaire.confidence == confidence_default);
}

BOOST_AUTO_TEST_CASE(an_item_has_two_options_to_the_limit)
{
    BOOST_TEST(with_options("1", "2") == "");
    BOOST_TEST(with_options("1", "250") == "");
    BOOST_TEST(with_options("1", "1") == "f:7:3: \"min\" must be below \"max\"");
    BOOST_TEST(with_options("2", "1") == "f:7:3: \"min\" must be below \"max\"");
    BOOST_TEST(with_options("1", "251") == "f:7:3: more than 250 options");
    BOOST_TEST(with_options("-1000000", "-999999") == "");
    BOOST_TEST(with_options("999999", "1000000") == "");
    BOOST_TEST(
        with_options("1", "1000001") == "f:7:20: expected a number from -1000000 to 1000000"
    );
    BOOST_TEST(with_options("1", "2.5") == "f:7:20: expected a whole number");
}

BOOST_AUTO_TEST_CASE(what_is_needed_must_be_there)
{
    BOOST_TEST(refusal_when("\"min\": 0, ", "") == "f:7:3: the key \"min\" is missing");
    BOOST_TEST(
        refusal(read_definition("{\"scales\": []}", "f")) == "f:1:1: the key \"items\" is missing"
    );
    BOOST_TEST(refusal_when("\"id\": \"b\", ", "") == "f:11:3: the key \"id\" is missing");
    BOOST_TEST(refusal_when("[\"q2\", \"q1\"]", "[]").starts_with("f:10:15: expected 1 to"));
    BOOST_TEST(
        refusal(read_definition(R"({"items": {}, "scales": []})", "f")) ==
        "f:1:2: expected 1 to 2000 items"
    );
    BOOST_TEST(
        refusal(read_definition(R"({"items": {"q": {"min": 1, "max": 5}}, "scales": []})", "f")) ==
        "f:1:40: expected 1 to 500 entries, found 0"
    );
}

BOOST_AUTO_TEST_CASE(a_part_must_be_known_and_is_named_once)
{
    BOOST_TEST(refusal_when("[\"q1\"]", "[\"q9\"]") == "f:11:25: there is no item \"q9\"");
    BOOST_TEST(
        refusal_when("[\"q2\", \"q1\"]", "[\"q2\", \"q2\"]") ==
        "f:10:31: the item \"q2\" is named twice"
    );
    BOOST_TEST(
        refusal_when("[\"b\", \"a\"]", "[\"b\", \"c\"]") == "f:13:45: there is no scale \"c\""
    );
    BOOST_TEST(
        refusal_when("[\"b\", \"a\"]", "[\"b\", \"b\"]") ==
        "f:13:45: the scale \"b\" is named twice"
    );
}

BOOST_AUTO_TEST_CASE(scales_and_composites_share_one_set_of_ids)
{
    BOOST_TEST(
        refusal_when("\"id\": \"b\"", "\"id\": \"a\"") == "f:11:4: the id \"a\" is used twice"
    );
    BOOST_TEST(
        refusal_when("\"id\": \"c\"", "\"id\": \"a\"") == "f:13:18: the id \"a\" is used twice"
    );
}

BOOST_AUTO_TEST_CASE(an_item_may_not_be_called_like_another_column)
{
    BOOST_TEST(refusal_when("\"q3\": {", "\"team\": {") == "f:7:3: no item may be called \"team\"");
    BOOST_TEST(refusal_when("\"q3\": {", "\"\": {") == "f:7:3: the id is empty");
    BOOST_TEST(
        refusal_when("\"q3\": {", "\"\\n\": {") == "f:7:3: the id holds a control character"
    );
}

BOOST_AUTO_TEST_CASE(an_id_of_a_scale_ends_at_its_limit)
{
    std::string const longest(id_bytes_max, 'x');
    BOOST_TEST(refusal_when("\"id\": \"c\"", "\"id\": \"" + longest + "\"") == "");
    BOOST_TEST(
        refusal_when("\"id\": \"c\"", "\"id\": \"x" + longest + "\"") ==
        "f:13:18: the id is longer than 200 bytes"
    );
}

BOOST_AUTO_TEST_CASE(the_share_that_is_needed_is_from_none_to_all)
{
    BOOST_TEST(refusal_when("[2, 3]", "[0, 1]") == "");
    BOOST_TEST(refusal_when("[2, 3]", "[1000, 1000]") == "");
    BOOST_TEST(refusal_when("[2, 3]", "[4, 3]") == "f:15:31: expected a number from 0 to 3");
    BOOST_TEST(refusal_when("[2, 3]", "[-1, 3]") == "f:15:31: expected a number from 0 to 3");
    BOOST_TEST(refusal_when("[2, 3]", "[0, 0]") == "f:15:34: expected a number from 1 to 1000");
    BOOST_TEST(refusal_when("[2, 3]", "[1, 1001]") == "f:15:34: expected a number from 1 to 1000");
    BOOST_TEST(refusal_when("[2, 3]", "[1]") == "f:15:14: expected 2 entries, found 1");
}

BOOST_AUTO_TEST_CASE(confidence_keeps_away_from_nought_and_one)
{
    std::string const refused = "f:15:38: expected a number from 0.01 to 0.9999";
    BOOST_TEST(refusal_when("0.9", "0.01") == "");
    BOOST_TEST(refusal_when("0.9", "0.9999") == "");
    BOOST_TEST(refusal_when("0.9", "0") == refused);
    BOOST_TEST(refusal_when("0.9", "0.99999") == refused);
    BOOST_TEST(refusal_when("0.9", "95") == refused);
}

BOOST_AUTO_TEST_CASE(a_study_has_items_to_the_limit)
{
    BOOST_TEST(refusal(read_definition(study_of(items_max, 2), "f")) == "");
    BOOST_TEST(
        refusal(read_definition(study_of(items_max + 1, 2), "f")) ==
        "f:1:2: expected 1 to 2000 items"
    );
}

BOOST_AUTO_TEST_CASE(scales_have_pairs_of_items_to_the_limit)
{
    constexpr std::size_t most = 500;
    static_assert(most * most == item_pairs_max);
    BOOST_TEST(refusal(read_definition(study_of(items_max, most), "f")) == "");
    BOOST_TEST(refusal(read_definition(study_of(items_max, most + 1), "f"))
                   .ends_with("more than 250000 pairs of items in all scales together"));
}

BOOST_AUTO_TEST_SUITE_END()
