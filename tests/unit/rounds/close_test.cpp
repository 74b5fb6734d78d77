#include "server/rounds/close.hpp"
#include "server/rounds/publish.hpp"
#include "tests/unit/rounds/ward.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::rounds;
using namespace heed::rounds::test;

BOOST_FIXTURE_TEST_SUITE(close_, Ward)

BOOST_AUTO_TEST_CASE(a_prepared_round_cannot_be_closed)
{
    auto const prepared = prepare();
    expect_refusal(close(context, leader, prepared.round.id), errc::wrong_state);
    BOOST_TEST((stored(prepared).state == store::RoundState::prepared));
}

BOOST_AUTO_TEST_CASE(a_closed_round_says_on_which_day)
{
    auto const running = start();
    clock.advance(72h);
    BOOST_REQUIRE(close(context, leader, running.round.id));
    BOOST_TEST((stored(running).state == store::RoundState::closed));
    BOOST_TEST((stored(running).closed_on == launch_day + 72h));
}

BOOST_AUTO_TEST_CASE(closing_is_one_way)
{
    auto const running = start();
    BOOST_REQUIRE(close(context, leader, running.round.id));
    clock.advance(24h);
    expect_refusal(close(context, leader, running.round.id), errc::wrong_state);
    BOOST_TEST((stored(running).closed_on == launch_day));
}

BOOST_AUTO_TEST_CASE(closing_publishes_at_once)
{
    auto const running = start();
    BOOST_REQUIRE(close(context, leader, running.round.id));
    BOOST_TEST(store->releases().is_released(running.round.campaign));
}

BOOST_AUTO_TEST_CASE(closing_one_round_leaves_the_others_open)
{
    auto const running = start();
    auto const other = start();
    BOOST_REQUIRE(close(context, leader, running.round.id));
    answer(other, 1);
}

BOOST_AUTO_TEST_CASE(a_stranger_cannot_close_a_round)
{
    auto const running = start();
    expect_refusal(close(context, stranger, running.round.id), errc::not_found);
    BOOST_TEST((stored(running).state == store::RoundState::open));
}

BOOST_AUTO_TEST_CASE(rounds_past_their_last_day_are_closed_and_no_others)
{
    auto const due = start();
    auto later = request();
    later.terms.closes_on = last_day + std::chrono::days{1};
    auto const not_due = start(later);
    auto const prepared = prepare();

    clock.set(last_day + 23h);
    close_due(context);
    BOOST_TEST((stored(due).state == store::RoundState::open));
    clock.set(last_day + 24h + 15min);
    close_due(context);
    BOOST_TEST((stored(due).state == store::RoundState::closed));
    BOOST_TEST((stored(not_due).state == store::RoundState::open));
    BOOST_TEST((stored(prepared).state == store::RoundState::prepared));
}

BOOST_AUTO_TEST_CASE(a_closed_round_says_that_ballots_tickets_and_codes_add_up)
{
    auto const running = start();
    answer(running, 7);
    BOOST_TEST(!stored(running).tally_holds.has_value());
    BOOST_REQUIRE(close(context, leader, running.round.id));
    BOOST_TEST((stored(running).tally_holds == true));
}

BOOST_AUTO_TEST_CASE(a_ballot_without_a_ticket_of_the_issuers_shows_in_the_tally)
{
    auto const running = start();
    answer(running, 1);
    auto forged = sheet(running, 1);
    forged.ticket = testing::ticket_signed_directly(running.round.id, random.bytes32());
    granted(cast(running, forged));
    forged.ticket = testing::ticket_signed_directly(running.round.id, random.bytes32());
    granted(cast(running, forged));
    BOOST_REQUIRE(close(context, leader, running.round.id));
    BOOST_TEST((stored(running).tally_holds == false));
}

BOOST_AUTO_TEST_CASE(a_ballot_that_was_taken_back_still_needs_its_ticket)
{
    auto const running = start();
    auto first = sheet(running);
    first.revision = 2;
    first.withdrawn = true;
    first.answers.clear();
    granted(cast(running, first));
    BOOST_REQUIRE(close(context, leader, running.round.id));
    BOOST_TEST((stored(running).tally_holds == true));
}

BOOST_AUTO_TEST_CASE(the_codes_and_the_key_of_a_closed_round_are_gone)
{
    auto const running = start();
    answer(running, 7);
    BOOST_REQUIRE(close(context, leader, running.round.id));
    BOOST_TEST(!store->issuer().key(running.round.id).has_value());
    BOOST_TEST(store->issuer().spent(running.round.id) == 0);
}

BOOST_AUTO_TEST_CASE(a_round_that_nobody_has_taken_note_of_since_a_backup_is_closed_as_restored)
{
    auto const running = start();
    store->issuer().stop_all();
    BOOST_REQUIRE(close(context, leader, running.round.id));
    BOOST_TEST(stored(running).restored);
}

BOOST_AUTO_TEST_SUITE_END()
