#include "survey-defs/model/instrument_json.hpp"
#include "survey-defs/model/json_node.hpp"
#include "tests/unit/survey/samples.hpp"

#include <boost/test/unit_test.hpp>
#include <rapidcheck.h>

#include <initializer_list>

using namespace heed::survey;
using samples::expect_refusal;

namespace {

// The sample's words with one thing changed.
Checked<Wording> parse_changed(std::string_view from, std::string_view to)
{
    auto const json = samples::replaced(samples::wording_json, from, to);
    return parse_wording(json, "f", samples::instrument());
}

} // namespace

BOOST_AUTO_TEST_SUITE(wording_json)

BOOST_AUTO_TEST_CASE(reads_language_status_and_title)
{
    auto const words = parse_wording(samples::wording_json, "f", samples::instrument());
    BOOST_REQUIRE(words.has_value());
    BOOST_TEST(words->language == "en");
    BOOST_TEST((words->translation == Translation::source));
    BOOST_TEST(words->title == "A sample");
    BOOST_TEST((parse_changed("source", "draft")->translation == Translation::draft));
    BOOST_TEST((parse_changed("source", "professional")->translation == Translation::professional));
}

BOOST_AUTO_TEST_CASE(refuses_another_format_and_another_instrument)
{
    expect_refusal(parse_changed("heed-wording/1", "heed-wording/2"), "/format", "heed-wording/1");
    expect_refusal(parse_changed("\"sample\"", "\"other\""), "/instrument", "not for \"sample\"");
}

BOOST_AUTO_TEST_CASE(refuses_what_is_not_a_language_tag)
{
    for (auto const* good : {"cy", "pl", "en-GB", "zh-Hant-TW", "sgn"}) {
        BOOST_TEST_CONTEXT(good)
        {
            BOOST_TEST(parse_changed("\"en\"", "\"" + std::string{good} + "\"").has_value());
        }
    }
    for (auto const* bad : {"EN", "e", "engl", "en-", "en_GB", "en-x", "../en", "en--GB", "-en"}) {
        BOOST_TEST_CONTEXT(bad)
        {
            auto const result = parse_changed("\"en\"", "\"" + std::string{bad} + "\"");
            expect_refusal(result, "/language", "is not a language tag");
        }
    }
}

BOOST_AUTO_TEST_CASE(refuses_a_missing_translation)
{
    expect_refusal(parse_changed("\"CLM2\": \"2\",", ""), "/items", "\"CLM2\" is missing");
    expect_refusal(parse_changed("\"team\": \"In this team…\"", ""), "/stems", "\"team\"");
    expect_refusal(parse_changed("\"OPEN1\": \"What else?\"", ""), "/open_questions", "missing");
    expect_refusal(parse_changed("\"name\": \"Calm\",", ""), "/elements/calm", "\"name\"");
    expect_refusal(parse_changed("\"low\": \"l\",", ""), "/elements/calm/bands", "\"low\"");
    expect_refusal(
        parse_changed(",\n    \"two\": {\"values\": [\"no\", \"yes\"]}", ""),
        "/scales",
        "\"two\" is missing"
    );
    expect_refusal(parse_changed("\"summary\": \"For tests.\",", ""), "", "\"summary\"");
}

BOOST_AUTO_TEST_CASE(refuses_a_surplus_translation)
{
    expect_refusal(
        parse_changed("\"CLM1\"", "\"CLM9\": \"9\", \"CLM1\""),
        "/items/CLM9",
        "not known"
    );
    expect_refusal(
        parse_changed("\"team\"", "\"boss\": \"b\", \"team\""),
        "/stems/boss",
        "not known"
    );
    expect_refusal(
        parse_changed("\"calm\": {", "\"calm\": {\"tone\": 1,"),
        "/elements/calm/tone",
        "not known"
    );
    expect_refusal(parse_changed("\"OPEN1\"", "\"OPEN2\""), "/open_questions/OPEN2", "not known");
    expect_refusal(parse_changed("\"title\"", "\"subtitle\""), "/subtitle", "not known");
}

BOOST_AUTO_TEST_CASE(wants_as_many_words_as_the_scale_has_values)
{
    expect_refusal(parse_changed("\"d\", ", ""), "/scales/five/values", "5 entries, found 4");
    expect_refusal(parse_changed("\"d\", ", "\"d\", \"d\", "), "/scales/five/values", "found 6");
}

BOOST_AUTO_TEST_CASE(wants_words_for_cannot_say_exactly_where_it_is_offered)
{
    expect_refusal(
        parse_changed(", \"cannot_say\": \"I can’t say\"", ""),
        "/scales/five",
        "\"cannot_say\""
    );
    expect_refusal(
        parse_changed("[\"no\", \"yes\"]", "[\"no\", \"yes\"], \"cannot_say\": \"-\""),
        "/scales/two/cannot_say",
        "not known"
    );
}

BOOST_AUTO_TEST_CASE(refuses_an_empty_text_wherever_it_stands)
{
    struct Place {
        std::string_view text;
        std::string_view pointer;
    };
    for (auto const& [text, pointer] : std::initializer_list<Place>{
             {"A sample", "/title"},
             {"For tests.", "/summary"},
             {"Think about today.", "/look_back"},
             {"c", "/scales/five/values/2"},
             {"I can’t say", "/scales/five/cannot_say"},
             {"In this team…", "/stems/team"},
             {"Calm", "/elements/calm/name"},
             {"Being calm", "/elements/calm/heading"},
             {"Whether it is calm.", "/elements/calm/about"},
             {"m", "/elements/calm/bands/middle"},
             {"Who?", "/elements/extra/prompts/1"},
             {"3", "/items/CLM3"},
             {"What else?", "/open_questions/OPEN1"}}) {
        BOOST_TEST_CONTEXT(pointer)
        {
            expect_refusal(parse_changed(in_quotes(text), "\" \""), pointer, "empty");
        }
    }
}

BOOST_AUTO_TEST_CASE(refuses_control_characters)
{
    expect_refusal(parse_changed("\"3\"", "\"a\\nb\""), "/items/CLM3", "control character");
    expect_refusal(parse_changed("\"m\"", "\"\\u009b\""), "/elements/calm/bands/middle", "control");
}

BOOST_AUTO_TEST_CASE(refuses_no_prompts_and_too_many)
{
    std::string many = "[\"p\"";
    for (std::size_t i = 1; i < prompts_max; ++i) {
        many += ", \"p\"";
    }
    BOOST_TEST(parse_changed("[\"Why?\"]", many + "]").has_value());
    expect_refusal(
        parse_changed("[\"Why?\"]", many + ", \"p\"]"),
        "/elements/calm/prompts",
        "1 to 8"
    );
    expect_refusal(parse_changed("[\"Why?\"]", "[]"), "/elements/calm/prompts", "1 to 8");
}

BOOST_AUTO_TEST_CASE(refuses_values_of_the_wrong_type)
{
    expect_refusal(parse_changed("\"A sample\"", "7"), "/title", "found a number");
    expect_refusal(parse_changed("{\"OPEN1\": \"What else?\"}", "[]"), "/open_questions", "a list");
    expect_refusal(parse_changed("source", "machine"), "/translation", "\"professional\"");
}

BOOST_AUTO_TEST_CASE(survives_any_damage_to_a_valid_file)
{
    auto const sample = samples::instrument();
    BOOST_TEST(rc::check("damaged bytes are read or refused, never worse", [&sample] {
        std::string damaged{samples::wording_json};
        for (int hits = *rc::gen::inRange(1, 6); hits > 0; --hits) {
            damaged[*rc::gen::inRange<std::size_t>(0, damaged.size())] =
                *rc::gen::character<char>();
        }
        auto const result = parse_wording(damaged, "f", sample);
        if (!result) {
            RC_ASSERT(!result.error().reason.empty());
        }
    }));
}

BOOST_AUTO_TEST_CASE(words_for_one_person_alone_have_no_bands_and_all_others_have_them)
{
    auto alone = samples::instrument();
    alone.use = Use::self;
    expect_refusal(
        parse_wording(samples::wording_json, "f", alone),
        "/elements/calm/bands",
        "is not known"
    );
    auto without = std::string{samples::wording_json};
    std::string_view const bands = R"("bands": {"low": "l", "middle": "m", "high": "h"},)";
    without = samples::replaced(samples::replaced(without, bands, ""), bands, "");
    BOOST_TEST(parse_wording(without, "f", alone).has_value());
    expect_refusal(
        parse_wording(without, "f", samples::instrument()),
        "/elements/calm",
        "\"bands\" is missing"
    );
}

BOOST_AUTO_TEST_SUITE_END()
