// The definitions that Heed ships, as they lie in survey-defs/.
#include "survey-defs/model/catalogue.hpp"
#include "tests/unit/survey/samples.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cctype>

using namespace heed::survey;
namespace fs = std::filesystem;

namespace {

fs::path const definitions = fs::path{HEED_SOURCE_DIR} / "survey-defs";

// The shipped instrument of that name, version 1.
Instrument shipped(std::string const& name)
{
    auto const catalogue = Catalogue::load(definitions);
    BOOST_REQUIRE_MESSAGE(catalogue, (catalogue ? "" : catalogue.error().message()));
    auto const* entry = catalogue->find({name, 1});
    BOOST_REQUIRE(entry != nullptr);
    return entry->instrument;
}

std::vector<std::string> reverse_items(Instrument const& instrument)
{
    std::vector<std::string> ids;
    for (auto const& element : instrument.elements) {
        for (auto const& item : element.items) {
            if (item.reverse) {
                ids.push_back(item.id.text());
            }
        }
    }
    return ids;
}

} // namespace

BOOST_AUTO_TEST_SUITE(shipped_definitions)

BOOST_AUTO_TEST_CASE(the_footprint_asks_21_items_and_3_more_when_courage_is_chosen)
{
    auto const footprint = shipped("compassionate-leadership-footprint");
    BOOST_TEST(footprint.item_count() == 24U);
    auto const* courage = footprint.find(ElementId{"courage"});
    BOOST_REQUIRE(courage != nullptr);
    BOOST_TEST(courage->optional);
    BOOST_TEST(courage->items.size() == 3U);
    BOOST_TEST(std::ranges::count(footprint.elements, true, &Element::optional) == 1);
    BOOST_TEST(footprint.open_questions.size() == 2U);
}

BOOST_AUTO_TEST_CASE(the_overall_footprint_is_made_of_the_four_elements_without_safety)
{
    std::vector const expected{
        ElementId{"attending"},
        ElementId{"understanding"},
        ElementId{"empathising"},
        ElementId{"helping"}};
    BOOST_TEST((shipped("compassionate-leadership-footprint").overall == expected));
}

BOOST_AUTO_TEST_CASE(the_pulse_asks_8_items_and_has_no_overall)
{
    auto const pulse = shipped("psychological-safety-pulse");
    BOOST_TEST(pulse.item_count() == 8U);
    BOOST_TEST(pulse.minutes == 1);
    BOOST_TEST(pulse.overall.empty());
    BOOST_TEST(pulse.open_questions.empty());
}

BOOST_AUTO_TEST_CASE(the_follow_up_check_asks_3_items_with_3_answers_and_has_no_overall)
{
    auto const check = shipped("follow-up-check");
    BOOST_TEST((check.use == Use::team));
    BOOST_TEST(check.item_count() == 3U);
    BOOST_REQUIRE(check.elements.size() == 1U);
    BOOST_TEST(check.scale_of(check.elements.front()).points() == 3);
    BOOST_TEST(check.overall.empty());
    BOOST_TEST(check.open_questions.empty());
}

// The page that compares the two goes by their order.
BOOST_AUTO_TEST_CASE(self_reflection_mirrors_the_footprint_item_by_item_and_is_for_one_person)
{
    auto const reflection = shipped("self-reflection");
    auto const footprint = shipped("compassionate-leadership-footprint");
    BOOST_TEST((reflection.use == Use::self));
    BOOST_TEST(reflection.item_count() == 20U);
    BOOST_TEST(reflection.overall.empty());
    for (auto const& element : footprint.overall) {
        BOOST_TEST_CONTEXT(element.text())
        {
            auto const* const mirror = reflection.find(element);
            BOOST_REQUIRE(mirror != nullptr);
            BOOST_TEST(mirror->items.size() == footprint.find(element)->items.size());
        }
    }
}

BOOST_AUTO_TEST_CASE(leading_across_boundaries_is_for_two_teams_and_has_four_parts)
{
    auto const boundaries = shipped("leading-across-boundaries");
    BOOST_TEST((boundaries.use == Use::pair));
    BOOST_TEST(boundaries.elements.size() == 4U);
    BOOST_TEST(boundaries.item_count() == 12U);
    BOOST_TEST(boundaries.overall.empty());
}

BOOST_AUTO_TEST_CASE(the_items_that_say_the_opposite_are_reversed)
{
    BOOST_TEST(
        (reverse_items(shipped("leading-across-boundaries")) == std::vector<std::string>{"BND9"})
    );
    BOOST_TEST(
        (reverse_items(shipped("compassionate-leadership-footprint")) ==
         std::vector<std::string>{"PSF5"})
    );
    BOOST_TEST(
        (reverse_items(shipped("psychological-safety-pulse")) ==
         std::vector<std::string>{"PUL7", "PUL8"})
    );
}

BOOST_AUTO_TEST_CASE(nothing_shipped_claims_to_be_piloted_or_validated)
{
    auto const catalogue = Catalogue::load(definitions);
    BOOST_REQUIRE(catalogue.has_value());
    for (auto const& entry : catalogue->entries()) {
        BOOST_TEST((entry.instrument.evidence == Evidence::draft));
    }
}

BOOST_AUTO_TEST_CASE(no_team_may_be_asked_again_within_six_weeks)
{
    auto const catalogue = Catalogue::load(definitions);
    BOOST_REQUIRE(catalogue.has_value());
    for (auto const& entry : catalogue->entries()) {
        BOOST_TEST(entry.instrument.days_between_rounds_min >= 42);
    }
}

BOOST_AUTO_TEST_CASE(no_english_text_grades_or_blames)
{
    for (auto const& file : fs::directory_iterator{definitions / "locales" / "en"}) {
        auto text = samples::read_file(file.path());
        std::ranges::transform(text, text.begin(), [](unsigned char c) {
            return static_cast<char>(std::tolower(c));
        });
        for (auto const* word :
             {"poor",
              "weak",
              "failing",
              "toxic",
              "underperform",
              "score",
              "good team",
              "bad leader"}) {
            BOOST_TEST_CONTEXT(file.path().filename() << " and " << word)
            {
                BOOST_TEST((text.find(word) == std::string::npos));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(english_text_uses_typographic_apostrophes)
{
    for (auto const& file : fs::directory_iterator{definitions / "locales" / "en"}) {
        BOOST_TEST((samples::read_file(file.path()).find('\'') == std::string::npos));
    }
}

BOOST_AUTO_TEST_SUITE_END()
