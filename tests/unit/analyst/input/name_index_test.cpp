#include "scoring/analyst/input/name_index.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace heed::analyst;

BOOST_AUTO_TEST_SUITE(name_index)

BOOST_AUTO_TEST_CASE(numbers_names_in_the_order_in_which_they_are_first_seen)
{
    NameIndex index;
    BOOST_TEST(!index.find("a").has_value());
    BOOST_TEST(index.add("a").position == 0U);
    BOOST_TEST(index.add("b").is_new);
    BOOST_TEST(index.add("").position == 2U);
    BOOST_TEST(!index.add("a").is_new);
    BOOST_TEST(index.add("b").position == 1U);
    BOOST_TEST(index.find("").value() == 2U);
    BOOST_TEST(!index.find("c").has_value());
}

BOOST_AUTO_TEST_CASE(finds_every_one_of_many_names)
{
    NameIndex index;
    // So many that some of them share all bits of their hashes.
    constexpr std::uint32_t count = 300'000;
    bool all_right = true;
    for (std::uint32_t i = 0; i < count; ++i) {
        all_right = all_right && index.add(std::to_string(i) + "x").is_new;
    }
    for (std::uint32_t i = 0; i < count; ++i) {
        all_right = all_right && index.find(std::to_string(i) + "x") == i;
    }
    BOOST_TEST(all_right);
    BOOST_TEST(!index.find("300000x").has_value());
}

BOOST_AUTO_TEST_CASE(room_taken_beforehand_changes_nothing)
{
    NameIndex index;
    index.add("a");
    index.reserve(1000);
    BOOST_TEST(index.find("a").value() == 0U);
    BOOST_TEST(index.add("b").position == 1U);
}

BOOST_AUTO_TEST_CASE(gives_its_names_away_whole)
{
    NameIndex index;
    index.add("first");
    index.add("é");
    auto const names = index.take_names();
    BOOST_REQUIRE(names.size() == 2U);
    BOOST_TEST(names[0] == "first");
    BOOST_TEST(names[1] == "é");
    BOOST_TEST(index.names().empty());
    BOOST_TEST(!index.find("first").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
