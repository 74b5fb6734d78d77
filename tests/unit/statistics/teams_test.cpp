#include "scoring/exact/rounding.hpp"
#include "scoring/statistics/teams.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <stdexcept>
#include <vector>

using namespace heed::statistics;
using heed::exact::Fraction;

namespace {

constexpr Range five{1, 5};
constexpr int none = 0; // stands for a missing answer in the tables below

// One row of four raw answers; the last item is reversed when `last_reversed` says so.
std::optional<PersonScore> score(std::vector<int> const& row, bool last_reversed)
{
    std::vector<std::optional<int>> keyed_row;
    for (std::size_t item = 0; item < row.size(); ++item) {
        bool const reverse = last_reversed && item + 1 == row.size();
        keyed_row.push_back(
            row[item] == none ? std::nullopt : std::optional{keyed(row[item], five, reverse)}
        );
    }
    return person_score(keyed_row, half);
}

ScoreSum sum_of(std::vector<std::vector<int>> const& rows, bool last_reversed)
{
    ScoreSum sum{five, 4};
    for (auto const& row : rows) {
        if (auto const person = score(row, last_reversed)) {
            sum.add(*person);
        }
    }
    return sum;
}

// The worked example of the domain rules: four items, the last one reversed, one person with a
// single answer.
std::vector<std::vector<int>> const worked_example{
    {4, 4, 5, 2},
    {5, 4, 4, 1},
    {3, 3, none, 3},
    {4, 5, 4, 2},
    {2, 3, 2, 4},
    {4, 4, 4, 2},
    {5, 5, 5, 1},
    {none, 4, none, none},
};

} // namespace

BOOST_AUTO_TEST_CASE(the_worked_example_gives_seven_people_and_7_2321)
{
    ScoreSum const sum = sum_of(worked_example, true);
    BOOST_TEST(sum.people() == 7);
    BOOST_TEST(sum.sum() == Fraction(405, 8));
    BOOST_TEST(heed::exact::round_to_half(*sum.mean()) == 70);
    BOOST_TEST(heed::exact::round_to_tenth(*sum.mean()) == 72);
}

BOOST_AUTO_TEST_CASE(each_person_counts_once_however_much_they_answer)
{
    ScoreSum const sum = sum_of(
        {{5, 5, 5, 5}, {1, 1, none, none}, {4, 4, 4, 4}, {1, none, 2, none}, {5, 5, 4, 5}},
        false
    );
    BOOST_TEST(*sum.mean() == Fraction(45, 8)); // 5.625; the mean of all answers would be 6.875
}

BOOST_AUTO_TEST_CASE(nobody_with_a_score_gives_no_mean)
{
    ScoreSum const sum = sum_of({{none, 4, none, none}}, false);
    BOOST_TEST(sum.people() == 0);
    BOOST_TEST(!sum.mean().has_value());
}

BOOST_AUTO_TEST_CASE(the_order_of_people_changes_nothing)
{
    auto rows = worked_example;
    Fraction const before = sum_of(rows, true).sum();
    std::ranges::reverse(rows);
    BOOST_TEST(sum_of(rows, true).sum() == before);
}

BOOST_AUTO_TEST_CASE(a_score_of_more_items_than_the_scale_has_is_a_defect)
{
    ScoreSum sum{five, 2};
    BOOST_CHECK_THROW(sum.add({.steps = 3, .answered = 3}), std::out_of_range);
}
