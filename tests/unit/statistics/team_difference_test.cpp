#include "scoring/statistics/questionnaire.hpp"
#include "scoring/statistics/team_difference.hpp"
#include "tests/unit/statistics/figures.hpp"

#include <boost/test/unit_test.hpp>

#include <vector>

using namespace heed::statistics;

namespace {

using Teams = std::vector<Sample>;

constexpr double third = 1.0 / 3;

// Scores, so as to write variances down exactly: two: 7.5, 2.5; three: 10, 5, 8.125.
Teams const tiny{
    {.n = 1, .mean = 7.5, .population = 5},
    {.n = 2, .mean = 5, .variance = 12.5, .population = 5},
    {.n = 3, .mean = 7.708333333333333, .variance = 6.380208333333333, .population = 5},
    {.n = 4, .mean = 6.875, .variance = 8.072916666666666, .population = 4},
};
// Nobody differs within a team.
Teams const constant{
    {.n = 4, .mean = 7.5, .population = 6},
    {.n = 3, .mean = 2.5, .population = 3},
    {.n = 5, .mean = 10, .population = 9},
};
// Clearly different teams, all known.
Teams const different{
    {.n = 4, .mean = 2, .variance = 1, .population = 8},
    {.n = 6, .mean = 5, .variance = 2, .population = 6},
    {.n = 5, .mean = 8, .variance = 1.5, .population = 10},
};

TeamDifference of(Teams const& teams)
{
    return team_difference(teams, confidence_default);
}

} // namespace

BOOST_AUTO_TEST_SUITE(difference_between_teams)

BOOST_AUTO_TEST_CASE(four_tiny_teams_agree_with_r)
{
    TeamDifference const result = of(tiny);
    BOOST_TEST(result.icc_teams == 4);
    BOOST_TEST(result.icc_n == 10);
    BOOST_TEST(is_near(result.msb, 3.155381944444444));
    BOOST_TEST(is_near(result.msw, 8.246527777777777));
    BOOST_TEST(is_near(result.dfb, 3));
    BOOST_TEST(is_near(result.dfw, 6));
    BOOST_TEST(is_near(result.f, 0.38263157894736843));
    BOOST_TEST(is_near(result.p, 0.769591250954451));
    BOOST_TEST(is_near(result.k_mean, 2.5));
    BOOST_TEST(is_near(result.n0, 2 + third));
}

BOOST_AUTO_TEST_CASE(negative_values_are_kept)
{
    TeamDifference const result = of(tiny);
    BOOST_TEST(is_near(result.icc1, -0.35977916368469476));
    BOOST_TEST(is_near(result.icc1_meank, -0.3279284316466312));
    BOOST_TEST(is_near(result.icc2, -1.6134800550206325));
    BOOST_TEST(is_near(result.icc1_ci_low, -0.6770664302663629));
    BOOST_TEST(is_near(result.icc1_ci_high, 0.6652944650639881));
    BOOST_TEST(is_near(result.icc2_ci_low, -16.24582832423287));
    BOOST_TEST(is_near(result.icc2_ci_high, 0.8226311503375664));
}

BOOST_AUTO_TEST_CASE(teams_that_are_each_of_one_mind_explain_everything)
{
    TeamDifference const result = of(constant);
    BOOST_TEST(is_near(result.msb, 52.864583333333));
    BOOST_TEST(result.msw.value() == 0);
    BOOST_TEST(result.icc1.value() == 1);
    BOOST_TEST(result.icc1_meank.value() == 1);
    BOOST_TEST(result.icc2.value() == 1);
    for (Figure const figure :
         {result.f, result.p, result.icc1_ci_low, result.icc1_ci_high, result.icc2_ci_low}) {
        BOOST_TEST(lacks(figure, Reason::no_variance));
    }
}

BOOST_AUTO_TEST_CASE(equal_team_means_have_the_least_icc1_and_no_icc2)
{
    TeamDifference const result = of({
        {.n = 2, .mean = 5, .variance = 2},
        {.n = 4, .mean = 5, .variance = 3},
    });
    BOOST_TEST(result.msb.value() == 0);
    BOOST_TEST(result.f.value() == 0);
    BOOST_TEST(is_near(result.p, 1));
    BOOST_TEST(is_near(result.icc1, -1 / (result.n0.value() - 1)));
    BOOST_TEST(lacks(result.icc2, Reason::no_variance));
    BOOST_TEST(lacks(result.icc2_ci_low, Reason::no_variance));
}

// A third of ten cannot be written in binary; the means below differ in their last digit only.
BOOST_AUTO_TEST_CASE(a_rounding_error_is_no_difference)
{
    TeamDifference const result = of({
        {.n = 3, .mean = 10 * third, .variance = 2},
        {.n = 3, .mean = 10 * third + 4e-16 * 10, .variance = 2},
    });
    BOOST_TEST(result.msb.value() == 0);
}

BOOST_AUTO_TEST_CASE(people_who_are_all_alike_have_no_icc)
{
    TeamDifference const result = of({{.n = 3, .mean = 5}, {.n = 4, .mean = 5}});
    BOOST_TEST(result.msb.value() == 0);
    BOOST_TEST(result.msw.value() == 0);
    for (Figure const figure : {result.icc1, result.icc1_meank, result.icc2, result.f}) {
        BOOST_TEST(lacks(figure, Reason::no_variance));
    }
    BOOST_TEST(result.n0.exists());
}

BOOST_AUTO_TEST_CASE(needs_two_teams_and_one_with_two_people)
{
    for (Teams const& teams :
         {Teams{},
          Teams{{.n = 3, .mean = 5, .variance = 1}, {.n = 0}},
          Teams{{.n = 1, .mean = 5}, {.n = 1, .mean = 7}}}) {
        TeamDifference const result = of(teams);
        for (Figure const figure : {result.msb, result.dfw, result.k_mean, result.icc1}) {
            BOOST_TEST(lacks(figure, Reason::too_few_teams));
        }
    }
}

BOOST_AUTO_TEST_CASE(one_large_team_pulls_n0_below_the_mean_size)
{
    TeamDifference const result = of({
        {.n = 3, .mean = 4, .variance = 2},
        {.n = 3, .mean = 6, .variance = 2},
        {.n = 120, .mean = 5, .variance = 2},
    });
    BOOST_TEST(is_near(result.k_mean, 42));
    BOOST_TEST(is_near(result.n0, (126 - (9 + 9 + 14400) / 126.0) / 2));
    BOOST_TEST(result.icc1.value() != result.icc1_meank.value());
}

BOOST_AUTO_TEST_CASE(a_team_without_scores_is_no_team_here)
{
    Teams with_empty = different;
    with_empty.push_back({.n = 0, .population = 4});
    BOOST_TEST(of(with_empty).icc_teams == 3);
    BOOST_TEST(of(with_empty).icc1.value() == of(different).icc1.value());
    BOOST_TEST(
        team_means(with_empty, Figure{0.5}).sd.value() ==
        team_means(different, Figure{0.5}).sd.value()
    );
}

BOOST_AUTO_TEST_CASE(the_stratified_mean_counts_teams_by_the_people_invited)
{
    TeamDifference const result = of(different);
    BOOST_TEST(is_near(result.strat_mean, (8 * 2 + 6 * 5 + 10 * 8) / 24.0));
    double const variance = (64 * 1 / 4.0 * 0.5 + 0 + 100 * 1.5 / 5 * 0.5) / (24.0 * 24);
    BOOST_TEST(is_near(result.strat_se, std::sqrt(variance)));
}

BOOST_AUTO_TEST_CASE(the_stratified_mean_needs_two_scores_and_a_size_of_every_team)
{
    BOOST_TEST(lacks(of(tiny).strat_mean, Reason::too_few_people));
    Teams unknown = different;
    unknown[1].population.reset();
    BOOST_TEST(lacks(of(unknown).strat_mean, Reason::population_unknown));
    BOOST_TEST(lacks(of(unknown).strat_se, Reason::population_unknown));
}

BOOST_AUTO_TEST_CASE(the_mean_of_more_people_is_more_reliable)
{
    Figure const icc1 = 0.46484906628589284;
    BOOST_TEST(is_near(mean_reliability(1, icc1), icc1.value()));
    BOOST_TEST(is_near(mean_reliability(5, icc1), 0.81284478117368));
    BOOST_TEST(mean_reliability(4, Figure{1.0}).value() == 1);
}

BOOST_AUTO_TEST_CASE(teams_that_do_not_differ_have_no_reliable_mean)
{
    BOOST_TEST(lacks(mean_reliability(5, Figure{0.0}), Reason::no_team_difference));
    BOOST_TEST(lacks(mean_reliability(5, Figure{-0.1}), Reason::no_team_difference));
    BOOST_TEST(lacks(mean_reliability(5, Reason::too_few_teams), Reason::too_few_teams));
    BOOST_TEST(lacks(mean_reliability(0, Figure{0.5}), Reason::no_answers));
}

BOOST_AUTO_TEST_CASE(team_means_spread_as_much_as_they_do_whatever_the_sizes)
{
    BOOST_TEST(is_near(team_means(tiny, Figure{-1.6}).sd, 1.2325166214790866));
    BOOST_TEST(is_near(team_means(constant, Figure{1.0}).sd, 3.8188130791298667));
    BOOST_TEST(team_means(constant, Figure{1.0}).mdc95.value() == 0);
    BOOST_TEST(is_near(team_means(different, Figure{0.75}).mdc95, 3 * 0.5 * 2.771807648699));
}

BOOST_AUTO_TEST_CASE(the_smallest_change_of_a_team_needs_an_icc2_from_0_to_1)
{
    BOOST_TEST(lacks(team_means(tiny, Figure{-1.6}).mdc95, Reason::no_team_difference));
    BOOST_TEST(lacks(team_means(tiny, Reason::no_variance).mdc95, Reason::no_variance));
    BOOST_TEST(lacks(team_means({different.begin(), 1}, Figure{0.5}).sd, Reason::too_few_teams));
}

BOOST_AUTO_TEST_SUITE_END()
