#include "scoring/statistics/agreement.hpp"
#include "tests/unit/statistics/figures.hpp"

#include <boost/test/unit_test.hpp>

#include <vector>

using namespace heed::statistics;

namespace {

using Counts = std::vector<int>;

Agreement agreement_on(std::vector<Counts> const& items)
{
    std::vector<Spread> spreads;
    for (Counts const& counts : items) {
        spreads.push_back(spread_of(counts));
    }
    return agreement(spreads);
}

} // namespace

BOOST_AUTO_TEST_SUITE(agreement_in_a_team)

BOOST_AUTO_TEST_CASE(three_people_and_four_items_as_worked_out_by_hand)
{
    Agreement const result =
        agreement_on({{0, 0, 1, 1, 1}, {1, 1, 1, 0, 0}, {0, 0, 0, 2, 1}, {0, 1, 0, 0, 2}});
    BOOST_TEST(is_near(result.rwgj, 0.666666666667));
    BOOST_TEST(is_near(result.rwgj_star, 0.333333333333));
    BOOST_TEST(is_near(result.ad_mean, 0.777777777778));
    BOOST_TEST(is_near(result.ad_median, 0.666666666667));
}

BOOST_AUTO_TEST_CASE(variance_above_chance_is_cut_in_rwg_and_kept_in_its_star)
{
    Agreement const bimodal = agreement_on({{2, 0, 0, 0, 2}, {2, 0, 0, 0, 2}});
    BOOST_TEST(bimodal.rwgj.value() == 0);
    BOOST_TEST(is_near(bimodal.rwgj_star, -1.666666666667));
    // The uncut formula would divide by nought.
    Agreement const pole = agreement_on({{2, 0, 1, 0, 2}, {2, 0, 1, 0, 2}});
    BOOST_TEST(pole.rwgj.value() == 0);
    BOOST_TEST(is_near(pole.rwgj_star, -1));
}

BOOST_AUTO_TEST_CASE(a_scale_of_one_item_has_the_plain_rwg)
{
    Agreement const result = agreement_on({{0, 1, 0, 2, 1}});
    BOOST_TEST(is_near(result.rwgj, 0.20833333333333337));
    BOOST_TEST(is_near(result.rwgj_star, 0.20833333333333337));
    BOOST_TEST(is_near(result.ad_mean, 0.875));
    BOOST_TEST(is_near(result.ad_median, 0.75));
}

BOOST_AUTO_TEST_CASE(the_same_answers_from_all_are_full_agreement)
{
    Agreement const result = agreement_on({{0, 0, 0, 4, 0}, {0, 7, 0, 0, 0}});
    BOOST_TEST(result.rwgj.value() == 1);
    BOOST_TEST(result.rwgj_star.value() == 1);
    BOOST_TEST(result.ad_mean.value() == 0);
    BOOST_TEST(result.ad_median.value() == 0);
}

BOOST_AUTO_TEST_CASE(distances_from_the_median_differ_from_those_from_the_mean)
{
    Spread const spread = spread_of(Counts{5, 0, 0, 0, 2});
    BOOST_TEST(is_near(spread.ad_mean, 1.632653061224));
    BOOST_TEST(is_near(spread.ad_median, 1.142857142857));
}

// From each point between the two in the middle, the distances add up to the same.
BOOST_AUTO_TEST_CASE(an_even_number_of_people_needs_no_choice_of_a_median)
{
    BOOST_TEST(is_near(spread_of(Counts{2, 1, 0, 1, 0}).ad_median, 1));
    BOOST_TEST(is_near(spread_of(Counts{2, 0, 0, 1, 1}).ad_median, 1.75));
}

BOOST_AUTO_TEST_CASE(items_with_other_options_agree_each_on_its_own_range_but_have_no_common_step)
{
    // Variances 1 of 2, and 7/3 of 4.
    Agreement const result = agreement_on({{0, 1, 1, 1, 0}, {0, 1, 1, 0, 1, 0, 0}});
    double const ratio = (0.5 + (7.0 / 3) / 4) / 2;
    BOOST_TEST(is_near(result.rwgj_star, 1 - ratio));
    BOOST_TEST(is_near(result.rwgj, 2 * (1 - ratio) / (2 * (1 - ratio) + ratio)));
    BOOST_TEST(lacks(result.ad_mean, Reason::options_differ));
    BOOST_TEST(lacks(result.ad_median, Reason::options_differ));
}

BOOST_AUTO_TEST_CASE(two_people_can_agree_and_one_cannot)
{
    BOOST_TEST(is_near(agreement_on({{0, 0, 1, 1, 0}}).rwgj, 0.75));
    BOOST_TEST(lacks(agreement_on({{0, 0, 1, 0, 0}}).rwgj, Reason::too_few_people));
    BOOST_TEST(lacks(agreement_on({{0, 0, 0, 0, 0}}).ad_mean, Reason::too_few_people));
}

BOOST_AUTO_TEST_CASE(the_caller_says_why_there_are_no_complete_rows)
{
    std::vector<Spread> const none{spread_of(Counts{0, 0, 0, 0, 0})};
    BOOST_TEST(lacks(agreement(none, Reason::item_unanswered).rwgj, Reason::item_unanswered));
}

BOOST_AUTO_TEST_SUITE_END()
