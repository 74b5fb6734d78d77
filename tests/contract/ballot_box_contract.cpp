// What the box takes, and when it can be read. What it tells beyond the answers, and what is left
// of them, is in box_traces_contract.cpp; comments are in box_comments_contract.cpp.

#include "server/store/error.hpp"
#include "tests/contract/world.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace heed::contract {

namespace data = boost::unit_test::data;

namespace {

survey::GroupId const group{"group of r"};

boost::system::result<survey::ResponseSet> read(World& world, survey::RoundId const& round)
{
    return world.box().responses(round, group, small_instrument());
}

} // namespace

BOOST_AUTO_TEST_SUITE(ballot_box)

BOOST_DATA_TEST_CASE(a_cast_ballot_is_among_the_responses, data::make(all_backends()), backend)
{
    World world{backend};
    auto const slips = world.open_round("r");
    BOOST_REQUIRE(world.box().cast(slips.ballot(0, 1, 2)));
    BOOST_REQUIRE(world.box().cast(slips.ballot(1, 1, 5)));
    world.close_round("r");
    auto const responses = read(world, slips.round());
    BOOST_REQUIRE(responses);
    BOOST_TEST((responses->group() == group));
    for (std::size_t item = 0; item < small_sheet_bytes; ++item) {
        BOOST_TEST(
            sorted_answers(*responses, item) == (std::vector{2, 5}),
            boost::test_tools::per_element()
        );
    }
}

BOOST_DATA_TEST_CASE(the_same_revision_once_more_succeeds, data::make(all_backends()), backend)
{
    World world{backend};
    auto const slips = world.open_round("r");
    BOOST_REQUIRE(world.box().cast(slips.ballot(0, 1, 2)));
    BOOST_TEST(world.box().cast(slips.ballot(0, 1, 2)).has_value());
    world.close_round("r");
    BOOST_TEST(world.answers("r") == (std::vector{2}), boost::test_tools::per_element());
}

BOOST_DATA_TEST_CASE(
    the_same_revision_with_other_content_is_refused,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto const slips = world.open_round("r");
    BOOST_REQUIRE(world.box().cast(slips.ballot(0, 3, 2)));
    for (auto const& other : {slips.ballot(0, 3, 4), slips.withdrawal(0, 3)}) {
        auto const refused = world.box().cast(other);
        BOOST_TEST((refused.error().code == store::errc::already_changed));
        BOOST_TEST(refused.error().revision == 3);
    }
    world.close_round("r");
    BOOST_TEST(world.answers("r") == (std::vector{2}), boost::test_tools::per_element());
}

BOOST_DATA_TEST_CASE(
    nobody_with_a_ticket_finds_out_by_trying_what_its_ballot_says,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto const slips = world.open_round("r");
    auto const ballot = slips.ballot(0, 1, 2);
    auto const other = slips.ballot(1, 1, 2);
    BOOST_REQUIRE(world.box().cast(ballot));
    BOOST_REQUIRE(world.box().cast(other));
    for (int guess = 1; guess < store::BallotBox::guesses_max; ++guess) {
        BOOST_TEST(!world.box().cast(slips.ballot(0, 1, 3)));
    }
    BOOST_TEST(world.box().cast(ballot).has_value());
    BOOST_TEST(!world.box().cast(slips.ballot(0, 1, 4)));
    BOOST_TEST((world.box().cast(ballot).error().code == store::errc::already_changed));
    BOOST_TEST(world.box().cast(other).has_value());
    // Its person can still replace it.
    BOOST_TEST(world.box().cast(slips.ballot(0, 2, 5)).has_value());
    world.close_round("r");
    BOOST_TEST(world.answers("r") == (std::vector{2, 5}), boost::test_tools::per_element());
}

BOOST_DATA_TEST_CASE(a_higher_revision_takes_the_place, data::make(all_backends()), backend)
{
    World world{backend};
    auto const slips = world.open_round("r");
    BOOST_REQUIRE(world.box().cast(slips.ballot(0, 1, 2)));
    BOOST_REQUIRE(world.box().cast(slips.ballot(0, 2, 5)));
    BOOST_REQUIRE(world.box().cast(slips.ballot(0, 20, 4)));
    world.close_round("r");
    BOOST_TEST(world.answers("r") == (std::vector{4}), boost::test_tools::per_element());
}

BOOST_DATA_TEST_CASE(
    a_lower_revision_is_refused_and_told_the_stored_one,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto const slips = world.open_round("r");
    BOOST_REQUIRE(world.box().cast(slips.ballot(0, 7, 2)));
    // Even with the content that is stored: it is not what was sent as revision 6.
    auto const refused = world.box().cast(slips.ballot(0, 6, 2));
    BOOST_TEST((refused.error().code == store::errc::already_changed));
    BOOST_TEST(refused.error().revision == 7);
}

BOOST_DATA_TEST_CASE(a_ballot_taken_back_counts_for_nothing, data::make(all_backends()), backend)
{
    World world{backend};
    auto const slips = world.open_round("r");
    BOOST_REQUIRE(world.box().cast(slips.ballot(0, 1, 2)));
    BOOST_REQUIRE(world.box().cast(slips.ballot(1, 1, 3)));
    BOOST_REQUIRE(world.box().cast(slips.withdrawal(0, 2)));
    BOOST_TEST(world.box().cast(slips.withdrawal(0, 2)).has_value());
    auto const stale = world.box().cast(slips.ballot(0, 1, 2));
    BOOST_TEST((stale.error().code == store::errc::already_changed));
    BOOST_TEST(world.box().reached(slips.round(), std::array{1, 2}) == 1);
    world.close_round("r");
    BOOST_TEST(world.answers("r") == (std::vector{3}), boost::test_tools::per_element());
}

BOOST_DATA_TEST_CASE(
    a_ballot_can_be_cast_again_after_a_withdrawal,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto const slips = world.open_round("r");
    BOOST_REQUIRE(world.box().cast(slips.withdrawal(0, 1)));
    BOOST_REQUIRE(world.box().cast(slips.ballot(0, 2, 5)));
    world.close_round("r");
    BOOST_TEST(world.answers("r") == (std::vector{5}), boost::test_tools::per_element());
}

BOOST_DATA_TEST_CASE(there_is_room_for_every_ticket, data::make(all_backends()), backend)
{
    World world{backend};
    for (std::size_t const people : {1U, 2U, 40U}) {
        auto const id = "r" + std::to_string(people);
        auto const slips = world.open_round(id, people);
        world.cast_all(slips, 3);
        world.close_round(id);
        BOOST_TEST(world.answers(id).size() == people);
    }
}

BOOST_DATA_TEST_CASE(a_ballot_before_the_layout_is_refused, data::make(all_backends()), backend)
{
    World world{backend};
    auto const slips = world.prepare_round("r");
    BOOST_TEST((world.box().cast(slips.ballot(0)).error().code == store::errc::not_open));
    world.lay_out(slips);
    BOOST_TEST(world.box().cast(slips.ballot(0)).has_value());
}

BOOST_DATA_TEST_CASE(an_empty_box_is_laid_out_anew, data::make(all_backends()), backend)
{
    World world{backend};
    auto const few = world.prepare_round("r", 3);
    world.lay_out(few);
    world.lay_out(few);
    Slips const more{few.round(), 40, world.random()};
    world.lay_out(more);
    world.cast_all(more, 3);
    BOOST_CHECK_THROW(world.lay_out(more), std::runtime_error);
    world.box().close(std::array{more.round()});
    BOOST_CHECK_THROW(world.lay_out(more), std::runtime_error);
    BOOST_TEST(world.answers("r").size() == more.size());
}

BOOST_DATA_TEST_CASE(boxes_are_laid_out_together_or_not_at_all, data::make(all_backends()), backend)
{
    World world{backend};
    auto const used = world.open_round("r");
    auto const other = world.prepare_round("s");
    BOOST_REQUIRE(world.box().cast(used.ballot(0)));
    std::array const layouts{layout(other.round()), layout(used.round())};
    BOOST_CHECK_THROW(world.box().lay_out(layouts), std::runtime_error);
    BOOST_TEST((world.box().cast(other.ballot(0)).error().code == store::errc::not_open));
}

BOOST_DATA_TEST_CASE(a_ballot_after_closing_is_refused, data::make(all_backends()), backend)
{
    World world{backend};
    auto const slips = world.open_round("r");
    BOOST_REQUIRE(world.box().cast(slips.ballot(0)));
    world.close_round("r");
    BOOST_TEST((world.box().cast(slips.ballot(1)).error().code == store::errc::closed));
    BOOST_TEST((world.box().cast(slips.ballot(0)).error().code == store::errc::closed));
    world.box().erase(std::array{slips.round()});
    BOOST_TEST((world.box().cast(slips.ballot(1)).error().code == store::errc::closed));
}

BOOST_DATA_TEST_CASE(
    closing_a_box_twice_or_one_that_is_not_there_changes_nothing,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto const slips = world.open_round("r");
    auto const other = world.prepare_round("s");
    BOOST_REQUIRE(world.box().cast(slips.ballot(0, 1, 4)));
    for (int times = 0; times < 2; ++times) {
        world.box().close(std::array{slips.round(), other.round()});
    }
    BOOST_TEST(world.answers("r") == (std::vector{4}), boost::test_tools::per_element());
    world.lay_out(other);
    BOOST_TEST(world.box().cast(other.ballot(0)).has_value());
}

BOOST_DATA_TEST_CASE(
    responses_of_one_round_hold_nothing_of_another,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto const first = world.open_round("r1");
    auto const second = world.open_round("r2");
    BOOST_REQUIRE(world.box().cast(first.ballot(0, 1, 1)));
    BOOST_REQUIRE(world.box().cast(second.ballot(0, 1, 5)));
    world.close_round("r1");
    world.close_round("r2");
    BOOST_TEST(world.answers("r1") == (std::vector{1}), boost::test_tools::per_element());
    BOOST_TEST(world.answers("r2") == (std::vector{5}), boost::test_tools::per_element());
}

BOOST_DATA_TEST_CASE(answers_cannot_be_read_before_closing, data::make(all_backends()), backend)
{
    World world{backend};
    auto const slips = world.prepare_round("r");
    BOOST_TEST((read(world, slips.round()).error() == store::errc::round_open));
    world.lay_out(slips);
    BOOST_REQUIRE(world.box().cast(slips.ballot(0)));
    BOOST_TEST((read(world, slips.round()).error() == store::errc::round_open));
    world.box().close(std::array{slips.round()});
    BOOST_TEST(read(world, slips.round()).has_value());
}

BOOST_DATA_TEST_CASE(a_round_without_ballots_has_no_responses, data::make(all_backends()), backend)
{
    World world{backend};
    world.open_round("r");
    world.close_round("r");
    BOOST_TEST(world.answers("r").empty());
}

BOOST_DATA_TEST_CASE(reading_with_another_instrument_throws, data::make(all_backends()), backend)
{
    World world{backend};
    auto const slips = world.open_round("r");
    BOOST_REQUIRE(world.box().cast(slips.ballot(0)));
    world.close_round("r");
    auto other = small_instrument();
    other.elements[0].items.pop_back();
    BOOST_CHECK_THROW(world.box().responses(slips.round(), group, other), std::runtime_error);
}

BOOST_DATA_TEST_CASE(
    responses_come_in_one_order_whatever_the_order_of_arrival,
    data::make(all_backends()),
    backend
)
{
    constexpr std::size_t people = 30;
    std::vector<std::vector<int>> reads;
    for (bool const backwards : {false, true}) {
        World world{backend};
        auto const slips = world.open_round("r", people);
        for (std::size_t i = 0; i < people; ++i) {
            std::size_t const slip = backwards ? people - 1 - i : i;
            int const value = slip < people / 2 ? 1 : 5;
            BOOST_REQUIRE(world.box().cast(slips.ballot(slip, 1, value)));
        }
        world.close_round("r");
        auto& values = reads.emplace_back();
        auto const responses = read(world, slips.round());
        for (auto const& sheet : responses->sheets()) {
            values.push_back(*sheet.answers()[0].chosen());
        }
    }
    BOOST_TEST(reads[0] == reads[1], boost::test_tools::per_element());
    BOOST_TEST(!std::ranges::is_sorted(reads[0]));
}

BOOST_DATA_TEST_CASE(ballots_survive_reopening, data::make(backends_that_keep_data()), backend)
{
    World world{backend};
    auto const slips = world.open_round("r");
    BOOST_REQUIRE(world.box().cast(slips.ballot(0, 2, 4)));
    world.reopen();
    BOOST_TEST(world.box().cast(slips.ballot(0, 2, 4)).has_value());
    auto const stale = world.box().cast(slips.ballot(0, 1, 4));
    BOOST_TEST((stale.error().code == store::errc::already_changed));
    world.close_round("r");
    world.reopen();
    BOOST_TEST(world.answers("r") == (std::vector{4}), boost::test_tools::per_element());
}

BOOST_DATA_TEST_CASE(
    a_box_that_is_widened_takes_so_many_ballots_more_and_keeps_what_it_has,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    constexpr std::size_t room = 4;
    constexpr std::size_t more = 60;
    auto const narrow = world.open_round("r", room);
    Slips const slips{narrow.round(), room + more, world.random()};
    for (std::size_t slip = 0; slip < room; ++slip) {
        BOOST_REQUIRE(world.box().cast(slips.ballot(slip, 1, 2)));
    }
    BOOST_REQUIRE(world.box().cast(slips.withdrawal(0, 2)));
    world.box().widen(std::array{layout(slips.round(), static_cast<int>(more))});
    for (std::size_t slip = room; slip < room + more; ++slip) {
        BOOST_REQUIRE(world.box().cast(slips.ballot(slip, 1, 4)));
    }
    BOOST_REQUIRE(world.box().cast(slips.ballot(1, 2, 5)));
    BOOST_TEST(!world.box().cast(slips.ballot(0, 1, 2)));
    for (std::size_t slip = 0; slip < room + more; ++slip) {
        BOOST_TEST(world.box().has_receipt(slips.round(), slips.receipt(slip)) == (slip != 0));
    }
    world.close_round("r");
    std::vector<int> expected{2, 2};
    expected.insert(expected.end(), more, 4);
    expected.push_back(5);
    BOOST_TEST(world.answers("r") == expected, boost::test_tools::per_element());
}

BOOST_DATA_TEST_CASE(a_box_that_is_not_open_is_not_widened, data::make(all_backends()), backend)
{
    World world{backend};
    auto const slips = world.open_round("r", 4);
    world.cast_all(slips, 3);
    world.close_round("r");
    world.box().widen(std::array{layout(slips.round()), layout(named_round("nowhere"))});
    BOOST_TEST(world.answers("r") == std::vector(4, 3), boost::test_tools::per_element());
    auto const refused =
        world.box().cast(Slips{named_round("nowhere"), 1, world.random()}.ballot(0));
    BOOST_TEST((refused.error().code == store::errc::not_open));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::contract
