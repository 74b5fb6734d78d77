#include "server/ballots/participation_code.hpp"
#include "server/rounds/issue.hpp"
#include "tests/unit/rounds/ward.hpp"

#include <boost/test/unit_test.hpp>

#include <set>

using namespace heed;
using namespace heed::rounds;
using namespace heed::rounds::test;

BOOST_FIXTURE_TEST_SUITE(issue, Ward)

BOOST_AUTO_TEST_CASE(there_is_one_code_for_each_person_and_no_spare)
{
    auto const prepared = prepare();
    std::set<std::string> texts;
    for (auto const& slip : prepared.slips) {
        BOOST_TEST(ballots::ParticipationCode::parse(slip.reveal()).has_value());
        texts.insert(slip.reveal());
    }
    BOOST_TEST(texts.size() == std::size_t{everyone});
    BOOST_TEST(stored(prepared).codes_issued == everyone);
}

BOOST_AUTO_TEST_CASE(a_new_set_replaces_the_last_one_while_prepared)
{
    auto running = prepare();
    auto const lost = running.slips;
    running.slips = granted(issue_slips(context, leader, running.round.id));
    BOOST_TEST(stored(running).codes_issued == everyone);

    BOOST_REQUIRE(open(context, leader, running.round.id));
    for (auto const& slip : lost) {
        expect_refusal(cast(running, sheet(slip)), errc::unknown_code, "code");
    }
    answer(running, everyone);
}

BOOST_AUTO_TEST_CASE(nobody_makes_more_codes_once_the_round_is_open)
{
    auto const running = start();
    expect_refusal(issue_slips(context, leader, running.round.id), errc::wrong_state);
    answer(running, everyone);
}

BOOST_AUTO_TEST_CASE(nobody_makes_codes_for_a_closed_round)
{
    auto const running = start();
    BOOST_REQUIRE(close(context, leader, running.round.id));
    expect_refusal(issue_slips(context, leader, running.round.id), errc::wrong_state);
}

BOOST_AUTO_TEST_CASE(a_stranger_gets_no_codes_and_voids_none)
{
    auto const prepared = prepare();
    expect_refusal(issue_slips(context, stranger, prepared.round.id), errc::not_found);
    BOOST_REQUIRE(open(context, leader, prepared.round.id));
    answer(prepared, 1);
}

BOOST_AUTO_TEST_SUITE_END()
