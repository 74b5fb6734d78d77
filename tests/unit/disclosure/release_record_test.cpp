#include "scoring/disclosure/release_record.hpp"

#include <boost/test/unit_test.hpp>

#include <array>

using namespace heed::disclosure;
using heed::exact::Fraction;

BOOST_AUTO_TEST_CASE(a_sum_lies_as_far_from_the_ends_as_its_count_and_s_say)
{
    CodedSum const team{.answered = 8, .least = 5, .largest = 1, .sum = 40};
    BOOST_CHECK(team.low() == Fraction(8));
    BOOST_CHECK(team.high() == Fraction(72));
    BOOST_CHECK(team.mean() == Fraction(5));
    CodedSum const pool{.answered = 8, .least = 5, .largest = 4, .sum = 40};
    BOOST_CHECK(pool.low() == Fraction(32));
    BOOST_CHECK(pool.high() == Fraction(48));
}

BOOST_AUTO_TEST_CASE(only_the_block_of_one_unit_is_one_team)
{
    std::array<RecordedBlock, 2> round;
    round[1].pooled = true;
    ElementBlock block;
    block.blocks = {0};
    BOOST_TEST(is_one_team(block, round));
    block.blocks = {1};
    BOOST_TEST(!is_one_team(block, round));
    block.blocks = {0, 1};
    BOOST_TEST(!is_one_team(block, round));
    block.blocks = {0};
    block.pooled = true;
    BOOST_TEST(!is_one_team(block, round));
}
