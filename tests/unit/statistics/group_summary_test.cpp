#include "scoring/statistics/group_summary.hpp"
#include "tests/unit/statistics/cells.hpp"
#include "tests/unit/statistics/figures.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed::statistics;
using namespace heed::test_support;

namespace {

GroupSummary summary_of(
    Questionnaire const& questions,
    std::vector<std::vector<int>> const& rows,
    std::optional<int> population
)
{
    ScoringKey const key{questions};
    GroupTally tally{questions, key};
    for (auto const& row : rows) {
        tally.add(cells_of(questions, row));
    }
    return summarise_group(tally, {.population = population});
}

} // namespace

// Example A of the scoring specification: four items, the second reversed.
BOOST_AUTO_TEST_CASE(the_team_of_three_is_as_in_the_specification)
{
    Questionnaire questions = one_scale(4);
    questions.items[1].reverse = true;
    auto const team = summary_of(questions, {{5, 1, 5, 5}, {3, 3, 4, 2}, {4, 2, 4, 5}}, 5);
    ScaleSummary const& scale = team.scales.front();
    BOOST_TEST(is_near(scale.mean, 7.708333333333));
    BOOST_TEST(is_near(scale.sd, 2.525907427705));
    BOOST_TEST(is_near(scale.se, 1.458333333333));
    BOOST_TEST(is_near(scale.se_fpc, 0.922330984216));
    BOOST_TEST(is_near(scale.ci_low, 3.739863406365));
    BOOST_TEST(is_near(scale.rwgj, 0.666666666667));
    BOOST_TEST(is_near(scale.rwgj_star, 0.333333333333));
    BOOST_TEST(is_near(scale.ad_mean, 0.777777777778));
    BOOST_TEST(is_near(scale.alpha, 0.897959183673));
    BOOST_TEST(is_near(team.items[3].fav_ci_low, 29.999331513839));
    BOOST_TEST(is_near(team.items[3].fav_ci_high, 90.322858889422));
}

BOOST_AUTO_TEST_CASE(nobody_leaves_nothing_but_counts)
{
    auto const team = summary_of(one_scale(2), {}, 4);
    BOOST_TEST(team.n_respondents == 0);
    BOOST_TEST(lacks(team.scales[0].mean, Reason::no_answers));
    BOOST_TEST(lacks(team.scales[0].pooled_mean, Reason::no_answers));
    BOOST_TEST(lacks(team.scales[0].rwgj, Reason::no_answers));
    BOOST_TEST(lacks(team.scales[0].alpha, Reason::no_answers));
    BOOST_TEST(lacks(team.items[0].mean, Reason::no_answers));
    BOOST_TEST(lacks(team.items[0].rwg, Reason::no_answers));
}

BOOST_AUTO_TEST_CASE(one_person_has_a_mean_and_no_spread)
{
    auto const team = summary_of(one_scale(2), {{4, 5}}, 4);
    BOOST_TEST(is_near(team.scales[0].mean, 8.75));
    BOOST_TEST(lacks(team.scales[0].sd, Reason::too_few_people));
    BOOST_TEST(lacks(team.scales[0].rwgj, Reason::too_few_people));
    BOOST_TEST(lacks(team.items[0].sd, Reason::too_few_people));
}

BOOST_AUTO_TEST_CASE(an_item_that_nobody_answered_is_given_as_the_reason)
{
    auto const team = summary_of(one_scale(2), {{4, none}, {3, none}}, std::nullopt);
    BOOST_TEST(lacks(team.scales[0].rwgj, Reason::item_unanswered));
    BOOST_TEST(lacks(team.scales[0].alpha, Reason::item_unanswered));
    BOOST_TEST(is_near(team.scales[0].pct_favourable, 50)); // of the item that was answered
}

BOOST_AUTO_TEST_CASE(the_three_favourable_percentages_differ_when_the_unhappy_skip_items)
{
    auto const team = summary_of(
        one_scale(4),
        {{5, 5, 5, 5}, {1, 1, none, none}, {4, 4, 4, 4}, {1, none, 2, none}, {5, 5, 4, 5}},
        std::nullopt
    );
    BOOST_TEST(is_near(team.scales[0].pct_favourable, 77.5));
    BOOST_TEST(is_near(team.scales[0].pct_favourable_pooled, 75));
    BOOST_TEST(is_near(team.scales[0].pct_favourable_person, 60));
}
