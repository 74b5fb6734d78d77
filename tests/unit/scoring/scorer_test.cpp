// TeamScores are sealed, so what the scorer computes is seen through the gate, as in the server.

#include "scoring/core/scorer.hpp"
#include "tests/support/teams.hpp"

#include <boost/test/unit_test.hpp>

#include <stdexcept>
#include <type_traits>

using namespace heed;
using namespace heed::test_support;

static_assert(!std::is_copy_constructible_v<scoring::TeamScores>);
static_assert(!std::is_copy_assignable_v<scoring::TeamScores>);
static_assert(!std::is_default_constructible_v<scoring::TeamScores>);
static_assert(std::is_nothrow_move_constructible_v<scoring::TeamScores>);
static_assert(!std::is_constructible_v<scoring::TeamScores, survey::GroupId>);

namespace {

int tenths(disclosure::ReleasedReport const& report, std::size_t element = 0)
{
    return report.elements()[element].score->tenths;
}

} // namespace

// The worked example of the domain rules: 7.2321, shown to the nearest half at seven people.
BOOST_AUTO_TEST_CASE(the_worked_example_is_shown_as_7_0)
{
    survey::Element safety = element("safety", 4);
    safety.items[3].reverse = true;
    auto const questions = instrument({safety});
    auto const shown = report(
        questions,
        {{4, 4, 5, 2},
         {5, 4, 4, 1},
         {3, 3, skipped, 3},
         {4, 5, 4, 2},
         {2, 3, 2, 4},
         {4, 4, 4, 2},
         {5, 5, 5, 1},
         {skipped, 4, skipped, skipped}},
        10
    );
    BOOST_TEST(tenths(shown) == 70);
}

// Yes, Partly and No are 10, 5 and 0, as in the follow-up check; from ten answers on, the bands of
// an item are these three.
BOOST_AUTO_TEST_CASE(three_options_lie_five_points_apart_and_are_the_three_bands_of_an_item)
{
    auto questions = instrument({element("s", 3, "three")});
    questions.scales.push_back(
        {.id = survey::ScaleId{"three"}, .min = 1, .max = 3, .cannot_say = true}
    );
    auto const shown = report(
        questions,
        {{3, 3, 2},
         {3, 2, 2},
         {3, 2, 1},
         {3, 1, 2},
         {3, cannot_say, 2},
         {3, 2, 2},
         {2, 2, 1},
         {2, 3, 3},
         {1, 2, 3},
         {1, 1, 2},
         {1, 3, 3}},
        12
    );
    // 5.77, the mean of the items' means: 70/11, 55/10 and 60/11.
    BOOST_TEST(tenths(shown) == 58);
    auto const& items = shown.elements()[0].items;
    BOOST_REQUIRE(items.size() == 3U);
    auto const& first = items[0].bands.value();
    BOOST_TEST(first.favourable == 5); // 6 of 11, redrawn for ten
    BOOST_TEST(first.neutral == 2);
    BOOST_TEST(first.unfavourable == 3);
}

BOOST_AUTO_TEST_CASE(people_count_once_each_and_not_by_their_answers)
{
    auto const questions = instrument({element("s", 4)});
    auto const shown = report(
        questions,
        {{5, 5, 5, 5},
         {1, 1, skipped, skipped},
         {4, 4, 4, 4},
         {1, skipped, 2, skipped},
         {5, 5, 4, 5}},
        8
    );
    BOOST_TEST(tenths(shown) == 55); // 5.625; the mean of all answers, 6.875, would show 7.0
}

BOOST_AUTO_TEST_CASE(cannot_say_is_left_out_like_a_skip)
{
    auto const questions = instrument({element("s", 2)});
    std::vector<Row> const with_skips(6, Row{4, skipped});
    std::vector<Row> const with_cannot_say(6, Row{4, cannot_say});
    BOOST_TEST((decide(questions, with_skips, 8) == decide(questions, with_cannot_say, 8)));
}

BOOST_AUTO_TEST_CASE(an_optional_element_is_scored_only_when_it_was_asked)
{
    survey::Element courage = element("courage", 2);
    courage.optional = true;
    auto const questions = instrument({element("s", 1), courage});
    std::vector<Row> const rows(6, Row{4, 2, 2});
    auto const count = [&](std::vector<survey::ElementId> const& blocks) {
        std::vector<scoring::TeamScores> scores;
        scores.push_back(score(questions, rows, "team", blocks));
        disclosure::Gate const gate{disclosure::Policy::at_the_floor()};
        auto const release = gate.decide(std::move(scores), {}, one_team(8), questions);
        return std::get<disclosure::ReleasedReport>(release.groups().front().decision)
            .elements()
            .size();
    };
    BOOST_TEST(count({}) == 1U);
    BOOST_TEST(count({survey::ElementId{"courage"}}) == 2U);
}

BOOST_AUTO_TEST_CASE(each_element_takes_its_own_items)
{
    auto const questions = instrument({element("a", 2), element("b", 1), element("c", 3)});
    auto const shown = report(questions, std::vector<Row>(6, Row{2, 2, 3, 4, 4, 4}), 8);
    BOOST_TEST(tenths(shown, 0) == 25);
    BOOST_TEST(tenths(shown, 1) == 50);
    BOOST_TEST(tenths(shown, 2) == 75);
}

BOOST_AUTO_TEST_CASE(scores_of_other_ranges_come_to_zero_to_ten_as_well)
{
    auto const questions = instrument({element("s", 1, "seven")});
    BOOST_TEST(tenths(report(questions, std::vector<Row>(12, Row{3}), 20)) == 33);
}

BOOST_AUTO_TEST_CASE(a_sheet_of_another_instrument_is_a_defect)
{
    auto const questions = instrument({element("a", 2)});
    std::vector<survey::AnswerSheet> sheets;
    sheets.push_back(sheet(instrument({element("a", 3)}), {1, 2, 3}));
    survey::ResponseSet responses{survey::GroupId{"team"}, std::move(sheets)};
    BOOST_CHECK_THROW(
        scoring::Scorer::score(questions, {}, std::move(responses)),
        std::invalid_argument
    );
}
