#include "server/ballots/participation_code.hpp"
#include "server/rounds/issue.hpp"
#include "server/rounds/manifests.hpp"
#include "server/rounds/quotas.hpp"
#include "server/store/error.hpp"
#include "tests/unit/rounds/ward.hpp"

#include <boost/test/unit_test.hpp>

#include <set>

using namespace heed;
using namespace heed::rounds;
using namespace heed::rounds::test;

namespace {

class IssuingWard : public Ward {
public:
    auto issue(store::Round const& round, int spares = 0, std::string const& account = leader)
    {
        return issue_slips(context, account, round.id, spares);
    }

    auto replace(Running const& running, std::string const& account = leader)
    {
        return issue_replacement(context, account, running.round.id);
    }

    // Whether somebody could still get a ticket for this code.
    bool is_good(Running const& running, base::SecretText const& slip)
    {
        auto const code = ballots::ParticipationCode::parse(slip.reveal()).value();
        auto const hash = secrets.code_hash(code, running.round.id);
        return store->issuer().collect({running.round.id, hash, random.bytes32()}).has_value();
    }

    static LaunchRequest with_open_link()
    {
        auto wanted = request();
        wanted.terms.mode = ballots::Mode::open_link;
        return wanted;
    }
};

// Takes orders and never carries one out.
class SlowWorkshop final : public KeyWorkshop {
public:
    std::size_t order(survey::RoundId const& round, Keep keep) override
    {
        last_round = round;
        last_keep = std::move(keep);
        return 3;
    }

    survey::RoundId last_round;
    Keep last_keep;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(issue_, IssuingWard)

BOOST_AUTO_TEST_CASE(there_is_one_code_for_each_person_and_no_spare_unless_asked_for)
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

BOOST_AUTO_TEST_CASE(the_slips_come_with_the_fingerprint_of_the_manifest)
{
    auto const round = granted(launch(context, leader, request()));
    auto const slips = std::get<Slips>(granted(issue(round)));
    BOOST_TEST(slips.fingerprint == fingerprint_of(context, round.id).value());
    BOOST_TEST(std::get<Slips>(granted(issue(round))).fingerprint == slips.fingerprint);
}

BOOST_AUTO_TEST_CASE(spares_count_among_the_codes_issued_and_have_a_bound)
{
    auto const round = granted(launch(context, leader, request(20)));
    BOOST_TEST(std::get<Slips>(granted(issue(round, 4))).codes.size() == 24U);
    BOOST_TEST(store->rounds().round(round.id)->codes_issued == 24);
    expect_refusal(issue(round, 5), errc::too_large, "spares", 4);
    expect_refusal(issue(round, -1), errc::too_small, "spares", 0);
    auto const small = granted(launch(context, leader, request(5)));
    granted(issue(small, 2));
    expect_refusal(issue(small, 3), errc::too_large, "spares", 2);
}

BOOST_AUTO_TEST_CASE(a_set_with_fewer_spares_takes_the_others_back)
{
    auto const round = granted(launch(context, leader, request()));
    granted(issue(round, 2));
    granted(issue(round, 0));
    BOOST_TEST(store->rounds().round(round.id)->codes_issued == everyone);
}

BOOST_AUTO_TEST_CASE(until_the_key_is_made_there_are_no_codes_and_the_leader_is_told_to_wait)
{
    SlowWorkshop slow;
    Context const
        waiting{*store, shipped_catalogue(), secrets, slow, known, steps, seal, clock, random};
    auto const round = granted(launch(context, leader, request()));
    auto const ask = [&] { return granted(issue_slips(waiting, leader, round.id, 0)); };
    BOOST_TEST(std::get<KeyAwaited>(ask()).keys == 3U);
    BOOST_TEST((slow.last_round == round.id));
    BOOST_TEST(store->rounds().round(round.id)->codes_issued == 0);
    slow.last_keep(testing::issuing_key());
    BOOST_TEST(std::get<Slips>(ask()).codes.size() == std::size_t{everyone});
}

BOOST_AUTO_TEST_CASE(a_new_set_replaces_the_last_one_while_prepared)
{
    auto running = prepare();
    auto const lost = running.slips;
    running.slips = slips_of(running.round);
    BOOST_TEST(stored(running).codes_issued == everyone);

    BOOST_REQUIRE(open(context, leader, running.round.id));
    for (auto const& slip : lost) {
        BOOST_TEST(!is_good(running, slip));
    }
    answer(running, everyone);
}

BOOST_AUTO_TEST_CASE(nobody_makes_another_set_once_the_round_is_open)
{
    auto const running = start();
    expect_refusal(issue(running.round), errc::wrong_state);
    answer(running, everyone);
}

BOOST_AUTO_TEST_CASE(nobody_makes_codes_for_a_closed_round)
{
    auto const running = start();
    BOOST_REQUIRE(close(context, leader, running.round.id));
    expect_refusal(issue(running.round), errc::wrong_state);
    expect_refusal(replace(running), errc::closed);
}

BOOST_AUTO_TEST_CASE(a_stranger_gets_no_codes_and_voids_none)
{
    auto const prepared = prepare();
    expect_refusal(issue(prepared.round, 0, stranger), errc::not_found);
    BOOST_REQUIRE(open(context, leader, prepared.round.id));
    expect_refusal(replace(prepared, stranger), errc::not_found);
    answer(prepared, 1);
}

BOOST_AUTO_TEST_CASE(a_replacement_is_a_code_like_the_others_and_counts_among_them)
{
    auto const running = start();
    BOOST_TEST(is_good(running, granted(replace(running))));
    BOOST_TEST(stored(running).codes_issued == everyone + 1);
    answer(running, everyone);
}

BOOST_AUTO_TEST_CASE(replacements_are_few_however_many_spares_there_were)
{
    auto const running = prepare(request(30));
    slips_of(running.round, 6);
    BOOST_REQUIRE(open(context, leader, running.round.id));
    for (int left = 3; left > 0; --left) {
        BOOST_TEST(
            replacements_left(
                granted(find_led_by(context, leader, running.round.id)).campaign,
                stored(running)
            ) == left
        );
        granted(replace(running));
    }
    expect_refusal(replace(running), errc::none_left);
    BOOST_TEST(stored(running).codes_issued == 39);
}

BOOST_AUTO_TEST_CASE(a_prepared_round_needs_no_replacements)
{
    expect_refusal(replace(prepare()), errc::wrong_state);
}

BOOST_AUTO_TEST_CASE(there_is_no_replacement_when_nobody_can_collect_any_more)
{
    auto const running = start();
    clock.set(last_day + 24h);
    expect_refusal(replace(running), errc::collecting_over);
}

BOOST_AUTO_TEST_CASE(an_open_link_is_one_code_for_everybody_without_spares_or_replacements)
{
    auto const shared = start(with_open_link());
    BOOST_REQUIRE(shared.slips.size() == 1U);
    BOOST_TEST(stored(shared).codes_issued == everyone);
    BOOST_TEST(is_good(shared, shared.slips.front()));
    BOOST_TEST(is_good(shared, shared.slips.front()));
    expect_refusal(replace(shared), errc::wrong_state);
    auto const other = prepare(with_open_link());
    expect_refusal(issue(other.round, 1), errc::too_large, "spares", 0);
}

BOOST_AUTO_TEST_SUITE_END()
