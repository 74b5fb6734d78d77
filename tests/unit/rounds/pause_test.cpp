// How long a team must wait for its next round with the same instrument.

#include "server/rounds/launch.hpp"
#include "server/rounds/pause.hpp"
#include "tests/unit/rounds/hospital.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::rounds;
using namespace heed::rounds::test;

namespace {

class WaitingWard : public Hospital {
public:
    LaunchRequest const wanted = request();

    int pause() const
    {
        auto const& entry = *shipped_catalogue().find(terms().instrument);
        return entry.instrument.days_between_rounds_min;
    }

    auto try_again() { return launch(context, leader, at_this_time()); }

    // The same team, closing two weeks from now.
    LaunchRequest at_this_time() const
    {
        auto again = wanted;
        again.terms.closes_on = clock.today() + std::chrono::days{14};
        return again;
    }

    void wait(int days) { clock.advance(std::chrono::days{days}); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(pause_, WaitingWard)

BOOST_AUTO_TEST_CASE(no_instrument_makes_teams_wait_less_than_thirty_days)
{
    BOOST_TEST(pause_days_floor.count() == 30);
    BOOST_TEST(pause() >= 30);
}

BOOST_AUTO_TEST_CASE(a_team_waits_from_the_day_on_which_its_round_closed)
{
    auto const running = start(wanted);
    wait(3);
    granted(close(context, leader, running.round.id));
    expect_refusal(try_again(), errc::too_soon, "team", pause());
    wait(pause() - 1);
    expect_refusal(try_again(), errc::too_soon, "team", 1);
    wait(1);
    BOOST_TEST(try_again().has_value());
}

BOOST_AUTO_TEST_CASE(an_open_round_counts_as_if_it_ran_to_its_last_day)
{
    start(wanted);
    auto const to_last_day = (last_day - launch_day).count();
    expect_refusal(try_again(), errc::too_soon, "team", to_last_day + pause());
}

BOOST_AUTO_TEST_CASE(a_round_that_was_never_opened_makes_nobody_wait)
{
    prepare(wanted);
    BOOST_TEST(try_again().has_value());
}

BOOST_AUTO_TEST_CASE(of_two_prepared_rounds_of_a_team_one_can_be_opened)
{
    auto const one = prepare(wanted);
    auto const other = prepare(wanted);
    granted(open(context, leader, one.round.id));
    auto const wait = (last_day - launch_day).count() + pause();
    expect_refusal(open(context, leader, other.round.id), errc::too_soon, {}, wait);
}

BOOST_AUTO_TEST_CASE(another_team_another_leader_and_another_instrument_need_not_wait)
{
    start(wanted);
    BOOST_TEST(launch(context, leader, request()).has_value());
    BOOST_TEST(launch(context, stranger, wanted).has_value());
    auto pulse = wanted;
    pulse.terms.instrument = {"psychological-safety-pulse", 1};
    BOOST_TEST(launch(context, leader, pulse).has_value());
}

BOOST_AUTO_TEST_CASE(a_team_is_the_same_group_in_each_of_its_rounds)
{
    auto const one = granted(try_again());
    auto const other = granted(try_again());
    BOOST_TEST((one.group == other.group));
    BOOST_TEST((one.campaign != other.campaign));
}

BOOST_AUTO_TEST_CASE(a_campaign_waits_for_the_unit_that_waits_longest)
{
    answered({{"Theatre", 9}});
    auto const wait = (last_day - launch_day).count() + pause();
    expect_refusal(try_launch("Hospital"), errc::too_soon, "unit", wait);
    expect_refusal(try_launch("Theatre"), errc::too_soon, "unit", wait);
    BOOST_TEST(try_launch("Medicine").has_value());
}

BOOST_AUTO_TEST_CASE(a_unit_waits_under_a_new_name_too)
{
    answered({{"Theatre", 9}});
    organisation.units.back().name = "Operating theatre";
    save();
    BOOST_TEST((try_launch("Theatre").error().code == errc::too_soon));
}

BOOST_AUTO_TEST_CASE(a_unit_waits_when_its_leader_launches_it_by_hand)
{
    answered({{"Ward", 12}});
    auto by_hand = request();
    by_hand.team = "Ward";
    BOOST_TEST((launch(context, leader, by_hand).error().code == errc::too_soon));
    BOOST_TEST(launch(context, stranger, by_hand).has_value());
}

BOOST_AUTO_TEST_CASE(a_prepared_campaign_cannot_be_opened_while_one_of_its_teams_must_wait)
{
    auto const waiting = launched("Surgery");
    with_slips(waiting, "Theatre");
    answered({{"Theatre", 9}});
    auto const wait = (last_day - launch_day).count() + pause();
    expect_refusal(open(context, administrator, waiting.id), errc::too_soon, {}, wait);
}

BOOST_AUTO_TEST_SUITE_END()
