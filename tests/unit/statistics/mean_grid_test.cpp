#include "scoring/statistics/mean_grid.hpp"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <numeric>
#include <vector>

using namespace heed::statistics;

namespace {

using Tops = std::vector<std::uint64_t>;

// The score of a person who gave these keyed answers to the first items, on 0 to 1.
double score(MeanGrid const& grid, std::vector<std::uint64_t> const& answers)
{
    std::uint64_t sum = 0;
    for (std::size_t item = 0; item < answers.size(); ++item) {
        sum += grid.share(item, answers[item]);
    }
    auto const mean = grid.mean(sum, static_cast<int>(answers.size()));
    return static_cast<double>(mean) / static_cast<double>(grid.top());
}

} // namespace

BOOST_AUTO_TEST_CASE(the_top_is_the_least_number_in_which_all_means_are_whole)
{
    BOOST_TEST((MeanGrid{Tops{4, 4, 4, 4}, 2}.top() == 48U)
    ); // four steps; two, three, four answers
    BOOST_TEST((MeanGrid{Tops{4}, 1}.top() == 4U));
    BOOST_TEST((MeanGrid{Tops(7, 6), 4}.top() == 6U * 420));
}

BOOST_AUTO_TEST_CASE(parts_of_different_tops_count_alike)
{
    MeanGrid const grid{Tops{4, 6, 10}, 2};
    BOOST_TEST(grid.unit() == 60U);
    BOOST_TEST(grid.share(0, 4) == grid.share(1, 6));
    BOOST_TEST(grid.share(1, 3) == grid.share(2, 5));
    BOOST_TEST(score(grid, {2, 3, 5}) == 0.5);
    BOOST_TEST(score(grid, {4, 6}) == 1.0);
}

BOOST_AUTO_TEST_CASE(equal_means_of_different_answers_are_equal_numbers)
{
    MeanGrid const grid{Tops(7, 4), 4};
    auto const of_four = grid.mean(grid.share(0, 1) * 4, 4);
    auto const of_seven = grid.mean(grid.share(0, 1) * 7, 7);
    BOOST_TEST(of_four == of_seven);
}

BOOST_AUTO_TEST_CASE(forty_items_stay_below_the_largest_top_and_right_to_1e_13)
{
    MeanGrid const grid{Tops(40, 4), 20};
    BOOST_TEST(grid.top() == grid_top_max);
    std::vector<std::uint64_t> answers(37, 3);
    answers.back() = 1;
    BOOST_TEST(std::abs(score(grid, answers) - (36 * 3 + 1) / (37 * 4.0)) < 1e-13);
    BOOST_TEST(score(grid, std::vector<std::uint64_t>(23, 4)) == 1.0);
    BOOST_TEST(score(grid, std::vector<std::uint64_t>(23, 0)) == 0.0);
}

BOOST_AUTO_TEST_CASE(equal_means_are_equal_numbers_on_the_rounded_grid_as_well)
{
    MeanGrid const grid{Tops(40, 4), 20};
    for (int present = 20; present <= 40; ++present) {
        auto const sum = grid.share(0, 1) * static_cast<std::uint64_t>(present);
        BOOST_TEST(grid.mean(sum, present) == grid.mean(grid.share(0, 1) * 20, 20));
    }
}

BOOST_AUTO_TEST_CASE(the_nearest_number_of_the_grid_is_taken)
{
    MeanGrid const grid{Tops(40, 4), 20};
    for (std::uint64_t steps = 0; steps <= 37U * 4; ++steps) {
        long double const exact = static_cast<long double>(grid.top()) * steps / (37 * 4);
        auto const found = static_cast<long double>(grid.mean(steps, 37));
        BOOST_TEST(std::abs(found - exact) <= 0.5L);
    }
}

BOOST_AUTO_TEST_CASE(answer_scales_without_a_common_multiple_are_right_to_1e_12)
{
    Tops tops(120);
    std::iota(tops.begin(), tops.end(), 100U);
    MeanGrid const grid{tops, 60};
    BOOST_TEST(grid.unit() == grid_unit_max);
    std::vector<std::uint64_t> answers(90, 33);
    double expected = 0;
    for (std::size_t item = 0; item < answers.size(); ++item) {
        expected += 33.0 / static_cast<double>(tops[item]) / 90;
    }
    BOOST_TEST(std::abs(score(grid, answers) - expected) < 1e-12);
}
