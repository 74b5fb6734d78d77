#include "scoring/exact/rounding.hpp"
#include "scoring/statistics/scale_tally.hpp"
#include "tests/unit/statistics/cells.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <vector>

using namespace heed::statistics;
using namespace heed::test_support;
using heed::exact::Fraction;

namespace {

using Rows = std::vector<std::vector<int>>;

// A tally with the questionnaire and key that it needs.
struct Tallied {
    Questionnaire questions;
    ScaleKey key;
    ScaleTally tally;

    Tallied(Questionnaire asked, Rows const& rows)
        : questions{std::move(asked)}, key{questions, questions.scales.front()}, tally{key}
    {
        for (auto const& row : rows) {
            auto const cells = cells_of(questions, row);
            tally.add(key.read(cells), cells);
        }
    }
    Tallied(Tallied const&) = delete;
    Tallied& operator=(Tallied const&) = delete;
};

// The worked example of the domain rules: four items, the last one reversed, one person with a
// single answer.
Rows const worked_example{
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
    Tallied const example{one_scale(4, true), worked_example};
    BOOST_TEST(example.tally.scores().n() == 7);
    BOOST_TEST(example.tally.sum_of_scores() == Fraction(405, 8));
    Fraction const mean = example.tally.sum_of_scores() / 7;
    BOOST_TEST(heed::exact::round_to_half(mean) == 70);
    BOOST_TEST(heed::exact::round_to_tenth(mean) == 72);
}

BOOST_AUTO_TEST_CASE(each_person_counts_once_however_much_they_answer)
{
    Tallied const example{
        one_scale(4),
        {{5, 5, 5, 5}, {1, 1, none, none}, {4, 4, 4, 4}, {1, none, 2, none}, {5, 5, 4, 5}}};
    BOOST_TEST(example.tally.sum_of_scores() / 5 == Fraction(45, 8));
    auto const pooled = example.tally.pooled();
    BOOST_TEST(pooled.answers == 16);
    BOOST_TEST(static_cast<int>(pooled.units) == 44); // 6.875 on 0 to 10
}

BOOST_AUTO_TEST_CASE(favourable_shares_are_of_people_with_a_score_and_pooled_ones_of_all)
{
    Tallied const example{one_scale(4), {{4, 4, 3, 4}, {4, 2, none, none}, {none, none, 5, none}}};
    BOOST_TEST(example.tally.sum_of_favourable_shares() == 1.25);
    BOOST_TEST(example.tally.pooled().favourable == 5);
    BOOST_TEST(example.tally.pooled().answers == 7);
}

BOOST_AUTO_TEST_CASE(the_sum_is_exact_where_scores_are_rounded_to_a_grid)
{
    Tallied const long_scale{one_scale(40), Rows(3, [] {
                                 std::vector<int> row(40, 4);
                                 std::fill(row.begin(), row.begin() + 3, none);
                                 row.back() = 1;
                                 return row;
                             }())};
    BOOST_TEST(long_scale.tally.sum_of_scores() == Fraction(3 * 10 * 36 * 3, 4 * 37));
}

BOOST_AUTO_TEST_CASE(covariances_are_those_of_complete_rows_on_zero_to_ten)
{
    Questionnaire questions = one_scale(2);
    questions.items[1] = {"wide", {0, 10}, true};
    Tallied const example{questions, {{1, 10}, {3, 4}, {5, 1}, {2, none}}};
    BOOST_TEST(example.tally.complete() == 3);
    std::vector<double> const found = example.tally.covariances();
    BOOST_TEST(found.at(0) == 25.0);
    BOOST_TEST(found.at(1) == 22.5);
    BOOST_TEST(found.at(2) == 22.5);
    BOOST_TEST(found.at(3) == 21.0);
}

BOOST_AUTO_TEST_CASE(one_complete_row_has_no_covariances)
{
    Tallied const example{one_scale(2), {{1, 2}, {none, 2}}};
    BOOST_TEST(example.tally.covariances().empty());
}

BOOST_AUTO_TEST_CASE(items_that_cancel_have_covariances_that_add_up_to_exactly_zero)
{
    Tallied const example{one_scale(2), {{1, 5}, {2, 4}, {5, 1}, {4, 2}, {4, 2}, {1, 5}, {1, 5}}};
    std::vector<double> const found = example.tally.covariances();
    BOOST_TEST(found[0] + found[1] + found[2] + found[3] == 0.0);
}

BOOST_AUTO_TEST_CASE(complete_counts_leave_out_incomplete_rows)
{
    Tallied const example{one_scale(2, true), {{1, 5}, {1, 4}, {none, 4}}};
    BOOST_TEST(std::ranges::equal(example.tally.complete_counts(0), std::vector{2, 0, 0, 0, 0}));
    BOOST_TEST(std::ranges::equal(example.tally.complete_counts(1), std::vector{1, 1, 0, 0, 0}));
}

BOOST_AUTO_TEST_CASE(merging_scales_equals_adding_all_at_once)
{
    Rows const first(worked_example.begin(), worked_example.begin() + 3);
    Rows const last(worked_example.begin() + 3, worked_example.end());
    Tallied parts{one_scale(4, true), last};
    parts.tally.merge(Tallied{one_scale(4, true), first}.tally);
    Tallied const whole{one_scale(4, true), worked_example};
    BOOST_TEST(parts.tally.sum_of_scores() == whole.tally.sum_of_scores());
    BOOST_TEST(parts.tally.scores().variance() == whole.tally.scores().variance());
    BOOST_TEST(parts.tally.covariances() == whole.tally.covariances());
    BOOST_TEST(parts.tally.pooled().favourable == whole.tally.pooled().favourable);
}

BOOST_AUTO_TEST_CASE(a_cleared_tally_is_like_a_new_one)
{
    Tallied cleared{one_scale(4, true), worked_example};
    cleared.tally.clear();
    BOOST_TEST(cleared.tally.scores().n() == 0);
    BOOST_TEST(cleared.tally.complete() == 0);
    BOOST_TEST(cleared.tally.pooled().answers == 0);
    BOOST_TEST(cleared.tally.sum_of_scores() == 0);
    for (auto const& row : worked_example) {
        auto const cells = cells_of(cleared.questions, row);
        cleared.tally.add(cleared.key.read(cells), cells);
    }
    Tallied const fresh{one_scale(4, true), worked_example};
    BOOST_TEST(cleared.tally.covariances() == fresh.tally.covariances());
}
