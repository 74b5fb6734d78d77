#include "server/rounds/open.hpp"
#include "tests/unit/rounds/ward.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::rounds;
using namespace heed::rounds::test;

BOOST_FIXTURE_TEST_SUITE(open_, Ward)

BOOST_AUTO_TEST_CASE(a_round_without_slips_cannot_be_opened)
{
    auto const round = granted(launch(context, leader, request()));
    expect_refusal(open(context, leader, round.id), errc::wrong_state);
}

BOOST_AUTO_TEST_CASE(an_opened_round_takes_answers)
{
    auto const running = prepare();
    BOOST_REQUIRE(open(context, leader, running.round.id));
    BOOST_TEST((stored(running).state == store::RoundState::open));
    answer(running, 1);
}

BOOST_AUTO_TEST_CASE(a_round_is_opened_once)
{
    auto const running = start();
    expect_refusal(open(context, leader, running.round.id), errc::wrong_state);
}

BOOST_AUTO_TEST_CASE(a_closed_round_is_never_opened_again)
{
    auto const running = start();
    BOOST_REQUIRE(close(context, leader, running.round.id));
    expect_refusal(open(context, leader, running.round.id), errc::wrong_state);
    BOOST_TEST((stored(running).state == store::RoundState::closed));
}

BOOST_AUTO_TEST_CASE(a_round_past_its_last_day_cannot_be_opened)
{
    auto const running = prepare();
    clock.set(request().terms.closes_on + std::chrono::days{1});
    expect_refusal(open(context, leader, running.round.id), errc::closed);
    BOOST_TEST((stored(running).state == store::RoundState::prepared));
}

BOOST_AUTO_TEST_CASE(a_stranger_cannot_open_a_round)
{
    auto const prepared = prepare();
    expect_refusal(open(context, stranger, prepared.round.id), errc::not_found);
    BOOST_TEST((stored(prepared).state == store::RoundState::prepared));
}

BOOST_AUTO_TEST_SUITE_END()
