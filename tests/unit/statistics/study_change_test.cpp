// Changes between rounds, and what linking people adds.

#include "scoring/statistics/study.hpp"
#include "tests/unit/statistics/cells.hpp"
#include "tests/unit/statistics/figures.hpp"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace heed::statistics;
using namespace heed::test_support;

namespace {

struct Answer {
    std::uint32_t person;
    std::uint32_t team;
    std::uint32_t round;
    int value;
};

// Two teams, two rounds, one item.
RoundChange change_of(std::vector<Answer> const& answers, bool linked)
{
    Study study{one_scale(1), {{"a", 9}, {"b", 9}}, {"1", "2"}, ResponseTable{1}};
    study.questionnaire.linked = linked;
    for (Answer const& answer : answers) {
        study.responses.add(
            {answer.person, answer.team, answer.round},
            cells_of(study.questionnaire, {answer.value})
        );
    }
    return summarise_change(study, 0, summarise_round(study, 0), 1, summarise_round(study, 1));
}

} // namespace

BOOST_AUTO_TEST_CASE(a_change_is_the_second_mean_minus_the_first)
{
    auto const change = change_of({{0, 0, 0, 4}, {1, 0, 0, 2}, {2, 0, 1, 5}}, false);
    ChangeSummary const& team = change.teams[0].scores[0];
    BOOST_TEST(team.n1 == 2);
    BOOST_TEST(team.n2 == 1);
    BOOST_TEST(is_near(team.diff, 5));
    BOOST_TEST(lacks(change.teams[1].scores[0].diff, Reason::absent));
    BOOST_TEST(is_near(change.all.scores[0].diff, 5));
}

BOOST_AUTO_TEST_CASE(nobody_is_paired_unless_the_study_links_people)
{
    std::vector<Answer> const same_names{{0, 0, 0, 4}, {0, 0, 1, 5}};
    BOOST_TEST(change_of(same_names, false).all.paired.empty());
    BOOST_TEST(change_of(same_names, true).all.paired.size() == 1U);
}

BOOST_AUTO_TEST_CASE(only_people_of_both_rounds_are_paired)
{
    auto const change = change_of(
        {{0, 0, 0, 1}, {1, 0, 0, 2}, {2, 0, 0, 5}, {1, 0, 1, 4}, {0, 0, 1, 2}, {7, 0, 1, 5}},
        true
    );
    PairedChange const& paired = change.teams[0].paired[0];
    BOOST_TEST(paired.n == 2);
    BOOST_TEST(is_near(paired.diff, 3.75)); // one and two steps of 2.5
    BOOST_TEST(is_near(paired.sd, std::sqrt(3.125)));
}

BOOST_AUTO_TEST_CASE(who_moved_to_another_team_counts_for_everybody_and_for_no_team)
{
    auto const change = change_of({{0, 0, 0, 1}, {0, 1, 1, 5}}, true);
    BOOST_TEST(change.all.paired[0].n == 1);
    BOOST_TEST(is_near(change.all.paired[0].diff, 10));
    BOOST_TEST(change.teams[0].paired[0].n == 0);
    BOOST_TEST(change.teams[1].paired[0].n == 0);
}

BOOST_AUTO_TEST_CASE(who_has_no_score_in_one_round_is_not_paired)
{
    auto const change = change_of({{0, 0, 0, none}, {0, 0, 1, 5}}, true);
    BOOST_TEST(change.all.paired[0].n == 0);
    BOOST_TEST(lacks(change.all.paired[0].diff, Reason::absent));
}
