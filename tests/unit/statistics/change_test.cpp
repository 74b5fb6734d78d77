#include "scoring/statistics/change.hpp"
#include "scoring/statistics/questionnaire.hpp"
#include "tests/unit/statistics/figures.hpp"

#include <boost/test/unit_test.hpp>

#include <optional>

using namespace heed::statistics;

namespace {

// Team five_six of the case edge_rounds.
Sample const five{.n = 5, .mean = 4.5, .variance = 4.375, .population = 8};
Sample const six{
    .n = 6,
    .mean = 7.916666666666667,
    .variance = 3.5416666666666665,
    .population = 8};

ChangeSummary between(Sample const& before, Sample const& after)
{
    return change(before, after, confidence_default);
}

} // namespace

BOOST_AUTO_TEST_SUITE(change_between_rounds)

BOOST_AUTO_TEST_CASE(five_then_six_people_as_worked_out_by_hand)
{
    ChangeSummary const result = between(five, six);
    BOOST_TEST(result.n1 == 5);
    BOOST_TEST(result.n2 == 6);
    BOOST_TEST(is_near(result.diff, 3.416666666667));
    BOOST_TEST(is_near(result.se, 1.210486587194));
    BOOST_TEST(is_near(result.df, 8.223309937200));
    BOOST_TEST(is_near(result.ci_low, 0.638419090070));
    BOOST_TEST(is_near(result.ci_high, 6.194914243263));
    BOOST_TEST(is_near(result.t, 2.8225564023682086));
    BOOST_TEST(is_near(result.p, 0.021799913928));
    BOOST_TEST(is_near(result.mdc95, 2.778247576597));
}

BOOST_AUTO_TEST_CASE(the_size_of_the_effect_is_corrected_for_few_people)
{
    ChangeSummary const result = between(five, six);
    BOOST_TEST(is_near(result.sd_pooled, 1.9778870132130997));
    BOOST_TEST(is_near(result.d, 1.727432681362));
    BOOST_TEST(is_near(result.hedges_g, 1.578657354759));
    BOOST_TEST(is_near(result.g_var, 0.479946623200065));
    BOOST_TEST(is_near(result.g_ci_low, 0.220829976498));
    BOOST_TEST(is_near(result.g_ci_high, 2.936484733020));
}

// It stands beside, for what everybody would have said that day.
BOOST_AUTO_TEST_CASE(the_population_moves_no_interval_of_change)
{
    Sample unknown_five = five;
    Sample unknown_six = six;
    unknown_five.population.reset();
    unknown_six.population.reset();
    ChangeSummary const result = between(unknown_five, unknown_six);
    BOOST_TEST(result.ci_low.value() == between(five, six).ci_low.value());
    BOOST_TEST(is_near(result.se_fpc, result.se.value()));
    BOOST_TEST(is_near(between(five, six).se_fpc, 0.689706056551952));
}

BOOST_AUTO_TEST_CASE(everyone_twice_leaves_no_error_of_the_day_but_one_of_change)
{
    Sample everyone = six;
    everyone.population = 6;
    ChangeSummary const result = between(everyone, everyone);
    BOOST_TEST(result.se_fpc.value() == 0);
    BOOST_TEST(result.se.value() > 0);
    BOOST_TEST(is_near(result.p, 1));
}

BOOST_AUTO_TEST_CASE(no_spread_in_both_rounds_is_no_test)
{
    ChangeSummary const result =
        between({.n = 3, .mean = 2.5, .population = 6}, {.n = 3, .mean = 10, .population = 6});
    BOOST_TEST(result.diff.value() == 7.5);
    BOOST_TEST(result.se.value() == 0);
    BOOST_TEST(result.se_fpc.value() == 0);
    BOOST_TEST(result.sd_pooled.value() == 0);
    for (Figure const figure :
         {result.df, result.ci_low, result.t, result.p, result.mdc95, result.d, result.g_ci_high}) {
        BOOST_TEST(lacks(figure, Reason::no_variance));
    }
}

BOOST_AUTO_TEST_CASE(a_rounding_error_is_no_spread)
{
    Sample const alike{.n = 3, .mean = 10.0 / 3, .variance = 1e-30};
    BOOST_TEST(between(alike, alike).se.value() == 0);
    BOOST_TEST(lacks(between(alike, alike).t, Reason::no_variance));
}

BOOST_AUTO_TEST_CASE(spread_in_one_round_is_enough)
{
    ChangeSummary const result =
        between({.n = 4, .mean = 5}, {.n = 5, .mean = 6.5, .variance = 8.125});
    BOOST_TEST(is_near(result.se, 1.2747548783981961));
    BOOST_TEST(is_near(result.df, 4));
    BOOST_TEST(is_near(result.hedges_g, 0.6183164333494298));
}

BOOST_AUTO_TEST_CASE(one_person_in_a_round_gives_the_difference_and_no_error)
{
    ChangeSummary const result = between({.n = 1, .mean = 7.5}, six);
    BOOST_TEST(is_near(result.diff, 0.416666666667));
    for (Figure const figure :
         {result.se, result.df, result.se_fpc, result.sd_pooled, result.t, result.g_var}) {
        BOOST_TEST(lacks(figure, Reason::too_few_people));
    }
}

BOOST_AUTO_TEST_CASE(a_round_without_scores_has_no_change)
{
    ChangeSummary const result = between(five, {.n = 0, .population = 8});
    BOOST_TEST(is_near(result.mean1, 4.5));
    BOOST_TEST(lacks(result.mean2, Reason::no_answers));
    for (Figure const figure : {result.diff, result.se, result.p, result.hedges_g}) {
        BOOST_TEST(lacks(figure, Reason::absent));
    }
}

BOOST_AUTO_TEST_CASE(the_smallest_detectable_change_is_of_95_percent_whatever_the_intervals)
{
    ChangeSummary const wide = change(five, six, 0.99);
    BOOST_TEST(wide.ci_low.value() < between(five, six).ci_low.value());
    BOOST_TEST(wide.mdc95.value() == between(five, six).mdc95.value());
}

// t.test(c(1.25, -0.5, 2.5, 0.75, 0)) in R.
BOOST_AUTO_TEST_CASE(linked_people_are_compared_with_themselves)
{
    PairedChange const result =
        paired_change({.n = 5, .mean = 0.8, .variance = 1.35625}, confidence_default);
    BOOST_TEST(result.n == 5);
    BOOST_TEST(is_near(result.diff, 0.8));
    BOOST_TEST(is_near(result.sd, 1.1645814698852115));
    BOOST_TEST(is_near(result.se, 0.5208166663999915));
    BOOST_TEST(is_near(result.df, 4));
    BOOST_TEST(is_near(result.ci_low, -0.6460188841316884));
    BOOST_TEST(is_near(result.ci_high, 2.2460188841316886));
    BOOST_TEST(is_near(result.t, 1.5360491543594219));
    BOOST_TEST(is_near(result.p, 0.1993298576491812));
    BOOST_TEST(is_near(result.mdc95, 1.4460188841316886));
}

BOOST_AUTO_TEST_CASE(linked_people_who_all_changed_alike_give_no_test)
{
    PairedChange const result = paired_change({.n = 4, .mean = 2.5}, confidence_default);
    BOOST_TEST(result.diff.value() == 2.5);
    BOOST_TEST(result.sd.value() == 0);
    BOOST_TEST(result.se.value() == 0);
    BOOST_TEST(lacks(result.t, Reason::no_variance));
    BOOST_TEST(lacks(result.ci_low, Reason::no_variance));
}

BOOST_AUTO_TEST_CASE(one_linked_person_has_a_difference_and_none_has_nothing)
{
    PairedChange const one = paired_change({.n = 1, .mean = -1}, confidence_default);
    BOOST_TEST(one.diff.value() == -1);
    BOOST_TEST(lacks(one.se, Reason::too_few_people));
    BOOST_TEST(lacks(one.mdc95, Reason::too_few_people));
    PairedChange const none = paired_change({}, confidence_default);
    BOOST_TEST(lacks(none.diff, Reason::absent));
    BOOST_TEST(lacks(none.p, Reason::absent));
}

BOOST_AUTO_TEST_SUITE_END()
