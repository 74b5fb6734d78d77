#include "server/rounds/resume.hpp"
#include "tests/unit/rounds/ward.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::rounds;
using namespace heed::rounds::test;

BOOST_FIXTURE_TEST_SUITE(resume_, Ward)

BOOST_AUTO_TEST_CASE(a_round_that_is_resumed_gives_tickets_again_and_says_why_it_stopped)
{
    auto const running = start();
    store->issuer().stop_all();
    BOOST_TEST(!stored(running).restored);
    BOOST_REQUIRE(resume(context, leader, running.round.id));
    BOOST_TEST(stored(running).restored);
    answer(running, 1);
}

BOOST_AUTO_TEST_CASE(every_good_ballot_has_room_though_all_codes_came_back_to_life)
{
    // Everybody answers; the issuer of the backup knows nothing of it, and the box does.
    auto const running = start();
    auto const& round = running.round;
    answer(running, round.people);
    std::vector<base::Bytes32> codes;
    for (auto const& slip : running.slips) {
        auto const code = ballots::ParticipationCode::parse(slip.reveal()).value();
        codes.push_back(secrets.code_hash(code, round.id));
    }
    store->issuer().replace_codes(round.id, codes);
    store->issuer().stop_all();
    BOOST_REQUIRE(resume(context, leader, round.id));
    answer(running, round.people);
    BOOST_TEST(store->ballot_box().holds_at_most(round.id, 2 * round.people));
    BOOST_TEST(!store->ballot_box().holds_at_most(round.id, 2 * round.people - 1));
}

BOOST_AUTO_TEST_CASE(a_prepared_round_whose_codes_may_have_been_used_is_resumed_as_well)
{
    auto const prepared = prepare();
    store->issuer().stop_all();
    BOOST_REQUIRE(resume(context, leader, prepared.round.id));
    BOOST_TEST(stored(prepared).restored);
}

BOOST_AUTO_TEST_CASE(there_is_nothing_to_resume_in_a_round_that_was_never_stopped)
{
    auto const running = start();
    expect_refusal(resume(context, leader, running.round.id), errc::wrong_state);
    BOOST_TEST(!stored(running).restored);
}

BOOST_AUTO_TEST_CASE(only_its_leader_resumes_a_round)
{
    auto const running = start();
    store->issuer().stop_all();
    expect_refusal(resume(context, stranger, running.round.id), errc::not_found);
    BOOST_TEST(store->issuer().is_stopped(running.round.id));
}

BOOST_AUTO_TEST_SUITE_END()
