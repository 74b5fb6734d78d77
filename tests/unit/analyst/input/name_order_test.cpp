#include "scoring/analyst/input/name_order.hpp"

#include <boost/test/unit_test.hpp>

#include <initializer_list>
#include <string_view>

using namespace heed::analyst;

namespace {

Names names_of(std::initializer_list<std::string_view> texts)
{
    Names names;
    for (auto const text : texts) {
        names.add(text);
    }
    return names;
}

using Positions = std::vector<std::uint32_t>;

} // namespace

BOOST_AUTO_TEST_SUITE(name_order)

BOOST_AUTO_TEST_CASE(names_go_by_their_bytes)
{
    BOOST_TEST(order_by_bytes(names_of({"é", "b", "B", "10", "2"})) == (Positions{3, 4, 2, 1, 0}));
}

BOOST_AUTO_TEST_CASE(rounds_go_by_number_when_all_are_whole_numbers)
{
    BOOST_TEST(order_of_rounds(names_of({"10", "2", "-1", "1"})) == (Positions{2, 3, 1, 0}));
}

BOOST_AUTO_TEST_CASE(rounds_go_by_their_bytes_when_one_is_no_whole_number)
{
    BOOST_TEST(order_of_rounds(names_of({"2", "10", "x"})) == (Positions{1, 0, 2}));
    BOOST_TEST(order_of_rounds(names_of({"2023-01", "2022-09"})) == (Positions{1, 0}));
}

BOOST_AUTO_TEST_CASE(rounds_too_large_to_tell_apart_go_by_their_bytes)
{
    auto const names = names_of({"99999999999999999999", "5", "88888888888888888888"});
    BOOST_TEST(order_of_rounds(names) == (Positions{1, 2, 0}));
}

BOOST_AUTO_TEST_CASE(a_rank_is_a_place_in_the_order)
{
    BOOST_TEST(ranks_in({2, 0, 1}) == (Positions{1, 2, 0}));
    BOOST_TEST(ranks_in({}) == Positions{});
}

BOOST_AUTO_TEST_SUITE_END()
