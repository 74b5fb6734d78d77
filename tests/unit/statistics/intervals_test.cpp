#include "scoring/statistics/intervals.hpp"
#include "scoring/statistics/questionnaire.hpp"
#include "tests/unit/statistics/figures.hpp"

#include <boost/test/unit_test.hpp>

#include <optional>

using namespace heed::statistics;

namespace {

// The worked example of docs/scoring.md: three of five people with 10, 5 and 8.125.
Sample three_of(std::optional<int> population)
{
    return {
        .n = 3,
        .mean = 7.708333333333333,
        .variance = 6.380208333333333,
        .population = population};
}

} // namespace

BOOST_AUTO_TEST_SUITE(intervals)

BOOST_AUTO_TEST_CASE(three_of_five_people_as_worked_out_by_hand)
{
    ScoreSummary const summary = summarise_score(three_of(5), confidence_default);
    BOOST_TEST(summary.n_valid == 3);
    BOOST_TEST(is_near(summary.mean, 7.708333333333));
    BOOST_TEST(is_near(summary.sd, 2.525907427705));
    BOOST_TEST(is_near(summary.se, 1.458333333333));
    BOOST_TEST(is_near(summary.ci_low_nofpc, 1.4336314357820337));
    BOOST_TEST(is_near(summary.ci_high_nofpc, 13.983035230884632));
    BOOST_TEST(is_near(summary.se_fpc, 0.922330984216));
    BOOST_TEST(is_near(summary.ci_low, 3.739863406365));
    BOOST_TEST(is_near(summary.ci_high, 11.676803260302));
}

BOOST_AUTO_TEST_CASE(without_a_population_nothing_is_corrected)
{
    ScoreSummary const summary = summarise_score(three_of(std::nullopt), confidence_default);
    BOOST_TEST(summary.se_fpc.value() == summary.se.value());
    BOOST_TEST(summary.ci_low.value() == summary.ci_low_nofpc.value());
    BOOST_TEST(summary.ci_high.value() == summary.ci_high_nofpc.value());
}

BOOST_AUTO_TEST_CASE(when_everyone_answered_the_interval_is_the_mean)
{
    Sample const everyone = three_of(3);
    ScoreSummary const summary = summarise_score(everyone, confidence_default);
    BOOST_TEST(summary.se_fpc.value() == 0);
    BOOST_TEST(summary.ci_low.value() == everyone.mean);
    BOOST_TEST(summary.ci_high.value() == everyone.mean);
    BOOST_TEST(is_near(summary.se, 1.458333333333));
}

BOOST_AUTO_TEST_CASE(one_person_has_a_mean_and_nothing_else)
{
    ScoreSummary const summary = summarise_score({.n = 1, .mean = 7.5}, confidence_default);
    BOOST_TEST(summary.mean.value() == 7.5);
    for (Figure const figure : {summary.sd, summary.se, summary.se_fpc, summary.ci_low}) {
        BOOST_TEST(lacks(figure, Reason::too_few_people));
    }
}

BOOST_AUTO_TEST_CASE(nobody_has_nothing)
{
    ScoreSummary const summary = summarise_score({.population = 4}, confidence_default);
    BOOST_TEST(summary.n_valid == 0);
    for (Figure const figure : {summary.mean, summary.sd, summary.ci_high, summary.se_fpc}) {
        BOOST_TEST(lacks(figure, Reason::no_answers));
    }
}

BOOST_AUTO_TEST_CASE(the_same_answer_from_all_gives_an_interval_without_width)
{
    Sample const alike{.n = 4, .mean = 7.5, .variance = 0, .population = 6};
    ScoreSummary const summary = summarise_score(alike, confidence_default);
    BOOST_TEST(summary.sd.value() == 0);
    BOOST_TEST(summary.ci_low.value() == 7.5);
    BOOST_TEST(summary.ci_high.value() == 7.5);
}

BOOST_AUTO_TEST_CASE(a_rounding_error_is_no_spread)
{
    ScoreSummary const summary =
        summarise_score({.n = 3, .mean = 10.0 / 3, .variance = 1e-30}, confidence_default);
    BOOST_TEST(summary.sd.value() == 0);
}

BOOST_AUTO_TEST_CASE(less_confidence_is_a_shorter_interval)
{
    ScoreSummary const summary = summarise_score(three_of(5), 0.90);
    BOOST_TEST(is_near(summary.ci_low, 7.708333333333333 - 2.9199855803537256 * 0.922330984215777));
}

BOOST_AUTO_TEST_CASE(two_of_three_favourable_in_a_team_of_five)
{
    Interval const interval = share_interval(2, 3, 5, confidence_default);
    BOOST_TEST(is_near(interval.low, 29.999331513839));
    BOOST_TEST(is_near(interval.high, 90.322858889422));
}

// prop.test(4, 5, correct = FALSE) in R.
BOOST_AUTO_TEST_CASE(a_share_without_a_population_has_the_plain_interval_of_wilson)
{
    Interval const interval = share_interval(4, 5, std::nullopt, confidence_default);
    BOOST_TEST(is_near(interval.low, 37.5534629762525));
    BOOST_TEST(is_near(interval.high, 96.3775891367570));
}

BOOST_AUTO_TEST_CASE(the_share_of_all_people_is_certain)
{
    Interval const interval = share_interval(3, 4, 4, confidence_default);
    BOOST_TEST(interval.low.value() == 75);
    BOOST_TEST(interval.high.value() == 75);
    BOOST_TEST(share_interval(1, 1, 1, confidence_default).low.value() == 100);
}

BOOST_AUTO_TEST_CASE(a_share_of_none_or_all_answers_stays_within_0_and_100)
{
    Interval const none = share_interval(0, 1, 5, confidence_default);
    BOOST_TEST(none.low.value() == 0);
    BOOST_TEST(is_near(none.high, 79.34506856227625));
    Interval const all = share_interval(1, 1, 5, confidence_default);
    BOOST_TEST(is_near(all.low, 20.654931437723747));
    BOOST_TEST(all.high.value() == 100);
}

BOOST_AUTO_TEST_CASE(no_answers_have_no_share)
{
    Interval const interval = share_interval(0, 0, 5, confidence_default);
    BOOST_TEST(lacks(interval.low, Reason::no_answers));
    BOOST_TEST(lacks(interval.high, Reason::no_answers));
}

BOOST_AUTO_TEST_SUITE_END()
