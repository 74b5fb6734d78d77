#include "scoring/statistics/scoring_key.hpp"
#include "tests/unit/statistics/cells.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed::statistics;
using namespace heed::test_support;

namespace {

// Three scales, of one, two and three items, and their composite.
Questionnaire three_scales()
{
    Questionnaire made = one_scale(6);
    made.scales = {{"a", {0}}, {"b", {1, 2}}, {"c", {3, 4, 5}}};
    made.composites = {{"all", {0, 1, 2}}};
    return made;
}

std::optional<double> composite(std::vector<int> const& answers)
{
    Questionnaire const questions = three_scales();
    ScoringKey const key{questions};
    std::vector<Score> scores(key.scores());
    key.score(cells_of(questions, answers), scores);
    return scores[3] ? std::optional{10 * static_cast<double>(*scores[3]) / key.top(3)}
                     : std::nullopt;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_composite_counts_each_scale_alike_however_many_items_it_has)
{
    BOOST_TEST(composite({5, 1, 1, 1, 1, 1}).value() == 10.0 / 3);
    BOOST_TEST(composite({1, 1, 1, 5, 5, 5}).value() == 10.0 / 3);
}

BOOST_AUTO_TEST_CASE(a_composite_leaves_out_a_scale_without_score)
{
    BOOST_TEST(composite({5, 2, 3, none, none, 5}).value() == (10 + 3.75) / 2);
}

BOOST_AUTO_TEST_CASE(a_composite_needs_its_share_of_the_scales)
{
    BOOST_TEST(!composite({5, none, none, none, none, 5}).has_value());
}

BOOST_AUTO_TEST_CASE(scores_come_as_scales_and_then_composites)
{
    ScoringKey const key{three_scales()};
    BOOST_TEST(key.scores() == 4U);
    BOOST_TEST(key.top(0) == 4.0);
    BOOST_TEST(key.top(1) == 8.0);
}
