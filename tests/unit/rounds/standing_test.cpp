#include "server/rounds/standing.hpp"
#include "tests/unit/rounds/ward.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::rounds;
using namespace heed::rounds::test;

namespace {

class ToldWard : public Ward {
public:
    Standing standing(store::Round const& round)
    {
        return standing_of(context, granted(find_led_by(context, leader, round.id)));
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(standing, ToldWard)

BOOST_AUTO_TEST_CASE(a_new_round_has_no_fingerprint_until_its_key_is_made)
{
    auto const round = granted(launch(context, leader, request()));
    BOOST_TEST(!standing(round).fingerprint.has_value());
    slips_of(round);
    BOOST_TEST(standing(round).fingerprint->size() == 43U);
}

BOOST_AUTO_TEST_CASE(replacements_are_counted_down_while_the_round_is_open)
{
    auto const running = prepare();
    BOOST_TEST(standing(running.round).replacements_left == 0);
    granted(open(context, leader, running.round.id));
    BOOST_TEST(standing(running.round).replacements_left == 2);
    granted(issue_replacement(context, leader, running.round.id));
    BOOST_TEST(standing(running.round).replacements_left == 1);
    granted(close(context, leader, running.round.id));
    BOOST_TEST(standing(running.round).replacements_left == 0);
}

BOOST_AUTO_TEST_CASE(a_round_is_stopped_until_it_is_resumed_or_closed)
{
    auto const running = start();
    BOOST_TEST(!standing(running.round).stopped);
    store->issuer().stop_all();
    BOOST_TEST(standing(running.round).stopped);
    granted(close(context, leader, running.round.id));
    BOOST_TEST(!standing(running.round).stopped);
}

BOOST_AUTO_TEST_SUITE_END()
