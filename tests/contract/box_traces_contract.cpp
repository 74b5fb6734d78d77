// What the box tells beyond the answers, and what is left when it has been erased.

#include "server/store/error.hpp"
#include "tests/contract/world.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <array>

namespace heed::contract {

namespace data = boost::unit_test::data;

namespace {

bool has_receipt(World& world, Slips const& slips, std::size_t slip)
{
    return world.box().has_receipt(slips.round(), slips.receipt(slip));
}

} // namespace

BOOST_AUTO_TEST_SUITE(box_traces)

BOOST_DATA_TEST_CASE(
    only_the_threshold_that_was_reached_is_told,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto const slips = world.open_round("r");
    std::array const thresholds{detail_minimum, minimum_group};
    auto const reached = [&] { return world.box().reached(slips.round(), thresholds); };
    std::size_t cast = 0;
    auto const cast_until = [&](std::size_t ballots) {
        for (; cast < ballots; ++cast) {
            BOOST_REQUIRE(world.box().cast(slips.ballot(cast)));
        }
        return reached();
    };
    BOOST_TEST(reached() == 0);
    BOOST_TEST(cast_until(4) == 0);
    BOOST_TEST(cast_until(5) == minimum_group);
    BOOST_TEST(cast_until(9) == minimum_group);
    BOOST_TEST(cast_until(10) == detail_minimum);
    BOOST_REQUIRE(world.box().cast(slips.withdrawal(0, 2)));
    BOOST_TEST(reached() == minimum_group);
    BOOST_TEST(world.box().reached(named_round("nowhere"), thresholds) == 0);
}

BOOST_DATA_TEST_CASE(the_tally_counts_ballots_taken_back, data::make(all_backends()), backend)
{
    World world{backend};
    auto const slips = world.open_round("r");
    world.open_round("s");
    BOOST_REQUIRE(world.box().cast(slips.ballot(0)));
    BOOST_REQUIRE(world.box().cast(slips.ballot(1)));
    BOOST_REQUIRE(world.box().cast(slips.withdrawal(1, 2)));
    BOOST_TEST(world.box().holds_at_most(slips.round(), 2));
    BOOST_TEST(!world.box().holds_at_most(slips.round(), 1));
    BOOST_TEST(world.box().holds_at_most(named_round("s"), 0));
    world.close_round("r");
    BOOST_TEST(!world.box().holds_at_most(slips.round(), 1));
}

BOOST_DATA_TEST_CASE(
    a_receipt_is_found_from_the_ballot_on_and_beyond_the_release,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto const slips = world.open_round("r");
    auto const others = world.open_round("s");
    BOOST_TEST(!has_receipt(world, slips, 0));
    BOOST_REQUIRE(world.box().cast(slips.ballot(0)));
    BOOST_REQUIRE(world.box().cast(slips.ballot(1)));
    BOOST_REQUIRE(world.box().cast(slips.withdrawal(1, 2)));
    auto const check = [&] {
        BOOST_TEST(has_receipt(world, slips, 0));
        BOOST_TEST(!has_receipt(world, slips, 1));
        BOOST_TEST(!has_receipt(world, slips, 2));
        BOOST_TEST(!world.box().has_receipt(others.round(), slips.receipt(0)));
        for (auto const* text : {"0000000000", "000000000", "00000000000", "", "0000-00000"}) {
            BOOST_TEST(!world.box().has_receipt(slips.round(), text));
        }
    };
    check();
    world.close_round("r");
    check();
    world.box().erase(std::array{slips.round()});
    check();
}

BOOST_DATA_TEST_CASE(
    a_receipt_stays_with_every_change_and_goes_while_its_ballot_is_taken_back,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto const slips = world.open_round("r");
    BOOST_REQUIRE(world.box().cast(slips.ballot(0)));
    BOOST_REQUIRE(world.box().cast(slips.ballot(0, 2, 5)));
    BOOST_TEST(has_receipt(world, slips, 0));
    for (int times = 0; times < 2; ++times) {
        BOOST_REQUIRE(world.box().cast(slips.withdrawal(0, 3)));
        BOOST_TEST(!has_receipt(world, slips, 0));
    }
    BOOST_TEST(!world.box().cast(slips.ballot(0, 2, 5)));
    BOOST_TEST(!has_receipt(world, slips, 0));
    BOOST_REQUIRE(world.box().cast(slips.ballot(0, 4)));
    BOOST_TEST(has_receipt(world, slips, 0));
    world.close_round("r");
    BOOST_TEST(!world.box().cast(slips.withdrawal(0, 5)));
    BOOST_TEST(has_receipt(world, slips, 0));
}

BOOST_DATA_TEST_CASE(
    erasing_leaves_nothing_of_closed_rounds_and_all_of_the_others,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto const erased = world.open_round("r");
    auto const kept = world.open_round("s");
    auto const open = world.open_round("t");
    for (auto const& slips : {erased, kept, open}) {
        world.cast_all(slips, 4);
    }
    world.close_round("r");
    world.close_round("s");
    BOOST_TEST(world.box().unerased().size() == 2U);
    for (int times = 0; times < 2; ++times) {
        world.box().erase(std::array{erased.round(), open.round()});
        BOOST_TEST((world.box().unerased() == std::vector{kept.round()}));
    }
    BOOST_TEST(world.answers("r").empty());
    BOOST_TEST(world.answers("s").size() == kept.size());
    world.close_round("t");
    BOOST_TEST(world.answers("t").size() == open.size());
}

BOOST_DATA_TEST_CASE(
    rounds_that_get_the_room_of_erased_ones_hold_nothing_of_theirs,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto const first = world.open_round("r", 12);
    world.cast_all(first, 1);
    world.close_round("r");
    world.box().erase(std::array{first.round()});
    auto const second = world.open_round("s", 5);
    auto const third = world.open_round("t", 12);
    world.cast_all(second, 2);
    world.cast_all(third, 3);
    world.close_round("s");
    world.close_round("t");
    BOOST_TEST(world.answers("s") == std::vector(5, 2), boost::test_tools::per_element());
    BOOST_TEST(world.answers("t") == std::vector(12, 3), boost::test_tools::per_element());
    BOOST_TEST(has_receipt(world, first, 0));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::contract
