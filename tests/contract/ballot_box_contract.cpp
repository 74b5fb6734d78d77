#include "server/store/error.hpp"
#include "tests/contract/world.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <stdexcept>

namespace heed::contract {

namespace data = boost::unit_test::data;

BOOST_AUTO_TEST_SUITE(ballot_box)

BOOST_DATA_TEST_CASE(a_cast_ballot_is_among_the_responses, data::make(all_backends()), backend)
{
    World world{backend};
    auto const slips = world.open_round("r");
    BOOST_REQUIRE(world.box().cast(slips.ballot(0, 1, 2)));
    BOOST_REQUIRE(world.box().cast(slips.ballot(1, 1, 5)));
    world.close_round("r");
    auto const responses = world.box().responses(slips.round(), small_instrument());
    BOOST_REQUIRE(responses);
    BOOST_TEST((responses->group() == survey::GroupId{"group of r"}));
    for (std::size_t item = 0; item < small_sheet_bytes; ++item) {
        BOOST_TEST(
            sorted_answers(*responses, item) == (std::vector{2, 5}),
            boost::test_tools::per_element()
        );
    }
}

BOOST_DATA_TEST_CASE(
    a_repeat_of_the_same_attempt_changes_nothing,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto const slips = world.open_round("r");
    BOOST_REQUIRE(world.box().cast(slips.ballot(0, 1, 2)));
    BOOST_TEST(world.box().cast(slips.ballot(0, 1, 2)).has_value());
    BOOST_TEST(world.box().cast(slips.ballot(0, 1, 4)).has_value());
    world.close_round("r");
    BOOST_TEST(world.answers("r") == (std::vector{2}), boost::test_tools::per_element());
}

BOOST_DATA_TEST_CASE(
    another_attempt_with_a_used_code_is_refused,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto const slips = world.open_round("r");
    BOOST_REQUIRE(world.box().cast(slips.ballot(0, 1, 2)));
    auto const second = world.box().cast(slips.ballot(0, 2, 4));
    BOOST_TEST((second.error() == store::errc::code_used));
    world.close_round("r");
    BOOST_TEST(world.answers("r") == (std::vector{2}), boost::test_tools::per_element());
}

BOOST_DATA_TEST_CASE(one_attempt_with_two_codes_is_two_ballots, data::make(all_backends()), backend)
{
    World world{backend};
    auto const slips = world.open_round("r");
    BOOST_TEST(world.box().cast(slips.ballot(0, 1, 2)).has_value());
    BOOST_TEST(world.box().cast(slips.ballot(1, 1, 2)).has_value());
    world.close_round("r");
    BOOST_TEST(world.answers("r").size() == 2U);
}

BOOST_DATA_TEST_CASE(every_code_of_the_round_can_be_used, data::make(all_backends()), backend)
{
    World world{backend};
    auto const slips = world.open_round("r", 40);
    for (std::size_t slip = 0; slip < slips.size(); ++slip) {
        BOOST_TEST(world.box().cast(slips.ballot(slip, 1)).has_value());
    }
    world.close_round("r");
    BOOST_TEST(world.answers("r").size() == slips.size());
}

BOOST_DATA_TEST_CASE(a_ballot_before_opening_is_refused, data::make(all_backends()), backend)
{
    World world{backend};
    auto const slips = world.prepare_round("r");
    BOOST_TEST((world.box().cast(slips.ballot(0, 1)).error() == store::errc::not_open));
    BOOST_REQUIRE(open(world.rounds(), slips.round()));
    BOOST_TEST(world.box().cast(slips.ballot(0, 2)).has_value());
}

BOOST_DATA_TEST_CASE(a_ballot_after_closing_is_refused, data::make(all_backends()), backend)
{
    World world{backend};
    auto const slips = world.open_round("r");
    BOOST_REQUIRE(world.box().cast(slips.ballot(0, 1)));
    world.close_round("r");
    BOOST_TEST((world.box().cast(slips.ballot(1, 1)).error() == store::errc::closed));
    // Even a repeat: the codes are gone, and nobody can tell any more that it is one.
    BOOST_TEST((world.box().cast(slips.ballot(0, 1)).error() == store::errc::closed));
    BOOST_TEST(world.answers("r").size() == 1U);
}

BOOST_DATA_TEST_CASE(a_ballot_for_no_round_is_not_found, data::make(all_backends()), backend)
{
    World world{backend};
    Slips const slips{survey::RoundId{"nowhere"}, 1, world.random()};
    BOOST_TEST((world.box().cast(slips.ballot(0, 1)).error() == store::errc::not_found));
}

BOOST_DATA_TEST_CASE(a_code_that_was_never_issued_is_unknown, data::make(all_backends()), backend)
{
    World world{backend};
    auto const slips = world.open_round("r");
    Slips const forged{slips.round(), 1, world.random()};
    BOOST_TEST((world.box().cast(forged.ballot(0, 1)).error() == store::errc::unknown_code));
    world.close_round("r");
    BOOST_TEST(world.answers("r").empty());
}

BOOST_DATA_TEST_CASE(a_code_of_one_round_is_unknown_in_another, data::make(all_backends()), backend)
{
    World world{backend};
    auto const first = world.open_round("r1");
    auto const second = world.open_round("r2");
    auto const astray = world.box().cast(first.ballot_elsewhere(0, second.round()));
    BOOST_TEST((astray.error() == store::errc::unknown_code));
    BOOST_TEST(world.box().cast(first.ballot(0, 1)).has_value());
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
    auto const read = [&] { return world.box().responses(slips.round(), small_instrument()); };
    BOOST_TEST((read().error() == store::errc::round_open));
    BOOST_REQUIRE(open(world.rounds(), slips.round()));
    BOOST_REQUIRE(world.box().cast(slips.ballot(0, 1)));
    BOOST_TEST((read().error() == store::errc::round_open));
    world.close_round("r");
    BOOST_TEST(read().has_value());
    auto const missing = world.box().responses(survey::RoundId{"nowhere"}, small_instrument());
    BOOST_TEST((missing.error() == store::errc::not_found));
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
    BOOST_REQUIRE(world.box().cast(slips.ballot(0, 1)));
    world.close_round("r");
    auto other = small_instrument();
    other.elements[0].items.pop_back();
    BOOST_CHECK_THROW(world.box().responses(slips.round(), other), std::runtime_error);
}

BOOST_DATA_TEST_CASE(responses_do_not_come_in_order_of_arrival, data::make(all_backends()), backend)
{
    World world{backend};
    constexpr std::size_t people = 60;
    auto const slips = world.open_round("r", people);
    std::vector<int> arrival;
    for (std::size_t slip = 0; slip < people; ++slip) {
        int const value = slip < people / 2 ? 1 : 5;
        arrival.push_back(value);
        BOOST_REQUIRE(world.box().cast(slips.ballot(slip, 1, value)));
    }
    world.close_round("r");
    auto const responses = world.box().responses(slips.round(), small_instrument());
    std::vector<int> read;
    for (auto const& sheet : responses->sheets()) {
        read.push_back(*sheet.answers()[0].chosen());
    }
    BOOST_TEST(read != arrival);
    BOOST_TEST(read != (std::vector<int>{arrival.rbegin(), arrival.rend()}));
}

BOOST_DATA_TEST_CASE(ballots_survive_reopening, data::make(backends_that_keep_data()), backend)
{
    World world{backend};
    auto const slips = world.open_round("r");
    BOOST_REQUIRE(world.box().cast(slips.ballot(0, 1, 4)));
    world.reopen();
    BOOST_TEST(world.box().cast(slips.ballot(0, 1, 4)).has_value());
    BOOST_TEST((world.box().cast(slips.ballot(0, 2)).error() == store::errc::code_used));
    world.close_round("r");
    world.reopen();
    BOOST_TEST(world.answers("r") == (std::vector{4}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::contract
