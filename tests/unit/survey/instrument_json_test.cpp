#include "survey-defs/model/instrument_json.hpp"
#include "tests/unit/survey/samples.hpp"

#include <boost/test/unit_test.hpp>
#include <rapidcheck.h>

using namespace heed::survey;
using samples::expect_refusal;

namespace {

// The sample with one thing changed.
Checked<Instrument> parse_changed(std::string_view from, std::string_view to)
{
    return parse_instrument(samples::replaced(samples::instrument_json, from, to), "f");
}

// `count` ids in quotes with commas between them.
std::string id_list(std::size_t count, std::string const& stem)
{
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        text += (i == 0 ? "\"" : ", \"") + stem + std::to_string(i) + "\"";
    }
    return text;
}

std::string element_json(std::string const& id, std::size_t items)
{
    return R"({"id": ")" + id + R"(", "scale": "five", "stem": "team", "items": [)" +
           id_list(items, id + "_") + "]}";
}

} // namespace

BOOST_AUTO_TEST_SUITE(instrument_json)

BOOST_AUTO_TEST_CASE(reads_every_field_of_an_instrument)
{
    auto const sample = samples::instrument();
    BOOST_TEST((sample.key == InstrumentKey{"sample", 3}));
    BOOST_TEST((sample.use == Use::team));
    BOOST_TEST((sample.evidence == Evidence::piloted));
    BOOST_TEST(sample.minutes == 2);
    BOOST_TEST(sample.days_between_rounds_min == 40);
    BOOST_TEST(sample.typical_sd == 1.5);
    BOOST_TEST(
        (sample.scales ==
         std::vector{Scale{ScaleId{"five"}, 1, 5, true}, Scale{ScaleId{"two"}, 0, 1, false}})
    );
    BOOST_TEST((sample.overall == std::vector{ElementId{"calm"}}));
    BOOST_TEST((sample.open_questions == std::vector{ItemId{"OPEN1"}}));
    BOOST_REQUIRE(sample.elements.size() == 2U);
    auto const& calm = sample.elements[0];
    BOOST_TEST((calm.id == ElementId{"calm"}));
    BOOST_TEST((calm.scale == ScaleId{"five"}));
    BOOST_TEST(calm.stem == "team");
    BOOST_TEST(!calm.optional);
    BOOST_TEST(
        (calm.items ==
         std::vector{
             Item{ItemId{"CLM1"}, false},
             Item{ItemId{"CLM2"}, true},
             Item{ItemId{"CLM3"}, false}})
    );
    BOOST_TEST(sample.elements[1].optional);
}

BOOST_AUTO_TEST_CASE(allows_a_schema_reference_for_editors)
{
    BOOST_TEST(parse_changed("{", R"({"$schema": "x.json",)").has_value());
}

BOOST_AUTO_TEST_CASE(refuses_text_that_is_not_json)
{
    expect_refusal(parse_changed("\"minutes\": 2", "\"minutes\": two"), "", "line 6, column 14");
}

BOOST_AUTO_TEST_CASE(refuses_a_duplicate_key_that_a_lenient_parser_would_swallow)
{
    expect_refusal(
        parse_changed("\"max\": 5", "\"max\": 5, \"max\": 7"),
        "/scales/0/max",
        "appears twice"
    );
}

BOOST_AUTO_TEST_CASE(refuses_a_key_that_it_does_not_know)
{
    expect_refusal(parse_changed("\"minutes\"", "\"mins\""), "/mins", "not known");
    expect_refusal(
        parse_changed("\"min\": 1", "\"min\": 1, \"step\": 1"),
        "/scales/0/step",
        "not known"
    );
    expect_refusal(
        parse_changed("\"stem\"", "\"color\": 1, \"stem\""),
        "/elements/0/color",
        "not known"
    );
}

BOOST_AUTO_TEST_CASE(refuses_a_missing_key)
{
    expect_refusal(parse_changed("\"minutes\": 2,", ""), "", "\"minutes\" is missing");
    expect_refusal(
        parse_changed(", \"cannot_say\": true", ""),
        "/scales/0",
        "\"cannot_say\" is missing"
    );
    expect_refusal(parse_changed("\"stem\": \"team\",", ""), "/elements/0", "\"stem\" is missing");
}

BOOST_AUTO_TEST_CASE(refuses_a_value_of_the_wrong_type)
{
    expect_refusal(parse_instrument("[]", "f"), "", "expected an object, found a list");
    expect_refusal(parse_changed("\"minutes\": 2", "\"minutes\": \"2\""), "/minutes", "found text");
    expect_refusal(parse_changed("[\"calm\"]", "\"calm\""), "/overall", "expected a list");
    expect_refusal(
        parse_changed("\"optional\": true", "\"optional\": 1"),
        "/elements/1/optional",
        "a number"
    );
    expect_refusal(parse_changed("\"CLM2\",", "2,"), "/elements/0/items/1", "expected text");
}

BOOST_AUTO_TEST_CASE(refuses_another_format_before_looking_further)
{
    expect_refusal(parse_changed("heed-instrument/1", "heed-instrument/2"), "/format", "expected");
    expect_refusal(parse_instrument(samples::wording_json, "f"), "/format", "heed-wording/1");
}

BOOST_AUTO_TEST_CASE(refuses_a_version_below_1)
{
    expect_refusal(parse_changed("\"version\": 3", "\"version\": 0"), "/version", "from 1 to 9999");
}

BOOST_AUTO_TEST_CASE(refuses_numbers_out_of_their_range)
{
    expect_refusal(parse_changed("\"minutes\": 2", "\"minutes\": 121"), "/minutes", "1 to 120");
    expect_refusal(parse_changed(": 40", ": 0"), "/days_between_rounds_min", "1 to 730");
    expect_refusal(parse_changed(": 1.5", ": 0"), "/typical_sd", "0.1 to 5");
    expect_refusal(parse_changed("piloted", "proven"), "/evidence", "\"validated\"");
}

BOOST_AUTO_TEST_CASE(refuses_an_id_that_is_not_of_the_right_form)
{
    expect_refusal(parse_changed("\"sample\"", "\"../sample\""), "/name", "an id is");
    expect_refusal(parse_changed("\"id\": \"five\"", "\"id\": \"5\""), "/scales/0/id", "an id is");
    expect_refusal(parse_changed("\"team\"", "\"the team\""), "/elements/0/stem", "an id is");
    expect_refusal(parse_changed("\"CLM1\"", "\"CLM 1\""), "/elements/0/items/0", "an id is");
    expect_refusal(parse_changed("\"OPEN1\"", "\"\""), "/open_questions/0", "empty");
}

BOOST_AUTO_TEST_CASE(refuses_an_id_that_is_used_twice)
{
    expect_refusal(parse_changed("\"id\": \"two\"", "\"id\": \"five\""), "/scales/1/id", "twice");
    expect_refusal(
        parse_changed("\"id\": \"extra\"", "\"id\": \"calm\""),
        "/elements/1/id",
        "twice"
    );
    expect_refusal(parse_changed("\"CLM3\"", "\"CLM1\""), "/elements/0/items/2", "\"CLM1\"");
    expect_refusal(parse_changed("\"EXT1\"", "\"CLM1\""), "/elements/1/items/0", "twice");
    expect_refusal(parse_changed("\"OPEN1\"", "\"O\", \"O\""), "/open_questions/1", "twice");
    expect_refusal(parse_changed("\"OPEN1\"", "\"EXT2\""), "/open_questions/0", "twice");
    expect_refusal(parse_changed("[\"calm\"]", "[\"calm\", \"calm\"]"), "/overall/1", "twice");
    expect_refusal(
        parse_changed("[\"CLM2\"]", "[\"CLM2\", \"CLM2\"]"),
        "/elements/0/reverse/1",
        "twice"
    );
}

BOOST_AUTO_TEST_CASE(refuses_an_element_on_a_scale_that_does_not_exist)
{
    expect_refusal(
        parse_changed("\"scale\": \"five\"", "\"scale\": \"six\""),
        "/elements/0/scale",
        "no scale \"six\""
    );
}

BOOST_AUTO_TEST_CASE(refuses_to_reverse_an_item_of_another_element)
{
    expect_refusal(
        parse_changed("\"reverse\": [\"CLM2\"]", "\"reverse\": [\"EXT1\"]"),
        "/elements/0/reverse/0",
        "no item \"EXT1\""
    );
}

BOOST_AUTO_TEST_CASE(refuses_an_overall_of_unknown_or_optional_elements)
{
    expect_refusal(parse_changed("[\"calm\"]", "[\"storm\"]"), "/overall/0", "no element");
    expect_refusal(parse_changed("[\"calm\"]", "[\"calm\", \"extra\"]"), "/overall/1", "optional");
}

BOOST_AUTO_TEST_CASE(refuses_an_instrument_of_which_nothing_need_be_asked)
{
    expect_refusal(
        parse_changed("\"scale\": \"five\",", "\"scale\": \"five\", \"optional\": true,"),
        "/elements",
        "at least one element"
    );
}

BOOST_AUTO_TEST_CASE(refuses_a_scale_that_is_too_short_too_long_or_upside_down)
{
    expect_refusal(parse_changed("\"max\": 5", "\"max\": 1"), "/scales/0", "2 to 11 values");
    expect_refusal(parse_changed("\"max\": 5", "\"max\": 12"), "/scales/0", "2 to 11 values");
    expect_refusal(parse_changed("\"max\": 5", "\"max\": 0"), "/scales/0", "2 to 11 values");
    expect_refusal(parse_changed("\"max\": 5", "\"max\": 101"), "/scales/0/max", "0 to 100");
    expect_refusal(parse_changed("\"min\": 1", "\"min\": -1"), "/scales/0/min", "0 to 100");
    BOOST_TEST(parse_changed("\"max\": 5", "\"max\": 11").has_value());
}

BOOST_AUTO_TEST_CASE(refuses_empty_lists_and_lists_beyond_their_limit)
{
    auto const items = [](std::size_t n) { return "[\"CLM2\", " + id_list(n - 1, "X") + "]"; };
    auto const from = R"(["CLM1", "CLM2", "CLM3"])";
    BOOST_TEST(parse_changed(from, items(items_per_element_max)).has_value());
    expect_refusal(
        parse_changed(from, items(items_per_element_max + 1)),
        "/elements/0/items",
        "1 to 40"
    );
    expect_refusal(parse_changed(from, "[]"), "/elements/0/items", "1 to 40");
    expect_refusal(
        parse_changed("[\"OPEN1\"]", "[" + id_list(open_questions_max + 1, "O") + "]"),
        "/open_questions",
        "0 to 4"
    );
}

BOOST_AUTO_TEST_CASE(refuses_more_items_in_all_than_a_person_should_ever_see)
{
    auto const more = element_json("a", 40) + "," + element_json("b", 40) + ",";
    auto const with = [&more](std::size_t items) {
        return "\"elements\": [" + more + element_json("c", items) + ",";
    };
    BOOST_TEST(parse_changed("\"elements\": [", with(35)).has_value());
    expect_refusal(parse_changed("\"elements\": [", with(36)), "/elements", "more than 120 items");
}

BOOST_AUTO_TEST_CASE(survives_any_damage_to_a_valid_file)
{
    BOOST_TEST(rc::check("damaged bytes are read or refused, never worse", [] {
        std::string damaged{samples::instrument_json};
        for (int hits = *rc::gen::inRange(1, 6); hits > 0; --hits) {
            damaged[*rc::gen::inRange<std::size_t>(0, damaged.size())] =
                *rc::gen::character<char>();
        }
        damaged.resize(*rc::gen::inRange<std::size_t>(damaged.size() / 2, damaged.size() * 2));
        auto const result = parse_instrument(damaged, "f");
        if (!result) {
            RC_ASSERT(!result.error().reason.empty());
        }
    }));
}

BOOST_AUTO_TEST_CASE(reads_who_is_asked_and_takes_a_team_where_nothing_is_said)
{
    auto const silent = samples::replaced(samples::instrument_json, "[\"OPEN1\"]", "[]");
    auto const with_use = [&silent](std::string const& use) {
        auto const said = R"("use": ")" + use + R"(", "evidence")";
        return parse_instrument(samples::replaced(silent, "\"evidence\"", said), "f");
    };
    BOOST_TEST((with_use("team")->use == Use::team));
    BOOST_TEST((with_use("pair")->use == Use::pair));
    BOOST_TEST((with_use("self")->use == Use::self));
    expect_refusal(with_use("crowd"), "/use", "is not one of");
}

BOOST_AUTO_TEST_CASE(refuses_open_questions_where_nobody_could_read_them_first)
{
    for (std::string const use : {"pair", "self"}) {
        expect_refusal(
            parse_changed("\"evidence\"", R"("use": ")" + use + R"(", "evidence")"),
            "/open_questions",
            "only an instrument for a team"
        );
    }
}

BOOST_AUTO_TEST_SUITE_END()
