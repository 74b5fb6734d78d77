#include "scoring/statistics/item_tally.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <initializer_list>
#include <vector>

using namespace heed::statistics;
using heed::exact::Fraction;

namespace {

ItemTally tally_of(Item const& item, std::initializer_list<int> answers)
{
    ItemTally tally{item};
    for (int const answer : answers) {
        tally.add(cell_of(answer, item.range.min));
    }
    return tally;
}

Item const five{"five", {1, 5}};
Item const reversed{"reversed", {1, 5}, true};

} // namespace

BOOST_AUTO_TEST_CASE(on_five_options_the_middle_one_alone_is_neutral)
{
    ItemTally const tally = tally_of(five, {1, 2, 3, 4, 5, 5});
    BOOST_TEST(tally.unfavourable() == 2);
    BOOST_TEST(tally.neutral() == 1);
    BOOST_TEST(tally.favourable() == 3);
    BOOST_TEST(tally.answered() == 6);
}

BOOST_AUTO_TEST_CASE(on_four_options_nothing_is_neutral)
{
    ItemTally const tally = tally_of({"four", {1, 4}}, {1, 2, 3, 4});
    BOOST_TEST(tally.unfavourable() == 2);
    BOOST_TEST(tally.neutral() == 0);
    BOOST_TEST(tally.favourable() == 2);
}

BOOST_AUTO_TEST_CASE(reversing_swaps_favourable_and_unfavourable_but_no_counts)
{
    ItemTally const tally = tally_of(reversed, {1, 1, 1, 3, 5});
    BOOST_TEST(tally.favourable() == 3);
    BOOST_TEST(tally.unfavourable() == 1);
    BOOST_TEST(std::ranges::equal(tally.counts(), std::vector{3, 0, 1, 0, 1}));
}

BOOST_AUTO_TEST_CASE(blanks_and_cannot_say_are_counted_apart_and_not_as_answers)
{
    ItemTally tally = tally_of(five, {4});
    tally.add(blank);
    tally.add(blank);
    tally.add(cannot_say);
    BOOST_TEST(tally.answered() == 1);
    BOOST_TEST(tally.blanks() == 2);
    BOOST_TEST(tally.cannot_say_count() == 1);
}

BOOST_AUTO_TEST_CASE(the_sum_is_exact_and_on_zero_to_ten_whatever_the_range)
{
    BOOST_TEST(tally_of(five, {1, 5, 4}).sum() == Fraction(35, 2));
    BOOST_TEST(tally_of(reversed, {1, 5, 4}).sum() == Fraction(25, 2));
    BOOST_TEST(tally_of({"seven", {1, 7}}, {2}).sum() == Fraction(5, 3));
    BOOST_TEST(tally_of({"signed", {-3, 3}}, {-3, 0}).sum() == Fraction(5));
}

BOOST_AUTO_TEST_CASE(moments_are_those_of_the_keyed_steps)
{
    ScoreMoments const moments = tally_of(reversed, {1, 3}).moments();
    BOOST_TEST(moments.n() == 2);
    BOOST_TEST(moments.mean() == 3.0);
    BOOST_TEST(moments.variance() == 2.0);
}

BOOST_AUTO_TEST_CASE(the_widest_range_keeps_cannot_say_apart)
{
    Item const widest{"widest", {0, options_max - 1}};
    ItemTally tally = tally_of(widest, {0, options_max - 1});
    tally.add(cannot_say);
    BOOST_TEST(tally.counts().back() == 1);
    BOOST_TEST(tally.cannot_say_count() == 1);
}

BOOST_AUTO_TEST_CASE(merging_items_equals_adding_all_at_once)
{
    ItemTally parts = tally_of(five, {1, 2});
    parts.merge(tally_of(five, {2, 5}));
    BOOST_TEST(std::ranges::equal(parts.counts(), tally_of(five, {5, 2, 2, 1}).counts()));
    parts.clear();
    BOOST_TEST(parts.answered() == 0);
}
