#include "server/rounds/housekeeping.hpp"
#include "server/rounds/publish.hpp"
#include "tests/support/interrupted_store.hpp"
#include "tests/unit/rounds/ward.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::rounds;
using namespace heed::rounds::test;

namespace {

class KeptWard : public Ward {
public:
    int reached(Running const& running) { return stored(running).progress.reached; }

    void add_campaign_of(survey::InstrumentKey const& key)
    {
        auto const other = granted(launch(context, leader, request()));
        auto campaign = store->rounds().campaign(other.campaign).value();
        campaign.id = survey::CampaignId{"a campaign of another instrument"};
        campaign.instrument = key;
        campaign.instrument_fingerprint.front() ^= 1U;
        store->rounds().add(campaign, {}, {}).value();
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(housekeeping, KeptWard)

BOOST_AUTO_TEST_CASE(progress_does_not_change_within_a_day)
{
    auto const running = start();
    answer(running, 5);
    for (auto const hours : {1h, 4h, 9h}) {
        clock.advance(hours);
        keep_house(context);
        BOOST_TEST(reached(running) == 0);
    }
}

BOOST_AUTO_TEST_CASE(progress_is_renewed_once_a_day_and_shows_thresholds_only)
{
    auto const running = start();
    answer(running, 4);
    clock.advance(24h);
    keep_house(context);
    BOOST_TEST(reached(running) == 0);

    answer(running, 2, 4);
    keep_house(context);
    BOOST_TEST(reached(running) == 0);
    clock.advance(24h);
    keep_house(context);
    BOOST_TEST(reached(running) == 5);
    BOOST_TEST((stored(running).progress.as_of == launch_day + 48h));

    answer(running, 4, 6);
    keep_house(context);
    BOOST_TEST(reached(running) == 5);
    clock.advance(24h);
    keep_house(context);
    BOOST_TEST(reached(running) == 10);
}

BOOST_AUTO_TEST_CASE(a_round_runs_to_the_last_minute_for_ballots_and_is_then_closed_and_published)
{
    auto const running = start();
    answer(running, 7);
    clock.set(last_day + 24h + 14min);
    keep_house(context);
    BOOST_TEST((stored(running).state == store::RoundState::open));
    clock.advance(1min);
    keep_house(context);
    BOOST_TEST((stored(running).closed_on == last_day + 24h));
    auto const& round = running.round;
    BOOST_TEST(store->releases().is_released(round.campaign));
}

BOOST_AUTO_TEST_CASE(keeping_house_twice_does_no_more_than_once)
{
    auto const running = start();
    answer(running, 7);
    clock.set(last_day + 24h + 15min);
    keep_house(context);
    auto const release = store->releases().parts_of(running.round.campaign);
    clock.advance(24h);
    keep_house(context);
    BOOST_TEST((store->releases().parts_of(running.round.campaign) == release));
    BOOST_TEST((stored(running).closed_on == last_day + 24h));
}

BOOST_AUTO_TEST_CASE(a_ballot_that_is_taken_back_is_not_told_by_the_progress)
{
    auto const running = start();
    answer(running, 4);
    auto fifth = sheet(running, 4);
    granted(cast(running, fifth));
    clock.advance(24h);
    keep_house(context);
    BOOST_TEST(reached(running) == 5);
    fifth.revision = 2;
    fifth.withdrawn = true;
    fifth.answers.clear();
    granted(cast(running, fifth));
    clock.advance(24h);
    keep_house(context);
    BOOST_TEST(reached(running) == 5);
}

BOOST_AUTO_TEST_CASE(a_chore_that_fails_is_told_and_puts_no_other_off)
{
    auto const running = start();
    answer(running, 7);
    clock.set(last_day + 24h + 15min);
    testing::InterruptedStore failing{*store};
    auto const context_of_failing =
        Context{failing, shipped_catalogue(), secrets, workshop, known, steps, seal, clock, random};
    // The first thing that it writes is the progress.
    failing.steps.interrupt_after(1);
    BOOST_CHECK_THROW(keep_house(context_of_failing), testing::Interruption);
    BOOST_TEST(store->releases().is_released(running.round.campaign));
}

BOOST_AUTO_TEST_CASE(unchanged_instruments_pass_the_check)
{
    BOOST_CHECK_NO_THROW(check_used_instruments(context));
    prepare();
    BOOST_CHECK_NO_THROW(check_used_instruments(context));
}

BOOST_AUTO_TEST_CASE(a_used_instrument_that_has_changed_stops_the_start)
{
    add_campaign_of(terms().instrument);
    BOOST_CHECK_THROW(check_used_instruments(context), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(a_used_instrument_that_is_missing_stops_the_start)
{
    add_campaign_of({"gone", 1});
    BOOST_CHECK_THROW(check_used_instruments(context), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
