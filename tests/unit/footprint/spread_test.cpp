#include "scoring/footprint/spread.hpp"

#include <boost/test/unit_test.hpp>

#include <vector>

using namespace heed;
using disclosure::ItemBands;
using footprint::Spread;
using footprint::spread_of;

namespace {

std::optional<Spread> spread_of_bands(std::vector<std::optional<ItemBands>> const& bands)
{
    std::vector<disclosure::ItemReport> items;
    for (auto const& each : bands) {
        items.push_back({.id = survey::ItemId{"item"}, .bands = each});
    }
    return spread_of(items);
}

constexpr ItemBands mostly_often{.of = 10, .favourable = 8, .neutral = 0, .unfavourable = 2};
constexpr ItemBands mostly_rarely{.of = 10, .favourable = 2, .neutral = 0, .unfavourable = 8};
constexpr ItemBands halves{.of = 10, .favourable = 5, .neutral = 0, .unfavourable = 5};
constexpr ItemBands thirds{.of = 10, .favourable = 4, .neutral = 4, .unfavourable = 2};
// Exactly a quarter at either end.
constexpr ItemBands quarters{.of = 20, .favourable = 5, .neutral = 10, .unfavourable = 5};
constexpr ItemBands under_a_quarter{.of = 20, .favourable = 15, .neutral = 1, .unfavourable = 4};

} // namespace

BOOST_AUTO_TEST_CASE(people_who_answer_alike_are_called_alike)
{
    BOOST_CHECK(spread_of_bands({mostly_often, mostly_often}) == Spread::alike);
}

BOOST_AUTO_TEST_CASE(a_quarter_at_either_end_is_two_experiences)
{
    BOOST_CHECK(spread_of_bands({halves}) == Spread::two_experiences);
    BOOST_CHECK(spread_of_bands({quarters}) == Spread::two_experiences);
    BOOST_CHECK(spread_of_bands({under_a_quarter}) == Spread::alike);
}

BOOST_AUTO_TEST_CASE(items_that_differ_are_not_people_who_differ)
{
    BOOST_CHECK(spread_of_bands({mostly_often, mostly_rarely}) == Spread::alike);
}

BOOST_AUTO_TEST_CASE(a_split_item_is_not_alike_even_with_a_majority)
{
    constexpr ItemBands six_to_three{.of = 10, .favourable = 6, .neutral = 1, .unfavourable = 3};
    BOOST_CHECK(spread_of_bands({six_to_three, mostly_often, thirds}) == Spread::mixed);
}

BOOST_AUTO_TEST_CASE(anything_else_is_mixed)
{
    BOOST_CHECK(spread_of_bands({thirds}) == Spread::mixed);
    BOOST_CHECK(spread_of_bands({halves, mostly_often, mostly_often, thirds}) == Spread::mixed);
}

BOOST_AUTO_TEST_CASE(items_without_bands_are_left_out)
{
    BOOST_CHECK(spread_of_bands({std::nullopt, mostly_often}) == Spread::alike);
    BOOST_CHECK(!spread_of_bands({std::nullopt}));
    BOOST_CHECK(!spread_of_bands({}));
}
