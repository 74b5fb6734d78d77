#include "scoring/statistics/scale_key.hpp"
#include "tests/unit/statistics/cells.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed::statistics;
using namespace heed::test_support;

namespace {

constexpr Share two_thirds{2, 3};

std::optional<double> points(Questionnaire const& questions, std::vector<int> const& answers)
{
    ScaleKey const key{questions, questions.scales.front()};
    auto const score = key.read(cells_of(questions, answers)).score;
    return score
               ? std::
                     optional{10.0 * static_cast<double>(*score) / static_cast<double>(key.grid().top())}
               : std::nullopt;
}

// Seven options, the first item reversed.
Questionnaire seven_items(Share needed)
{
    Questionnaire made = one_scale(7);
    for (Item& item : made.items) {
        item.range = {1, 7};
    }
    made.items.front().reverse = true;
    made.needed = needed;
    return made;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_score_is_the_mean_of_the_given_answers_only)
{
    BOOST_TEST(points(one_scale(4), {5, none, 2, none}).value() == 6.25);
}

BOOST_AUTO_TEST_CASE(a_reverse_item_counts_mirrored)
{
    BOOST_TEST(points(one_scale(2, true), {5, 1}).value() == 10.0);
    BOOST_TEST(points(one_scale(2, true), {5, 5}).value() == 5.0);
}

BOOST_AUTO_TEST_CASE(fewer_answers_than_needed_give_no_score)
{
    BOOST_TEST(!points(one_scale(4), {5, none, none, none}).has_value());
    BOOST_TEST(!points(one_scale(1), {none}).has_value());
}

BOOST_AUTO_TEST_CASE(cannot_say_is_left_out_like_a_blank)
{
    Questionnaire const questions = one_scale(2);
    ScaleKey const key{questions, questions.scales.front()};
    std::vector<Cell> cells = cells_of(questions, {4, 1});
    cells[1] = cannot_say;
    ScaleAnswers const answers = key.read(cells);
    BOOST_TEST(answers.answered == 1);
    BOOST_TEST(answers.favourable == 1);
    BOOST_TEST(answers.score.value() == key.grid().top() * 3 / 4);
}

// Scoring specification, example D: item 1 reversed and answered 6, then 2, 2, 2 and three skips.
BOOST_AUTO_TEST_CASE(four_of_seven_are_valid_under_half_but_not_under_two_thirds)
{
    std::vector<int> const answers{6, 2, none, none, none, 2, 2};
    BOOST_TEST(points(seven_items(half), answers).value() == 10.0 / 6);
    BOOST_TEST(!points(seven_items(two_thirds), answers).has_value());
}

BOOST_AUTO_TEST_CASE(a_scale_takes_its_own_items_in_its_own_order)
{
    Questionnaire questions = one_scale(4);
    questions.items[3].range = {0, 10};
    questions.scales.push_back({"other", {3, 1}});
    ScaleKey const key{questions, questions.scales[1]};
    ScaleAnswers const answers = key.read(cells_of(questions, {1, 3, 1, 10}));
    BOOST_TEST(answers.answered == 2);
    BOOST_TEST(answers.score.value() * 4 == key.grid().top() * 3);
}
