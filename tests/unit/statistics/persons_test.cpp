#include "scoring/statistics/persons.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstddef>
#include <vector>

using namespace heed::statistics;
using heed::exact::Fraction;

namespace {

using Answers = std::vector<std::optional<int>>;
constexpr std::optional<int> missing = std::nullopt;
constexpr Share two_thirds{2, 3};
constexpr Range five{1, 5};
constexpr Range seven{1, 7};

} // namespace

BOOST_AUTO_TEST_CASE(half_of_the_items_is_rounded_up)
{
    std::array const items{1, 2, 3, 4, 5, 6, 7, 11};
    std::array const needed{1, 1, 2, 2, 3, 3, 4, 6};
    for (std::size_t index = 0; index < items.size(); ++index) {
        BOOST_TEST(answers_needed(items[index], half) == needed[index]);
    }
}

BOOST_AUTO_TEST_CASE(two_thirds_of_the_items_is_exact)
{
    std::array const items{1, 2, 3, 4, 5, 6, 7, 11};
    std::array const needed{1, 2, 2, 3, 4, 4, 5, 8};
    for (std::size_t index = 0; index < items.size(); ++index) {
        BOOST_TEST(answers_needed(items[index], two_thirds) == needed[index]);
    }
}

BOOST_AUTO_TEST_CASE(at_least_one_answer_is_needed_even_for_a_share_of_nothing)
{
    BOOST_TEST(answers_needed(4, Share{0, 1}) == 1);
}

BOOST_AUTO_TEST_CASE(a_reverse_item_is_mirrored)
{
    BOOST_TEST(keyed(5, five, false) == 4);
    BOOST_TEST(keyed(5, five, true) == 0);
    BOOST_TEST(keyed(2, five, true) == 3);
    BOOST_TEST(keyed(6, seven, true) == 1);
}

BOOST_AUTO_TEST_CASE(a_score_is_the_mean_of_the_given_answers_only)
{
    auto const score = person_score(Answers{4, missing, 1, missing}, half);
    BOOST_REQUIRE(score.has_value());
    BOOST_TEST(score->on_ten(five) == Fraction(25, 4));
}

BOOST_AUTO_TEST_CASE(fewer_answers_than_needed_give_no_score)
{
    BOOST_TEST(!person_score(Answers{4, missing, missing, missing}, half).has_value());
    BOOST_TEST(!person_score(Answers{missing}, half).has_value());
}

// Scoring specification, example D: item 1 reversed and answered 6, then 2, 2, 2 and three skips.
BOOST_AUTO_TEST_CASE(four_of_seven_are_valid_under_half_but_not_under_two_thirds)
{
    Answers const answers{
        keyed(6, seven, true),
        keyed(2, seven, false),
        missing,
        missing,
        missing,
        keyed(2, seven, false),
        keyed(2, seven, false)};
    auto const score = person_score(answers, half);
    BOOST_REQUIRE(score.has_value());
    BOOST_TEST(score->on_ten(seven) == Fraction(5, 3));
    BOOST_TEST(!person_score(answers, two_thirds).has_value());
}
