#include "scoring/statistics/items.hpp"

#include <boost/test/unit_test.hpp>

#include <initializer_list>

using namespace heed::statistics;
using heed::exact::Fraction;

namespace {

ItemCounts counts_of(Range range, std::initializer_list<int> answers)
{
    ItemCounts counts{range};
    for (int const answer : answers) {
        counts.add(keyed(answer, range, false));
    }
    return counts;
}

} // namespace

BOOST_AUTO_TEST_CASE(on_five_options_the_middle_one_alone_is_neutral)
{
    ItemCounts const counts = counts_of({1, 5}, {1, 2, 3, 4, 5, 5});
    BOOST_TEST(counts.unfavourable() == 2);
    BOOST_TEST(counts.neutral() == 1);
    BOOST_TEST(counts.favourable() == 3);
    BOOST_TEST(counts.answered() == 6);
}

BOOST_AUTO_TEST_CASE(on_four_options_nothing_is_neutral)
{
    ItemCounts const counts = counts_of({1, 4}, {1, 2, 3, 4});
    BOOST_TEST(counts.unfavourable() == 2);
    BOOST_TEST(counts.neutral() == 0);
    BOOST_TEST(counts.favourable() == 2);
}

BOOST_AUTO_TEST_CASE(on_seven_options_the_upper_three_are_favourable)
{
    ItemCounts const counts = counts_of({1, 7}, {3, 4, 5, 6, 7});
    BOOST_TEST(counts.unfavourable() == 1);
    BOOST_TEST(counts.neutral() == 1);
    BOOST_TEST(counts.favourable() == 3);
}

BOOST_AUTO_TEST_CASE(the_mean_is_on_zero_to_ten_whatever_the_range)
{
    BOOST_TEST(*counts_of({1, 5}, {1, 5, 4}).mean() == Fraction(35, 6));
    BOOST_TEST(*counts_of({1, 7}, {2}).mean() == Fraction(5, 3));
    BOOST_TEST(!counts_of({1, 5}, {}).mean().has_value());
}
