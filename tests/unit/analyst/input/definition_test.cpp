#include "scoring/analyst/input/definition.hpp"
#include "tests/unit/analyst/input/reading.hpp"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <iterator>

using namespace heed::analyst;
using reading::refusal;

namespace {

std::string instrument(std::string const& name)
{
    std::ifstream file{
        HEED_SOURCE_DIR "/survey-defs/instruments/" + name + "/1.json",
        std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

std::string const footprint = instrument("compassionate-leadership-footprint");

std::string changed(std::string text, std::string_view from, std::string_view to)
{
    auto const at = text.find(from);
    BOOST_REQUIRE_MESSAGE(at != std::string::npos, "there is no " << from);
    return text.replace(at, from.size(), to);
}

} // namespace

BOOST_AUTO_TEST_SUITE(definition)

BOOST_AUTO_TEST_CASE(an_instrument_turns_elements_into_scales_and_overall_into_a_composite)
{
    auto const read = read_definition(footprint, "1.json");
    BOOST_REQUIRE_MESSAGE(read.has_value(), refusal(read));
    auto const& questionnaire = read->questionnaire;
    BOOST_TEST(read->title == "compassionate-leadership-footprint@1");
    BOOST_REQUIRE(questionnaire.scales.size() == 6U);
    BOOST_TEST(questionnaire.scales[1].id == "attending");
    BOOST_TEST(questionnaire.scales[1].items == (std::vector<std::size_t>{5, 6, 7, 8}));
    BOOST_REQUIRE(questionnaire.composites.size() == 1U);
    BOOST_TEST(questionnaire.composites[0].id == "overall");
    BOOST_TEST(questionnaire.composites[0].scales == (std::vector<std::size_t>{1, 2, 3, 4}));
    BOOST_TEST(!questionnaire.linked);
}

BOOST_AUTO_TEST_CASE(an_item_of_an_instrument_has_its_elements_options)
{
    auto const read = read_definition(footprint, "1.json");
    BOOST_REQUIRE(read.has_value());
    auto const& reversed = read->questionnaire.items[4];
    BOOST_TEST(reversed.id == "PSF5");
    BOOST_TEST(reversed.reverse);
    BOOST_TEST(reversed.range.min == 1);
    BOOST_TEST(reversed.range.max == 5);
    BOOST_TEST(!read->questionnaire.items[3].reverse);
    BOOST_TEST(read->offers_cannot_say == std::vector<bool>(24, true));
}

BOOST_AUTO_TEST_CASE(an_instrument_without_overall_has_no_composite)
{
    auto const read = read_definition(instrument("psychological-safety-pulse"), "1.json");
    BOOST_REQUIRE(read.has_value());
    BOOST_TEST(read->questionnaire.composites.empty());
}

BOOST_AUTO_TEST_CASE(an_instrument_that_is_wrong_is_refused_at_its_place)
{
    BOOST_TEST(
        refusal(read_definition(changed(footprint, "\"minutes\": 5", "\"minutes\": 500"), "f")) ==
        "f:7:3: expected a number from 1 to 120"
    );
    BOOST_TEST(
        refusal(read_definition(changed(footprint, "\"heed-instrument/1\"", "\"other\""), "f")) ==
        "f:3:3: the format is \"other\", expected \"heed-instrument/1\""
    );
}

BOOST_AUTO_TEST_CASE(an_instrument_may_not_name_an_item_like_a_column)
{
    BOOST_TEST(
        refusal(read_definition(changed(footprint, "\"ATT2\"", "\"team\""), "f")) ==
        "f:23:25: no item may be called \"team\""
    );
}

BOOST_AUTO_TEST_CASE(an_instrument_may_not_name_an_element_like_the_overall_score)
{
    BOOST_TEST(
        refusal(read_definition(changed(footprint, "\"safety\"", "\"overall\""), "f")) ==
        "f:12:5: the element has the name of the overall score"
    );
}

BOOST_AUTO_TEST_CASE(text_that_is_no_json_is_refused_at_its_place)
{
    BOOST_TEST(refusal(read_definition("{\n  x", "f")) == "f:2:3: not valid JSON (syntax error)");
    BOOST_TEST(refusal(read_definition("[1]", "f")).starts_with("f:1:1: expected an object"));
}

BOOST_AUTO_TEST_CASE(a_key_that_appears_twice_is_refused_at_its_second_place)
{
    BOOST_TEST(
        refusal(read_definition("{\"items\": {},\n \"items\": {}}", "f")) ==
        "f:2:2: the key \"items\" appears twice"
    );
}

BOOST_AUTO_TEST_CASE(a_byte_order_mark_is_passed_over_and_takes_no_column)
{
    std::string const mark = "\xef\xbb\xbf";
    auto const json =
        R"({"items": {"q": {"min": 1, "max": 5}}, "scales": [{"id": "s", "items": ["q"]}]})";
    BOOST_TEST(read_definition(mark + json, "f").has_value());
    BOOST_TEST(refusal(read_definition(mark + "x", "f")) == "f:1:1: not valid JSON (syntax error)");
}

BOOST_AUTO_TEST_CASE(a_study_without_a_name_is_called_like_its_file)
{
    auto const json =
        R"({"items": {"q": {"min": 1, "max": 5}}, "scales": [{"id": "s", "items": ["q"]}]})";
    BOOST_TEST(read_definition(json, "a/pilot.json")->title == "pilot");
}

BOOST_AUTO_TEST_CASE(a_key_that_is_not_known_is_refused_at_its_place)
{
    auto const with = [](std::string const& in_item, std::string const& in_study) {
        return refusal(read_definition(
            "{\"items\": {\"q\": {\"min\": 1, \"max\": 5" + in_item +
                "}},\n \"scales\": [{\"id\": \"s\", \"items\": [\"q\"]}]" + in_study + "}",
            "f"
        ));
    };
    BOOST_TEST(with("", "").empty());
    BOOST_TEST(with(", \"reversed\": true", "") == "f:1:38: the key \"reversed\" is not known");
    BOOST_TEST(with(", \"text\": \"true\"", "") == "f:1:38: the key \"text\" is not known");
    BOOST_TEST(with("", ", \"extra\": 1") == "f:2:43: the key \"extra\" is not known");
    BOOST_TEST(
        with("", ",\n \"options\": {\"min_anwered\": [2, 3]}") ==
        "f:3:14: the key \"min_anwered\" is not known"
    );
}

BOOST_AUTO_TEST_CASE(a_study_may_carry_any_text_for_people)
{
    auto const read = read_definition(
        R"({"items": {"q": {"min": 1, "max": 5}}, "scales": [{"id": "s", "items": ["q"]}],
            "note": "second wave", "source": ""})",
        "f"
    );
    BOOST_TEST(refusal(read) == "");
}

BOOST_AUTO_TEST_SUITE_END()
