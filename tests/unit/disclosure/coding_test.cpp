#include "scoring/disclosure/coding.hpp"

#include <boost/test/unit_test.hpp>

#include <array>

using namespace heed::disclosure;
using heed::exact::Fraction;

namespace {

CodedMean coded(Fraction const& value, Coded mark)
{
    return {.value = value, .coded = mark};
}

ItemBands bands(int of, int favourable, int neutral, int unfavourable)
{
    return {.of = of, .favourable = favourable, .neutral = neutral, .unfavourable = unfavourable};
}

} // namespace

BOOST_AUTO_TEST_CASE(five_to_nine_people_show_one_to_nine)
{
    BOOST_CHECK(code_mean(10, 5) == coded(9, Coded::or_higher));
    BOOST_CHECK(code_mean(0, 5) == coded(1, Coded::or_lower));
    BOOST_CHECK(code_mean(Fraction(89, 10), 5) == coded(Fraction(89, 10), Coded::none));
}

BOOST_AUTO_TEST_CASE(more_people_show_more_of_the_scale)
{
    BOOST_CHECK(code_mean(10, 10) == coded(Fraction(19, 2), Coded::or_higher));
    BOOST_CHECK(code_mean(10, 20) == coded(Fraction(39, 4), Coded::or_higher));
}

BOOST_AUTO_TEST_CASE(a_mean_exactly_at_the_end_is_marked_too)
{
    BOOST_CHECK(code_mean(9, 5) == coded(9, Coded::or_higher));
    BOOST_CHECK(code_mean(1, 5) == coded(1, Coded::or_lower));
}

BOOST_AUTO_TEST_CASE(a_block_with_a_small_unit_inside_keeps_further_away)
{
    BOOST_CHECK(code_mean(10, 10, 4) == coded(8, Coded::or_higher));
    BOOST_CHECK(code_mean(0, 10, 4) == coded(2, Coded::or_lower));
}

BOOST_AUTO_TEST_CASE(a_mean_of_means_is_marked_only_when_all_are)
{
    using Pair = std::array<WeightedMean, 2>;
    Pair const all{{{coded(9, Coded::or_higher)}, {coded(9, Coded::or_higher)}}};
    BOOST_CHECK(mean_of(all) == coded(9, Coded::or_higher));
    Pair const some{{{coded(9, Coded::or_higher)}, {coded(5, Coded::none)}}};
    BOOST_CHECK(mean_of(some) == coded(7, Coded::none));
    Pair const both{{{coded(9, Coded::or_higher)}, {coded(1, Coded::or_lower)}}};
    BOOST_CHECK(mean_of(both) == coded(5, Coded::none));
}

BOOST_AUTO_TEST_CASE(a_mean_of_means_goes_by_their_weights)
{
    std::array<WeightedMean, 2> const means{
        {{coded(9, Coded::none), 5}, {coded(6, Coded::none), 10}}};
    BOOST_CHECK(mean_of(means) == coded(7, Coded::none));
}

BOOST_AUTO_TEST_CASE(unanimous_bands_keep_two_people_elsewhere)
{
    BOOST_CHECK(code_bands(10, 0, 10, 10) == bands(10, 8, 0, 2));
    BOOST_CHECK(code_bands(0, 10, 10, 10) == bands(10, 2, 0, 8));
    BOOST_CHECK(code_bands(0, 0, 10, 10) == bands(10, 2, 6, 2));
}

BOOST_AUTO_TEST_CASE(bands_inside_the_margins_are_shown_as_they_are)
{
    BOOST_CHECK(code_bands(6, 2, 10, 10) == bands(10, 6, 2, 2));
    BOOST_CHECK(code_bands(4, 3, 10, 10) == bands(10, 4, 3, 3));
}

BOOST_AUTO_TEST_CASE(bands_are_redrawn_for_the_least_number_that_is_shown)
{
    BOOST_CHECK(code_bands(9, 3, 14, 10) == bands(10, 6, 2, 2));
    BOOST_CHECK(code_bands(7, 7, 14, 10) == bands(10, 5, 0, 5));
}

BOOST_AUTO_TEST_CASE(the_three_bands_always_add_up_and_none_is_negative)
{
    for (int answered = 10; answered <= 44; ++answered) {
        int const of = answered / 5 * 5;
        for (int favourable = 0; favourable <= answered; ++favourable) {
            for (int unfavourable = 0; favourable + unfavourable <= answered; ++unfavourable) {
                ItemBands const shown = code_bands(favourable, unfavourable, answered, of);
                BOOST_TEST_REQUIRE(shown.favourable + shown.neutral + shown.unfavourable == of);
                BOOST_TEST_REQUIRE(shown.neutral >= 0);
                BOOST_TEST_REQUIRE(shown.favourable >= 2);
                BOOST_TEST_REQUIRE(shown.unfavourable >= 2);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(both_ends_are_treated_alike)
{
    for (int favourable = 0; favourable <= 13; ++favourable) {
        for (int unfavourable = 0; favourable + unfavourable <= 13; ++unfavourable) {
            ItemBands const one = code_bands(favourable, unfavourable, 13, 10);
            ItemBands const mirrored = code_bands(unfavourable, favourable, 13, 10);
            BOOST_TEST(one.favourable == mirrored.unfavourable);
            BOOST_TEST(one.neutral == mirrored.neutral);
        }
    }
}
