#include "server/rounds/quotas.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::rounds;

namespace {

store::Campaign campaign(ballots::Mode mode = ballots::Mode::slips)
{
    store::Campaign made;
    made.mode = mode;
    return made;
}

store::Round round(int people, int codes, int replacements = 0)
{
    store::Round made;
    made.people = people;
    made.codes_issued = codes;
    made.replacements = replacements;
    made.state = store::RoundState::open;
    return made;
}

} // namespace

BOOST_AUTO_TEST_SUITE(quotas)

BOOST_AUTO_TEST_CASE(spares_are_two_or_one_for_five_people)
{
    BOOST_TEST(spares_max(campaign(), 5) == 2);
    BOOST_TEST(spares_max(campaign(), 14) == 2);
    BOOST_TEST(spares_max(campaign(), 15) == 3);
    BOOST_TEST(spares_max(campaign(), 500) == 100);
    BOOST_TEST(spares_max(campaign(ballots::Mode::open_link), 500) == 0);
}

BOOST_AUTO_TEST_CASE(replacements_are_two_or_one_for_ten_people)
{
    BOOST_TEST(replacements_max(campaign(), 29) == 2);
    BOOST_TEST(replacements_max(campaign(), 30) == 3);
    BOOST_TEST(replacements_max(campaign(ballots::Mode::open_link), 500) == 0);
}

BOOST_AUTO_TEST_CASE(replacements_are_left_while_the_round_is_open)
{
    auto open = round(30, 33, 2);
    BOOST_TEST(replacements_left(campaign(), open) == 1);
    open.state = store::RoundState::closed;
    BOOST_TEST(replacements_left(campaign(), open) == 0);
}

BOOST_AUTO_TEST_CASE(an_open_link_gives_one_and_a_half_tickets_for_each_person_rounded_up)
{
    BOOST_TEST(shared_tickets_max(10) == 15);
    BOOST_TEST(shared_tickets_max(11) == 17);
    BOOST_TEST(tickets_max(campaign(ballots::Mode::open_link), round(11, 11)) == 17);
    BOOST_TEST(ballots_max(campaign(ballots::Mode::open_link), round(11, 11)) == 17);
}

BOOST_AUTO_TEST_CASE(there_can_be_a_ballot_for_each_code_and_for_each_replacement_to_come)
{
    BOOST_TEST(tickets_max(campaign(), round(30, 36)) == 36);
    BOOST_TEST(ballots_max(campaign(), round(30, 36)) == 39);
    BOOST_TEST(ballots_max(campaign(), round(30, 38, 2)) == 39);
}

BOOST_AUTO_TEST_SUITE_END()
