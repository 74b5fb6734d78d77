#include "scoring/disclosure/head_counts.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed::disclosure;

namespace {

Answered shown(std::optional<int> low, std::optional<int> high, std::optional<int> rate)
{
    return {.low = low, .high = high, .rate_low = rate};
}

} // namespace

BOOST_AUTO_TEST_CASE(below_twenty_only_the_band_is_shown)
{
    BOOST_CHECK(answered_as_shown(5, 12) == shown(5, 9, std::nullopt));
    BOOST_CHECK(answered_as_shown(9, 12) == shown(5, 9, std::nullopt));
    BOOST_CHECK(answered_as_shown(10, 12) == shown(10, 14, std::nullopt));
    BOOST_CHECK(answered_as_shown(19, 40) == shown(15, 19, std::nullopt));
}

BOOST_AUTO_TEST_CASE(full_turnout_below_twenty_looks_like_any_other)
{
    BOOST_CHECK(answered_as_shown(12, 12) == answered_as_shown(10, 12));
    BOOST_CHECK(answered_as_shown(19, 19) == answered_as_shown(15, 19));
    BOOST_CHECK(answered_as_shown(19, 19) != answered_as_shown(14, 19));
}

BOOST_AUTO_TEST_CASE(from_twenty_on_count_and_rate_are_rounded_down)
{
    BOOST_CHECK(answered_as_shown(20, 40) == shown(20, std::nullopt, 50));
    BOOST_CHECK(answered_as_shown(24, 40) == shown(20, std::nullopt, 50));
    BOOST_CHECK(answered_as_shown(37, 40) == shown(35, std::nullopt, 85));
}

// 5, 10 and 15 are the exceptions: they begin a band of their own.
BOOST_AUTO_TEST_CASE(a_full_turnout_looks_like_one_short_of_it)
{
    for (int people = 6; people <= 300; ++people) {
        if (people != 10 && people != 15) {
            BOOST_TEST_CONTEXT(people << " people")
            BOOST_CHECK(answered_as_shown(people, people) == answered_as_shown(people - 1, people));
        }
    }
}

BOOST_AUTO_TEST_CASE(the_rate_tells_nothing_beyond_the_count)
{
    for (int const people : {21, 33, 47, 100, 999}) {
        for (int answers = 20; 100 * answers < 95 * people; ++answers) {
            BOOST_TEST_CONTEXT(answers << " of " << people)
            {
                Answered const one = answered_as_shown(answers, people);
                BOOST_TEST((one == answered_as_shown(*one.low, people)));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(at_95_per_cent_the_count_disappears)
{
    Answered const top = shown(std::nullopt, std::nullopt, 95);
    BOOST_CHECK(answered_as_shown(38, 40) == top);
    BOOST_CHECK(answered_as_shown(40, 40) == top);
    BOOST_CHECK(answered_as_shown(20, 20) == top);
    BOOST_CHECK(answered_as_shown(19, 20) == top);
    BOOST_CHECK(answered_as_shown(37, 40) != top);
}

// The least number is what ranges and ends of figures are made from, and those are shown: 35
// against 40 would tell 38 answers from 40 where "95 % or more" must not.
BOOST_AUTO_TEST_CASE(the_least_number_is_the_same_for_counts_that_look_the_same)
{
    for (int people = 5; people <= 300; ++people) {
        for (int answers = 6; answers <= people; ++answers) {
            if (answered_as_shown(answers, people) == answered_as_shown(answers - 1, people)) {
                BOOST_TEST_CONTEXT(answers << " of " << people)
                BOOST_TEST(least_shown(answers, people) == least_shown(answers - 1, people));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(the_least_number_is_never_above_the_real_one)
{
    for (int people = 5; people <= 300; ++people) {
        for (int answers = 5; answers <= people; ++answers) {
            BOOST_TEST(least_shown(answers, people) <= answers);
            BOOST_TEST(least_shown(answers, people) >= 5);
        }
    }
}
