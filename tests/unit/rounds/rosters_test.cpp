#include "server/rounds/outcomes.hpp"
#include "server/rounds/rosters.hpp"
#include "tests/unit/rounds/ward.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::rounds;
using namespace heed::rounds::test;

namespace {

class TwoRounds : public Ward {
public:
    // A round of the team, in which everybody answers.
    store::Round round_of(int people, bool strict_rounds)
    {
        auto wanted = LaunchRequest{.team = "Ward 7", .people = people, .terms = terms()};
        wanted.terms.closes_on = clock.today() + std::chrono::days{14};
        wanted.terms.strict_rounds = strict_rounds;
        auto const running = start(wanted);
        answer(running, people);
        granted(close(context, leader, running.round.id));
        clock.advance(std::chrono::days{100});
        return stored(running);
    }

    Outcome outcome_of(store::Round const& round)
    {
        std::vector<store::ReleasePlace> const place{
            {round.campaign, {round.group, disclosure::PartScope::own}}};
        return outcomes_at(context, place).front();
    }

    bool is_shown(store::Round const& round) { return outcome_of(round) == Outcome::released; }

    std::vector<disclosure::Roster> rosters_for(bool strict_rounds, std::string const& instrument)
    {
        store::Campaign campaign;
        campaign.instrument = {instrument, 1};
        campaign.strict_rounds = strict_rounds;
        return earlier_rosters(context, campaign);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(rosters, TwoRounds)

BOOST_AUTO_TEST_CASE(a_roster_is_how_many_were_asked_at_each_unit_of_a_block)
{
    auto const round = round_of(9, false);
    auto const found = rosters_for(true, terms().instrument.name);
    BOOST_REQUIRE(found.size() == 1U);
    BOOST_REQUIRE(found[0].size() == 1U);
    BOOST_TEST((found[0][0].group == round.group));
    BOOST_TEST(found[0][0].people == 9);
}

BOOST_AUTO_TEST_CASE(rosters_are_of_the_same_instrument_and_for_strict_rounds_alone)
{
    round_of(9, false);
    BOOST_TEST(rosters_for(false, terms().instrument.name).empty());
    BOOST_TEST(rosters_for(true, "psychological-safety-pulse").empty());
}

BOOST_AUTO_TEST_CASE(a_withheld_round_leaves_no_roster)
{
    auto wanted = request();
    auto const running = start(wanted);
    answer(running, 4);
    granted(close(context, leader, running.round.id));
    BOOST_TEST(rosters_for(true, terms().instrument.name).empty());
}

BOOST_AUTO_TEST_CASE(a_strict_round_of_nearly_the_same_people_is_withheld)
{
    BOOST_TEST(is_shown(round_of(9, true)));
    BOOST_TEST(!is_shown(round_of(10, true)));
    // It is compared with what was shown: with the nine, not with the ten.
    BOOST_TEST(is_shown(round_of(14, true)));
}

BOOST_AUTO_TEST_CASE(a_strict_round_of_as_many_people_is_shown)
{
    BOOST_TEST(is_shown(round_of(9, false)));
    BOOST_TEST(is_shown(round_of(9, true)));
}

BOOST_AUTO_TEST_CASE(an_ordinary_round_does_not_look_back)
{
    BOOST_TEST(is_shown(round_of(9, true)));
    BOOST_TEST(is_shown(round_of(10, false)));
}

BOOST_AUTO_TEST_SUITE_END()
