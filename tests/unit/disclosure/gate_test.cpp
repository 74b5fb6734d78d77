#include "scoring/disclosure/gate.hpp"
#include "tests/support/teams.hpp"

#include <boost/test/unit_test.hpp>

#include <stdexcept>
#include <type_traits>

using namespace heed;
using namespace heed::disclosure;
using namespace heed::test_support;

static_assert(!std::is_constructible_v<ReleasedReport, ReportParts>);
static_assert(!std::is_default_constructible_v<ReleasedReport>);
static_assert(!std::is_default_constructible_v<RoundRelease>);
static_assert(std::is_empty_v<Withheld>);

namespace {

survey::Instrument const two_elements = instrument({element("a", 2), element("b", 2)});

bool is_withheld(Decision const& decision)
{
    return std::holds_alternative<Withheld>(decision);
}

std::vector<Row> everybody(int people, Row const& row)
{
    return std::vector<Row>(static_cast<std::size_t>(people), row);
}

Gate floor_gate()
{
    return Gate{Policy::at_the_floor()};
}

std::vector<scoring::TeamScores> scores_of(std::vector<std::string> const& groups)
{
    std::vector<scoring::TeamScores> scores;
    for (std::string const& group : groups) {
        scores.push_back(score(two_elements, everybody(6, {4, 4, 4, 4}), group));
    }
    return scores;
}

} // namespace

BOOST_AUTO_TEST_CASE(four_people_are_withheld_and_five_are_shown)
{
    BOOST_TEST(is_withheld(decide(two_elements, everybody(4, {4, 4, 4, 4}), 12)));
    BOOST_TEST(!is_withheld(decide(two_elements, everybody(5, {4, 4, 4, 4}), 12)));
}

BOOST_AUTO_TEST_CASE(nobody_is_withheld_as_well)
{
    BOOST_TEST(is_withheld(decide(two_elements, {}, 12)));
}

BOOST_AUTO_TEST_CASE(nine_people_have_halves_and_ten_have_decimals_and_items)
{
    Row const row{4, 3, 4, 5};
    auto const nine = report(two_elements, everybody(9, row), 12);
    BOOST_TEST(!nine.detail());
    BOOST_TEST(nine.elements()[0].score->tenths == 65); // 6.25
    BOOST_TEST(nine.elements()[0].items.empty());
    auto const ten = report(two_elements, everybody(10, row), 12);
    BOOST_TEST(ten.detail());
    BOOST_TEST(ten.elements()[0].score->tenths == 63);
    BOOST_TEST(ten.elements()[0].items.size() == 2U);
}

BOOST_AUTO_TEST_CASE(an_element_is_judged_by_those_who_answered_it)
{
    auto rows = everybody(12, {4, 4, 4, 4});
    for (std::size_t person = 0; person < 4; ++person) {
        rows[person][2] = rows[person][3] = skipped;
    }
    auto const shown = report(two_elements, rows, 14);
    BOOST_TEST(shown.detail());
    BOOST_TEST(shown.elements()[0].items.size() == 2U);
    BOOST_TEST(shown.elements()[1].items.empty());
    BOOST_TEST(shown.elements()[1].score->least_answers == 5);
}

BOOST_AUTO_TEST_CASE(the_overall_figure_is_as_coarse_as_its_coarsest_element)
{
    auto rows = everybody(12, {4, 4, 4, 3});
    for (std::size_t person = 0; person < 4; ++person) {
        rows[person][2] = rows[person][3] = skipped;
    }
    auto const shown = report(two_elements, rows, 14);
    BOOST_TEST(shown.overall()->tenths == 70); // (7.5 + 6.25) / 2 = 6.875
    BOOST_TEST(shown.overall()->least_answers == 5);
}

BOOST_AUTO_TEST_CASE(the_overall_figure_needs_all_its_elements)
{
    auto rows = everybody(6, {4, 4, 4, 4});
    rows[0][2] = rows[0][3] = rows[1][2] = rows[1][3] = skipped;
    auto const shown = report(two_elements, rows, 8);
    BOOST_CHECK(shown.elements()[0].score.has_value());
    BOOST_CHECK(!shown.elements()[1].score.has_value());
    BOOST_CHECK(!shown.overall().has_value());
}

BOOST_AUTO_TEST_CASE(the_overall_figure_is_made_of_unrounded_elements)
{
    auto rows = everybody(5, {4, 4, 4, 4});
    rows[0] = {3, 4, 3, 4};
    rows[1] = {4, 4, 3, 4};
    rows[2] = {4, 4, 4, 3};
    auto const shown = report(two_elements, rows, 8);
    BOOST_TEST(shown.elements()[0].score->tenths == 75); // 7.25
    BOOST_TEST(shown.elements()[1].score->tenths == 70); // 6.75
    BOOST_TEST(shown.overall()->tenths == 70);           // 7.0; 7.5 and 7.0 would give 7.25, so 7.5
}

BOOST_AUTO_TEST_CASE(an_instrument_without_overall_elements_has_no_overall_figure)
{
    auto questions = two_elements;
    questions.overall.clear();
    BOOST_CHECK(!report(questions, everybody(6, {4, 4, 4, 4}), 8).overall().has_value());
}

BOOST_AUTO_TEST_CASE(answers_that_spare_codes_could_have_given_do_not_open_a_report)
{
    auto const rows = everybody(6, {4, 4, 4, 4});
    BOOST_TEST(!is_withheld(decide(two_elements, rows, 8, 1)));
    BOOST_TEST(is_withheld(decide(two_elements, rows, 8, 2)));
}

BOOST_AUTO_TEST_CASE(a_raised_minimum_is_kept)
{
    Gate const gate{Policy::with_minimum_group(8).value()};
    std::vector<scoring::TeamScores> scores;
    scores.push_back(score(two_elements, everybody(7, {4, 4, 4, 4})));
    auto const release = gate.decide(std::move(scores), {}, one_team(12), two_elements);
    BOOST_TEST(is_withheld(release.groups().front().decision));
}

BOOST_AUTO_TEST_CASE(every_group_gets_its_own_decision_in_the_order_of_ids)
{
    auto const tree =
        GroupTree::make(
            {{.id = survey::GroupId{"root"}, .parent = std::nullopt},
             {.id = survey::GroupId{"b"}, .parent = survey::GroupId{"root"}, .people = 8},
             {.id = survey::GroupId{"a"}, .parent = survey::GroupId{"root"}, .people = 8}}
        ).value();
    auto const release = floor_gate().decide(scores_of({"b", "a"}), {}, tree, two_elements);
    BOOST_TEST(release.groups().size() == 2U);
    BOOST_TEST(release.groups()[0].group.text() == "a");
    BOOST_TEST(release.find(survey::GroupId{"b"}) != nullptr);
    BOOST_TEST(release.find(survey::GroupId{"root"}) == nullptr);
}

BOOST_AUTO_TEST_CASE(scores_that_do_not_fit_release_nothing)
{
    BOOST_CHECK_THROW(
        floor_gate().decide(scores_of({"stranger"}), {}, one_team(8), two_elements),
        std::invalid_argument
    );
    BOOST_CHECK_THROW(
        floor_gate().decide(scores_of({"team", "team"}), {}, one_team(8), two_elements),
        std::invalid_argument
    );
    BOOST_CHECK_THROW(
        floor_gate().decide(scores_of({"team"}), {}, one_team(8), instrument({element("a", 2)})),
        std::invalid_argument
    );
    BOOST_CHECK_THROW(
        floor_gate().decide(scores_of({"team"}), {}, one_team(5), two_elements),
        std::invalid_argument
    );
}

BOOST_AUTO_TEST_CASE(nothing_is_left_of_the_scores)
{
    auto scores = scores_of({"team"});
    floor_gate().decide(std::move(scores), {}, one_team(8), two_elements);
    BOOST_TEST(scores.empty());
}
