// Steps that span files, interrupted after each of their writes: whatever was done till then, the
// same step once more or the housekeeping makes it whole, and at no moment does it tell less than
// there is.

#include "server/rounds/housekeeping.hpp"
#include "tests/support/interrupted_store.hpp"
#include "tests/unit/rounds/ward.hpp"

#include <boost/test/unit_test.hpp>

#include <functional>

using namespace heed;
using namespace heed::rounds;
using namespace heed::rounds::test;
using testing::Interruption;

namespace {

class InterruptedWard : public Ward {
public:
    testing::InterruptedStore broken{*store};
    Context
        failing{broken, shipped_catalogue(), secrets, workshop, known, steps, seal, clock, random};

    // Runs the step with an interruption after so many writes; whether it came to that.
    bool interrupted(int writes, std::function<void()> const& step)
    {
        broken.steps.interrupt_after(writes);
        try {
            step();
        } catch (Interruption const&) {
            return true;
        }
        broken.steps.go_on();
        return false;
    }

    // How many codes of these are good for a ticket.
    int good_codes(Running const& running)
    {
        int good = 0;
        for (auto const& slip : running.slips) {
            auto const code = ballots::ParticipationCode::parse(slip.reveal()).value();
            auto const hash = secrets.code_hash(code, running.round.id);
            good += store->issuer().collect({running.round.id, hash, random.bytes32()}) ? 1 : 0;
        }
        return good;
    }

    std::vector<base::SecretText> issue(Context const& with, Running const& running, int spares)
    {
        auto issued = granted(issue_slips(with, leader, running.round.id, spares));
        return std::get<Slips>(std::move(issued)).codes;
    }
};

// More than any step here writes.
constexpr int writes_max = 40;

} // namespace

BOOST_FIXTURE_TEST_SUITE(interrupted_, InterruptedWard)

BOOST_AUTO_TEST_CASE(slips_can_be_made_after_an_interruption_anywhere)
{
    int interruptions = 0;
    for (int writes = 1; writes < writes_max; ++writes) {
        Running running{.round = granted(launch(context, leader, request())), .slips = {}};
        if (!interrupted(writes, [&] { issue(failing, running, 0); })) {
            break;
        }
        ++interruptions;
        running.slips = issue(context, running, 0);
        granted(open(context, leader, running.round.id));
        answer(running, everyone);
    }
    BOOST_TEST(interruptions >= 4); // key, manifest, number of codes, codes
}

BOOST_AUTO_TEST_CASE(no_interruption_leaves_more_codes_than_are_told_of)
{
    for (int writes = 1; writes < writes_max; ++writes) {
        auto running = prepare();
        running.slips = issue(context, running, 2);
        if (!interrupted(writes, [&] { issue(failing, running, 0); })) {
            break;
        }
        BOOST_TEST(good_codes(running) <= stored(running).codes_issued);
    }
    for (int writes = 1; writes < writes_max; ++writes) {
        auto running = start();
        auto const ask = [&] { granted(issue_replacement(failing, leader, running.round.id)); };
        if (!interrupted(writes, ask)) {
            break;
        }
        BOOST_TEST(stored(running).codes_issued == everyone + 1);
    }
}

BOOST_AUTO_TEST_CASE(a_round_can_be_opened_after_an_interruption_anywhere)
{
    int interruptions = 0;
    for (int writes = 1; writes < writes_max; ++writes) {
        auto const running = prepare();
        auto const step = [&] { granted(open(failing, leader, running.round.id)); };
        if (!interrupted(writes, step)) {
            break;
        }
        ++interruptions;
        if (stored(running).state == store::RoundState::prepared) {
            granted(open(context, leader, running.round.id));
        }
        answer(running, everyone);
    }
    BOOST_TEST(interruptions == 2); // room in the box, state
}

BOOST_AUTO_TEST_CASE(the_housekeeping_ends_a_closing_that_was_interrupted_anywhere)
{
    int interruptions = 0;
    // State, box, tally, codes, release, erasing, and none.
    for (int writes = 1; writes <= 7; ++writes) {
        auto const running = start();
        answer(running, 7);
        auto const step = [&] { granted(close(failing, leader, running.round.id)); };
        interruptions += interrupted(writes, step) ? 1 : 0;
        keep_house(context);
        BOOST_TEST((stored(running).state == store::RoundState::closed));
        BOOST_TEST((stored(running).tally_holds == true));
        BOOST_TEST(!store->issuer().key(running.round.id).has_value());
        BOOST_TEST(store->releases().is_released(running.round.campaign));
        BOOST_TEST(store->ballot_box().unerased().empty());
        BOOST_TEST(store->ballot_box().holds_at_most(running.round.id, 0));
    }
    // One that comes when the release is recorded is passed over: the release counts.
    BOOST_TEST(interruptions == 5);
}

BOOST_AUTO_TEST_CASE(a_release_after_an_interruption_is_about_everybody_who_answered)
{
    for (int writes = 1; writes <= 7; ++writes) {
        auto const running = start();
        answer(running, 7);
        interrupted(writes, [&] { granted(close(failing, leader, running.round.id)); });
        keep_house(context);
        auto const& campaign = running.round.campaign;
        auto const parts = store->releases().parts_of(campaign);
        BOOST_REQUIRE(!parts.empty());
        auto const decision = disclosure::thaw(parts.front(), campaign, seal).value();
        BOOST_TEST(std::holds_alternative<disclosure::ReleasedReport>(decision));
    }
}

BOOST_AUTO_TEST_SUITE_END()
