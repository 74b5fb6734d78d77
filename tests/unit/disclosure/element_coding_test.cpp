#include "scoring/disclosure/element_coding.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed::disclosure;
using heed::exact::Fraction;

namespace {

Policy const floor_policy = Policy::at_the_floor();

// An item with all its answers favourable and this mean.
ItemTally item(int answered, Fraction const& mean)
{
    return {
        .answered = answered,
        .favourable = answered,
        .unfavourable = 0,
        .sum = mean * answered};
}

ElementTally element(int people, Fraction const& mean, std::vector<ItemTally> items)
{
    return {.options = 5, .people = people, .sum = mean * people, .items = std::move(items)};
}

} // namespace

BOOST_AUTO_TEST_CASE(fewer_than_the_smallest_group_withhold_the_element)
{
    BOOST_CHECK(!code_element(element(4, 5, {item(4, 5)}), {.people = 12}, floor_policy));
}

BOOST_AUTO_TEST_CASE(below_ten_the_mean_of_persons_is_shown_without_items)
{
    auto const coded = code_element(
        element(9, Fraction(61, 10), {item(9, 2), item(9, 3)}),
        {.people = 12},
        floor_policy
    );
    BOOST_CHECK(coded->tier == Tier::scores);
    BOOST_CHECK(coded->mean.value == Fraction(61, 10));
    BOOST_TEST(coded->items.empty());
    BOOST_TEST(coded->least_answers == 5);
}

BOOST_AUTO_TEST_CASE(from_ten_on_the_mean_of_items_is_shown_and_persons_are_not)
{
    auto const coded = code_element(
        element(12, Fraction(61, 10), {item(12, 2), item(12, 3)}),
        {.people = 14},
        floor_policy
    );
    BOOST_CHECK(coded->tier == Tier::detail);
    BOOST_CHECK(coded->mean.value == Fraction(5, 2));
    BOOST_TEST(coded->items.size() == 2U);
    BOOST_TEST(coded->least_answers == 10);
}

BOOST_AUTO_TEST_CASE(each_item_is_coded_before_the_mean_is_taken)
{
    auto const coded =
        code_element(element(10, 7, {item(10, 10), item(10, 4)}), {.people = 12}, floor_policy);
    BOOST_CHECK(coded->mean.value == Fraction(27, 4)); // 9.5 and 4, not 10 and 4
    BOOST_CHECK(coded->mean.coded == Coded::none);
}

BOOST_AUTO_TEST_CASE(an_item_is_coded_by_its_own_count)
{
    auto const coded =
        code_element(element(10, 10, {item(10, 10), item(6, 10)}), {.people = 12}, floor_policy);
    BOOST_CHECK(coded->mean.value == Fraction(37, 4)); // 9.5 and 9
    BOOST_CHECK(coded->mean.coded == Coded::or_higher);
}

BOOST_AUTO_TEST_CASE(an_item_that_fewer_than_ten_answered_shows_no_bands)
{
    auto const coded =
        code_element(element(10, 6, {item(10, 6), item(9, 6)}), {.people = 12}, floor_policy);
    BOOST_CHECK(coded->items[0].has_value());
    BOOST_CHECK(!coded->items[1].has_value());
}

BOOST_AUTO_TEST_CASE(an_item_that_fewer_than_five_answered_does_not_count)
{
    auto const coded =
        code_element(element(10, 6, {item(10, 6), item(4, 1)}), {.people = 12}, floor_policy);
    BOOST_CHECK(coded->mean.value == Fraction(6));
}

BOOST_AUTO_TEST_CASE(half_of_the_items_must_remain)
{
    auto const three = code_element(
        element(10, 6, {item(10, 6), item(4, 1), item(4, 1)}),
        {.people = 12},
        floor_policy
    );
    BOOST_CHECK(!three);
}

BOOST_AUTO_TEST_CASE(a_raised_minimum_holds_for_elements_and_items)
{
    Policy const eight = Policy::with_minimum_group(8).value();
    BOOST_CHECK(!code_element(element(7, 6, {item(7, 6)}), {.people = 12}, eight));
    auto const coded =
        code_element(element(10, 6, {item(10, 6), item(7, 1)}), {.people = 12}, eight);
    BOOST_CHECK(coded->mean.value == Fraction(6));
}

BOOST_AUTO_TEST_CASE(answers_of_spare_codes_count_nowhere)
{
    Block const block{.people = 12, .spare_codes = 2};
    BOOST_CHECK(!code_element(element(6, 6, {item(6, 6)}), block, floor_policy));
    auto const coded = code_element(element(11, 6, {item(11, 6)}), block, floor_policy);
    BOOST_CHECK(coded->tier == Tier::scores);
}

BOOST_AUTO_TEST_CASE(scales_without_a_proof_show_no_bands)
{
    ElementTally seven = element(12, 6, {item(12, 6)});
    seven.options = 7;
    auto const coded = code_element(seven, {.people = 14}, floor_policy);
    BOOST_CHECK(coded->tier == Tier::detail);
    BOOST_CHECK(!coded->items[0].has_value());
}

BOOST_AUTO_TEST_CASE(figures_are_rounded_as_their_tier_says)
{
    CodedMean const mean{.value = Fraction(72321, 10000), .coded = Coded::none};
    BOOST_TEST(figure_of(mean, Tier::scores, 5).tenths == 70);
    BOOST_TEST(figure_of(mean, Tier::detail, 10).tenths == 72);
}
