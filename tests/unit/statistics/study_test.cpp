#include "scoring/statistics/study.hpp"
#include "tests/unit/statistics/cells.hpp"
#include "tests/unit/statistics/figures.hpp"

#include <boost/test/unit_test.hpp>

#include <array>

using namespace heed::statistics;
using namespace heed::test_support;

namespace {

// One item; people of `teams` answered as given, team by team.
Study study_of(std::vector<std::vector<int>> const& teams)
{
    Study study{one_scale(1), {}, {"1"}, ResponseTable{1}};
    std::uint32_t person = 0;
    for (std::uint32_t team = 0; team < teams.size(); ++team) {
        study.teams.push_back({"t" + std::to_string(team), 10});
        for (int const answer : teams[team]) {
            study.responses.add({person++, team, 0}, cells_of(study.questionnaire, {answer}));
        }
    }
    return study;
}

} // namespace

BOOST_AUTO_TEST_CASE(teams_come_in_the_order_of_the_study_and_all_takes_everybody)
{
    RoundSummary const round = summarise_round(study_of({{5, 5}, {}, {1}}), 0);
    BOOST_TEST(round.teams.size() == 3U);
    BOOST_TEST(is_near(round.teams[0].scales[0].mean, 10));
    BOOST_TEST(lacks(round.teams[1].scales[0].mean, Reason::no_answers));
    BOOST_TEST(is_near(round.teams[2].scales[0].mean, 0));
    BOOST_TEST(round.all.n_respondents == 3);
    BOOST_TEST(round.all.population.value() == 30);
    BOOST_TEST(is_near(round.all.scales[0].mean, 20.0 / 3));
}

BOOST_AUTO_TEST_CASE(one_team_of_unknown_size_leaves_the_whole_unknown)
{
    Study study = study_of({{5, 5}, {1}});
    study.teams[1].size = std::nullopt;
    RoundSummary const round = summarise_round(study, 0);
    BOOST_TEST(round.teams[0].population.value() == 10);
    BOOST_TEST(!round.all.population.has_value());
}

BOOST_AUTO_TEST_CASE(more_people_than_can_be_leave_the_whole_unknown)
{
    Study study = study_of({{5, 5}, {1}, {2}});
    for (Team& team : study.teams) {
        team.size = 1'000'000'000;
    }
    BOOST_TEST(!summarise_round(study, 0).all.population.has_value());
}

BOOST_AUTO_TEST_CASE(the_reliability_of_a_teams_mean_takes_the_difference_between_all_teams)
{
    RoundSummary const round = summarise_round(study_of({{5, 4, 5}, {1, 2}, {}}), 0);
    double const icc1 = round.scales[0].icc1.value();
    BOOST_TEST(is_near(round.teams[1].scales[0].mean_reliability, 2 * icc1 / (1 + icc1)));
    BOOST_TEST(lacks(round.teams[2].scales[0].mean_reliability, Reason::no_answers));
}

BOOST_AUTO_TEST_CASE(teams_that_agree_perfectly_and_differ_have_icc_of_exactly_one)
{
    RoundSummary const round = summarise_round(study_of({{2, 2, 2}, {4, 4}, {5, 5, 5, 5}}), 0);
    BOOST_TEST(round.scales[0].msw.value() == 0.0);
    BOOST_TEST(round.scales[0].icc1.value() == 1.0);
}

BOOST_AUTO_TEST_CASE(hundreds_of_teams_are_each_summarised_for_themselves)
{
    Study study{one_scale(3), {}, {"1"}, ResponseTable{3}};
    for (std::uint32_t team = 0; team < 300; ++team) {
        study.teams.push_back({std::to_string(team), 4});
        study.responses.add({2 * team, team, 0}, cells_of(study.questionnaire, {5, 4, 2}));
        study.responses.add({2 * team + 1, team, 0}, cells_of(study.questionnaire, {2, 1, 3}));
    }
    RoundSummary const round = summarise_round(study, 0);
    double const alpha = round.teams.front().scales[0].alpha.value();
    for (GroupSummary const& team : round.teams) {
        BOOST_TEST(team.n_respondents == 2);
        BOOST_TEST(team.scales[0].alpha.value() == alpha);
    }
    BOOST_TEST(round.all.n_respondents == 600);
}

BOOST_AUTO_TEST_CASE(a_study_without_teams_or_people_is_summarised_without_figures)
{
    RoundSummary const round = summarise_round(study_of({}), 0);
    BOOST_TEST(round.teams.empty());
    BOOST_TEST(round.all.n_respondents == 0);
    BOOST_TEST(lacks(round.scales[0].icc1, Reason::too_few_teams));
}

BOOST_AUTO_TEST_CASE(one_by_one_calls_each_number_once_in_order)
{
    std::vector<std::size_t> called;
    one_by_one(4, [&](std::size_t each) { called.push_back(each); });
    BOOST_TEST(called == (std::vector<std::size_t>{0, 1, 2, 3}));
}

BOOST_AUTO_TEST_CASE(a_persons_scores_are_on_zero_to_ten_and_missing_ones_say_so)
{
    Questionnaire questions = one_scale(3);
    questions.scales.push_back({"rest", {2}});
    questions.composites.push_back({"both", {0, 1}});
    std::array<Figure, 3> scores;
    score_person(ScoringKey{questions}, cells_of(questions, {5, 4, none}), scores);
    BOOST_TEST(is_near(scores[0], 8.75));
    BOOST_TEST(lacks(scores[1], Reason::no_answers));
    BOOST_TEST(is_near(scores[2], 8.75));
}
