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
        .heads = {.answered = answered, .counted = answered},
        .favourable = answered,
        .unfavourable = 0,
        .sum = mean * answered};
}

// A team of which 12 people were asked.
ElementTally element(int people, Fraction const& mean, std::vector<ItemTally> items)
{
    return {
        .asked = 12,
        .heads = {.answered = people, .counted = people},
        .sum = mean * people,
        .items = std::move(items)};
}

ElementBlock code(ElementTally const& tally, Policy const& policy = floor_policy)
{
    ElementBlock block;
    code_element(tally, policy, block);
    return block;
}

} // namespace

BOOST_AUTO_TEST_CASE(below_ten_the_mean_of_persons_is_shown_without_items)
{
    ElementBlock const coded = code(element(9, Fraction(61, 10), {item(9, 2), item(9, 3)}));
    BOOST_CHECK(coded.mean->value == Fraction(61, 10));
    BOOST_CHECK(coded.persons->sum == Fraction(549, 10));
    BOOST_TEST(coded.items.empty());
    BOOST_TEST(coded.least == 5);
}

BOOST_AUTO_TEST_CASE(from_ten_on_the_mean_of_items_is_shown_and_persons_are_not)
{
    ElementBlock const coded = code(element(12, Fraction(61, 10), {item(12, 2), item(12, 3)}));
    BOOST_CHECK(!coded.persons);
    BOOST_CHECK(coded.mean->value == Fraction(5, 2));
    BOOST_TEST(coded.items.size() == 2U);
    BOOST_TEST(coded.least == 10);
}

BOOST_AUTO_TEST_CASE(each_item_is_coded_before_the_mean_is_taken)
{
    ElementBlock const coded = code(element(10, 7, {item(10, 10), item(10, 4)}));
    BOOST_CHECK(coded.mean->value == Fraction(27, 4)); // 9.5 and 4, not 10 and 4
    BOOST_CHECK(coded.mean->coded == Coded::none);
    BOOST_CHECK(coded.items[0]->answers.sum == Fraction(95));
}

BOOST_AUTO_TEST_CASE(an_item_is_coded_by_its_own_count)
{
    ElementBlock const coded = code(element(10, 10, {item(10, 10), item(6, 10)}));
    BOOST_CHECK(coded.mean->value == Fraction(37, 4)); // 9.5 and 9
    BOOST_CHECK(coded.mean->coded == Coded::or_higher);
}

BOOST_AUTO_TEST_CASE(an_item_that_fewer_than_ten_answered_shows_no_bands)
{
    ElementBlock const coded = code(element(10, 6, {item(10, 6), item(9, 6)}));
    BOOST_CHECK(coded.items[0]->bands.has_value());
    BOOST_CHECK(!coded.items[1]->bands.has_value());
}

BOOST_AUTO_TEST_CASE(an_item_that_fewer_than_five_answered_does_not_count)
{
    ElementBlock const coded = code(element(10, 6, {item(10, 6), item(4, 1)}));
    BOOST_CHECK(!coded.items[1]);
    BOOST_CHECK(coded.mean->value == Fraction(6));
}

BOOST_AUTO_TEST_CASE(half_of_the_items_must_remain)
{
    BOOST_CHECK(!code(element(10, 6, {item(10, 6), item(4, 1), item(4, 1)})).mean);
}

BOOST_AUTO_TEST_CASE(a_raised_minimum_holds_for_items)
{
    Policy const eight = Policy::with_minimum_group(8).value();
    ElementBlock const coded = code(element(10, 6, {item(10, 6), item(7, 1)}), eight);
    BOOST_CHECK(coded.mean->value == Fraction(6));
}

BOOST_AUTO_TEST_CASE(answers_of_spare_codes_count_for_no_minimum)
{
    ElementTally eleven = element(11, 6, {item(11, 6)});
    eleven.heads.counted = 9;
    BOOST_CHECK(code(eleven).persons.has_value());
    ElementTally twelve = element(12, 6, {item(12, 6), item(6, 1)});
    twelve.items[1].heads.counted = 4;
    BOOST_CHECK(!code(twelve).items[1]);
}

BOOST_AUTO_TEST_CASE(scales_without_a_proof_show_no_bands)
{
    ElementTally seven = element(12, 6, {item(12, 6)});
    seven.options = 7;
    BOOST_CHECK(!code(seven).items[0]->bands);
    seven.options = 3;
    BOOST_CHECK(code(seven).items[0]->bands);
}

BOOST_AUTO_TEST_CASE(a_pool_shows_no_bands)
{
    ElementTally pool = element(12, 6, {item(12, 6)});
    pool.is_one_team = false;
    BOOST_CHECK(!code(pool).items[0]->bands);
}

BOOST_AUTO_TEST_CASE(a_pool_is_coded_by_its_largest_small_unit)
{
    ElementTally pool = element(8, 10, {item(8, 10)});
    pool.heads.largest = 4;
    BOOST_CHECK(code(pool).mean->value == Fraction(6));
    BOOST_CHECK(code(pool).persons->high() == Fraction(48));
    BOOST_CHECK(code(pool).persons->low() == Fraction(32));
}

BOOST_AUTO_TEST_CASE(an_item_that_one_small_unit_dominates_does_not_count)
{
    ElementTally pool = element(12, 6, {item(12, 6), item(7, 1)});
    pool.items[1].heads.largest = 4;
    BOOST_CHECK(!code(pool).items[1]);
    pool.items[1].heads.largest = 3;
    BOOST_CHECK(code(pool).items[1].has_value());
}
