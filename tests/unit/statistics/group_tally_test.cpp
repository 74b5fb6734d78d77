#include "scoring/statistics/group_tally.hpp"
#include "tests/unit/statistics/cells.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed::statistics;
using namespace heed::test_support;

namespace {

// Two scales that share an item, an item of no scale, and a composite.
Questionnaire shared_items()
{
    Questionnaire made = one_scale(4);
    made.scales = {{"a", {0, 1}}, {"b", {1, 2}}};
    made.composites = {{"c", {0, 1}}};
    return made;
}

Questionnaire const questions = shared_items();
ScoringKey const scoring_key{questions};

GroupTally tally_of(std::vector<std::vector<int>> const& rows)
{
    GroupTally tally{questions, scoring_key};
    for (auto const& row : rows) {
        tally.add(cells_of(questions, row));
    }
    return tally;
}

} // namespace

BOOST_AUTO_TEST_CASE(an_item_counts_in_each_scale_that_has_it_and_once_for_itself)
{
    GroupTally const tally = tally_of({{none, 5, none, 3}});
    BOOST_TEST(tally.people() == 1);
    BOOST_TEST(tally.items()[1].answered() == 1);
    BOOST_TEST(tally.items()[3].answered() == 1);
    BOOST_TEST(tally.scales()[0].scores().n() == 1);
    BOOST_TEST(tally.scales()[1].scores().n() == 1);
    BOOST_TEST(tally.composites()[0].mean() == scoring_key.top(2));
}

BOOST_AUTO_TEST_CASE(people_without_any_answer_are_counted_as_people_only)
{
    GroupTally const tally = tally_of({{none, none, none, none}});
    BOOST_TEST(tally.people() == 1);
    BOOST_TEST(tally.scales()[0].scores().n() == 0);
    BOOST_TEST(tally.composites()[0].n() == 0);
}

BOOST_AUTO_TEST_CASE(merging_groups_equals_adding_all_at_once)
{
    GroupTally parts = tally_of({{1, 2, 3, 4}, {5, none, 1, 1}});
    parts.merge(tally_of({{2, 2, none, none}}));
    GroupTally const whole = tally_of({{2, 2, none, none}, {5, none, 1, 1}, {1, 2, 3, 4}});
    BOOST_TEST(parts.people() == 3);
    BOOST_TEST(parts.composites()[0].variance() == whole.composites()[0].variance());
    BOOST_TEST(parts.scales()[1].covariances() == whole.scales()[1].covariances());
    BOOST_TEST(parts.items()[0].sum() == whole.items()[0].sum());
}

BOOST_AUTO_TEST_CASE(clearing_leaves_nobody)
{
    GroupTally tally = tally_of({{1, 2, 3, 4}, {5, none, 1, 1}});
    tally.clear();
    BOOST_TEST(tally.people() == 0);
    BOOST_TEST(tally.items()[0].answered() == 0);
    BOOST_TEST(tally.scales()[0].scores().n() == 0);
    BOOST_TEST(tally.composites()[0].n() == 0);
}
