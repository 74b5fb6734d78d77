#include "scoring/statistics/persons.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstddef>

using namespace heed::statistics;

namespace {

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
