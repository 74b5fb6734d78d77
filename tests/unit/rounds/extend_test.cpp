#include "server/rounds/extend.hpp"
#include "server/rounds/housekeeping.hpp"
#include "server/rounds/manifests.hpp"
#include "server/rounds/schedule.hpp"
#include "tests/unit/rounds/commented.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::rounds;
using namespace heed::rounds::test;
using ballots::Mode;
using std::chrono::days;

namespace {

constexpr base::Day later = last_day + days{7};
constexpr base::Day latest = last_day + days{14};

class ExtendableWard : public Commented {
public:
    static LaunchRequest extendable(Mode mode = Mode::slips)
    {
        auto wanted = request();
        wanted.terms.closes_latest = latest;
        wanted.terms.mode = mode;
        wanted.terms.collect_until = launch_day + days{3};
        wanted.terms.answer_from = launch_day + days{5};
        return wanted;
    }

    auto put_off(Running const& running, base::Day day, std::string const& account = leader)
    {
        return extend(context, account, running.round.id, day);
    }

    store::Campaign campaign_of(Running const& running)
    {
        return store->rounds().campaign(running.round.campaign).value();
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(extend_, ExtendableWard)

BOOST_AUTO_TEST_CASE(people_collect_and_answer_up_to_the_new_day)
{
    auto const running = start(extendable());
    granted(cast(running, sheet(running, 0)));
    granted(put_off(running, later));
    clock.set(later + 23h);
    keep_house(context);
    BOOST_TEST((stored(running).state == store::RoundState::open));
    BOOST_TEST((store->issuer().key(running.round.id).has_value()));
    BOOST_TEST(gives_tickets(campaign_of(running), stored(running), clock.now()));
    granted(cast(running, sheet(running, 1)));
    clock.advance(24h);
    keep_house(context);
    BOOST_TEST((stored(running).state == store::RoundState::closed));
}

BOOST_AUTO_TEST_CASE(a_round_that_is_known_already_takes_ballots_after_its_first_last_day)
{
    auto const running = start(extendable());
    granted(find_known(context, running.round.short_name));
    auto const submission = sheet(running, 0);
    granted(put_off(running, later));
    clock.set(last_day + days{1} + 1h);
    granted(cast(running, submission));
}

BOOST_AUTO_TEST_CASE(nothing_is_put_off_beyond_the_latest_day_that_staff_were_told)
{
    auto const running = start(extendable());
    expect_refusal(put_off(running, latest + days{1}), errc::too_large, "closes_on", 28);
    granted(put_off(running, latest));
    BOOST_TEST((campaign_of(running).closes_latest == latest));
    expect_refusal(put_off(running, latest), errc::too_small, "closes_on", 29);
    auto const fixed = start();
    expect_refusal(put_off(fixed, later), errc::too_large, "closes_on", 14);
}

BOOST_AUTO_TEST_CASE(a_closing_day_never_comes_nearer)
{
    auto const running = start(extendable());
    granted(put_off(running, later));
    for (auto const day : {later, last_day, launch_day}) {
        expect_refusal(put_off(running, day), errc::too_small, "closes_on", 22);
    }
}

BOOST_AUTO_TEST_CASE(in_two_steps_collecting_ends_when_it_was_to_end)
{
    auto const running = start(extendable(Mode::two_step));
    granted(put_off(running, later));
    BOOST_TEST((campaign_of(running).collect_until == launch_day + days{3}));
    BOOST_TEST((campaign_of(running).closes_on == later));
    auto const others = start(extendable());
    granted(put_off(others, later));
    BOOST_TEST((campaign_of(others).collect_until == later));
}

BOOST_AUTO_TEST_CASE(the_session_moves_by_as_many_days)
{
    auto wanted = extendable();
    wanted.terms.facilitator = facilitator;
    wanted.terms.session_on = last_day + days{3};
    auto const running = start(wanted);
    granted(put_off(running, later));
    BOOST_TEST((campaign_of(running).session_on == later + days{3}));
    auto const alone = start(extendable());
    granted(put_off(alone, later));
    BOOST_TEST(!campaign_of(alone).session_on);
}

BOOST_AUTO_TEST_CASE(a_prepared_round_is_put_off_too_and_its_manifest_stays)
{
    auto const running = prepare(extendable());
    auto const before = granted(manifest_of(context, running.round.short_name));
    BOOST_TEST(before.find(R"("closes_latest":"2026-12-20")") != std::string::npos);
    granted(put_off(running, later));
    BOOST_TEST(granted(manifest_of(context, running.round.short_name)) == before);
    clock.set(last_day + days{1});
    granted(open(context, leader, running.round.id));
}

BOOST_AUTO_TEST_CASE(a_round_that_is_over_stays_so)
{
    auto const closed = start(extendable());
    granted(close(context, leader, closed.round.id));
    expect_refusal(put_off(closed, later), errc::wrong_state);
    auto const past = start(extendable());
    clock.set(last_day + days{1});
    expect_refusal(put_off(past, later), errc::closed);
}

BOOST_AUTO_TEST_CASE(a_campaign_is_put_off_as_a_whole_by_whoever_launched_it)
{
    auto wanted = over("Hospital");
    wanted.terms.closes_latest = latest;
    auto const campaign = granted(launch_campaign(context, administrator, wanted));
    auto const ward = with_slips(campaign, "Ward");
    expect_refusal(put_off(ward, later), errc::part_of_campaign);
    expect_refusal(put_off(ward, later, stranger), errc::not_found);
    expect_refusal(extend(context, leader, campaign.id, later), errc::not_found);
    granted(extend(context, administrator, campaign.id, later));
    BOOST_TEST((campaign_of(ward).closes_on == later));
}

BOOST_AUTO_TEST_SUITE_END()
