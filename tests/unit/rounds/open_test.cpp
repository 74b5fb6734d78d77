#include "server/rounds/open.hpp"
#include "tests/unit/rounds/ward.hpp"

#include <boost/test/unit_test.hpp>

#include <array>

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

BOOST_AUTO_TEST_CASE(a_round_whose_days_of_collecting_have_passed_cannot_be_opened)
{
    auto wanted = request();
    wanted.terms.mode = ballots::Mode::two_step;
    wanted.terms.collect_until = launch_day + std::chrono::days{1};
    wanted.terms.answer_from = launch_day + std::chrono::days{2};
    auto const running = prepare(wanted);
    clock.set(launch_day + std::chrono::days{2});
    expect_refusal(open(context, leader, running.round.id), errc::collecting_over);
}

BOOST_AUTO_TEST_CASE(there_is_room_for_every_code_and_every_replacement)
{
    auto running = prepare();
    running.slips = slips_of(running.round, 2);
    BOOST_REQUIRE(open(context, leader, running.round.id));
    for (int left = 2; left > 0; --left) {
        running.slips.push_back(granted(issue_replacement(context, leader, running.round.id)));
    }
    answer(running, everyone + 4);
}

BOOST_AUTO_TEST_CASE(a_round_that_had_ballots_before_an_older_backup_was_put_back_keeps_them)
{
    auto const running = prepare();
    std::array const layout{store::Layout{
        .round = running.round.id,
        .ballots = everyone + 2,
        .sheet_bytes = shipped_catalogue().find(terms().instrument)->instrument.item_count(),
        .questions = 0}};
    store->ballot_box().lay_out(layout);
    granted(cast(running, sheet(running)));
    BOOST_REQUIRE(open(context, leader, running.round.id));
    BOOST_TEST(!store->ballot_box().holds_at_most(running.round.id, 0));
    answer(running, everyone - 1, 1);
}

BOOST_AUTO_TEST_SUITE_END()
