#include "scoring/statistics/mean_grid.hpp"
#include "scoring/statistics/score_moments.hpp"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <initializer_list>

using namespace heed::statistics;

namespace {

ScoreMoments moments_of(std::initializer_list<std::int64_t> scores)
{
    ScoreMoments moments;
    for (std::int64_t const score : scores) {
        moments.add(score);
    }
    return moments;
}

constexpr auto large = static_cast<std::int64_t>(grid_top_max);

} // namespace

BOOST_AUTO_TEST_CASE(mean_and_variance_of_a_textbook_sample)
{
    ScoreMoments const moments = moments_of({2, 4, 4, 4, 5, 5, 7, 9});
    BOOST_TEST(moments.n() == 8);
    BOOST_TEST(moments.mean() == 5.0);
    BOOST_TEST(moments.squares_about_mean() == 32.0);
    BOOST_TEST(moments.variance() == 32.0 / 7);
}

BOOST_AUTO_TEST_CASE(negative_scores_count_as_such)
{
    ScoreMoments const moments = moments_of({-3, -1, 0, 2});
    BOOST_TEST(moments.mean() == -0.5);
    BOOST_TEST(moments.squares_about_mean() == 13.0);
}

BOOST_AUTO_TEST_CASE(equal_scores_have_a_variance_of_exactly_zero)
{
    for (std::int64_t const score : {std::int64_t{1}, large / 3, large, -large}) {
        ScoreMoments moments;
        moments.add(score, 7'700'001);
        BOOST_TEST(moments.variance() == 0.0);
        BOOST_TEST(moments.mean() == static_cast<double>(score));
    }
}

BOOST_AUTO_TEST_CASE(the_smallest_difference_among_millions_is_seen)
{
    ScoreMoments moments;
    moments.add(large, 7'700'000);
    moments.add(large - 1);
    double const n = 7'700'001;
    BOOST_TEST(std::abs(moments.squares_about_mean() - (n - 1) / n) < 1e-15);
}

BOOST_AUTO_TEST_CASE(the_largest_scores_of_billions_fit)
{
    ScoreMoments moments;
    moments.add(large, 2'000'000'000);
    moments.add(0, 2'000'000'000);
    auto const half = static_cast<double>(large) / 2;
    BOOST_TEST(moments.mean() == half);
    BOOST_TEST(moments.squares_about_mean() == half * half * 4e9);
}

BOOST_AUTO_TEST_CASE(merging_moments_equals_adding_all_at_once)
{
    ScoreMoments parts = moments_of({large, 3, 17});
    parts.merge(moments_of({1, large / 7}));
    ScoreMoments const whole = moments_of({1, 3, 17, large / 7, large});
    BOOST_TEST(parts.n() == whole.n());
    BOOST_TEST(parts.mean() == whole.mean());
    BOOST_TEST(parts.variance() == whole.variance());
}

BOOST_AUTO_TEST_CASE(equal_means_of_groups_of_different_size_are_equal_numbers)
{
    BOOST_TEST(moments_of({0, 1, 0}).mean() == moments_of({0, 1, 0, 1, 0, 0}).mean());
}
