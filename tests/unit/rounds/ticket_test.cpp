#include "server/base/digest.hpp"
#include "server/base/encoding.hpp"
#include "server/rounds/housekeeping.hpp"
#include "server/rounds/ticket.hpp"
#include "tests/unit/rounds/ward.hpp"

#include <boost/test/unit_test.hpp>

#include <atomic>
#include <future>
#include <set>

using namespace heed;
using namespace heed::rounds;
using namespace heed::rounds::test;

namespace {

class OpenWard : public Ward {
public:
    Running running = start();
    // What the sender's network has to wait.
    std::optional<std::chrono::seconds> wait;

    // Somebody who is about to ask for a ticket of this round.
    testing::BlindClient client(Running const& of)
    {
        auto const manifest = store->rounds().manifest(of.round.id).value();
        return {of.round.id, manifest.modulus, random};
    }

    using Signature = boost::system::result<ballots::Modular, Refusal>;

    Signature ask(Running const& of, int slip, ballots::Modular const& blinded)
    {
        TicketRequest const request{
            .code = of.slips.at(static_cast<std::size_t>(slip)),
            .blinded = base::to_base64url(blinded),
            .wait = wait};
        auto const given = give_ticket(context, of.round.short_name, request);
        if (!given) {
            return given.error();
        }
        BOOST_TEST(given->is_of_open_link == (of.slips.size() == 1));
        return given->blind_signature;
    }

    auto ask_with(std::string const& code, std::string const& blinded)
    {
        TicketRequest const request{.code = base::SecretText{code}, .blinded = blinded};
        return give_ticket(context, running.round.short_name, request);
    }

    std::string any_blinded() { return base::to_base64url(client(running).blinded()); }

    LaunchRequest in_two_steps()
    {
        auto wanted = request();
        wanted.terms.mode = ballots::Mode::two_step;
        wanted.terms.collect_until = clock.today() + std::chrono::days{2};
        wanted.terms.answer_from = clock.today() + std::chrono::days{3};
        return wanted;
    }

    LaunchRequest with_open_link(int people)
    {
        auto wanted = request(people);
        wanted.terms.mode = ballots::Mode::open_link;
        return wanted;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(ticket_, OpenWard)

BOOST_AUTO_TEST_CASE(a_code_is_good_for_a_ticket_that_carries_a_ballot)
{
    auto const drawn = client(running);
    auto const signature = granted(ask(running, 0, drawn.blinded()));
    auto submission = sheet(running, 1);
    submission.ticket = drawn.finalize(signature).value();
    BOOST_TEST(cast(running, submission).has_value());
}

BOOST_AUTO_TEST_CASE(a_lost_reply_costs_nothing_since_the_same_request_gets_the_same_signature)
{
    auto const drawn = client(running);
    auto const first = granted(ask(running, 0, drawn.blinded()));
    BOOST_TEST((granted(ask(running, 0, drawn.blinded())) == first));
    BOOST_TEST(store->issuer().spent(running.round.id) == 1);
}

BOOST_AUTO_TEST_CASE(a_server_that_stopped_between_spending_and_signing_signs_at_the_repeat)
{
    auto const drawn = client(running);
    auto const code = ballots::ParticipationCode::parse(running.slips.front().reveal()).value();
    auto const hash = secrets.code_hash(code, running.round.id);
    store->issuer().collect({running.round.id, hash, base::sha256(drawn.blinded())}).value();
    auto const signature = granted(ask(running, 0, drawn.blinded()));
    BOOST_TEST(drawn.finalize(signature).has_value());
}

BOOST_AUTO_TEST_CASE(a_second_tab_or_device_with_the_same_code_comes_too_late)
{
    granted(ask(running, 0, client(running).blinded()));
    expect_refusal(ask(running, 0, client(running).blinded()), errc::code_used, "code");
    BOOST_TEST(store->issuer().spent(running.round.id) == 1);
}

BOOST_AUTO_TEST_CASE(of_a_hundred_at_once_with_one_code_exactly_one_gets_a_signature)
{
    constexpr int tabs = 100;
    std::vector<ballots::Modular> blinded;
    for (int tab = 0; tab < tabs; ++tab) {
        blinded.push_back(client(running).blinded());
    }
    std::atomic<int> signatures = 0;
    std::vector<std::future<void>> asked;
    for (auto const& value : blinded) {
        asked.push_back(std::async(std::launch::async, [this, &value, &signatures] {
            signatures += ask(running, 0, value) ? 1 : 0;
        }));
    }
    asked.clear();
    BOOST_TEST(signatures == 1);
    BOOST_TEST(store->issuer().spent(running.round.id) == 1);
}

BOOST_AUTO_TEST_CASE(a_code_that_was_never_issued_or_is_another_rounds_is_unknown)
{
    auto const invented = ballots::ParticipationCode::draw(random).text().reveal();
    expect_refusal(ask_with(invented, any_blinded()), errc::unknown_code, "code");
    auto const foreign = start().slips.front().reveal();
    expect_refusal(ask_with(foreign, any_blinded()), errc::unknown_code, "code");
}

BOOST_AUTO_TEST_CASE(a_mistyped_code_is_told_apart_from_an_unknown_one)
{
    auto const cut = running.slips.front().reveal().substr(1);
    expect_refusal(ask_with(cut, any_blinded()), errc::bad_code, "code");
}

BOOST_AUTO_TEST_CASE(a_value_that_cannot_be_signed_spends_no_code)
{
    auto const code = running.slips.front().reveal();
    auto const modulus = store->rounds().manifest(running.round.id).value().modulus;
    for (auto const& value : {std::string{}, std::string{"AAAA"}, base::to_base64url(modulus)}) {
        expect_refusal(ask_with(code, value), errc::bad_blinded, "blinded");
    }
    BOOST_TEST(store->issuer().spent(running.round.id) == 0);
    BOOST_TEST(ask_with(code, any_blinded()).has_value());
}

BOOST_AUTO_TEST_CASE(a_prepared_round_gives_no_tickets_yet)
{
    auto const prepared = prepare();
    expect_refusal(ask(prepared, 0, client(prepared).blinded()), errc::not_open);
    BOOST_TEST(store->issuer().spent(prepared.round.id) == 0);
}

BOOST_AUTO_TEST_CASE(a_closed_round_gives_no_tickets_any_more)
{
    auto const blinded = client(running).blinded();
    BOOST_REQUIRE(close(context, leader, running.round.id));
    expect_refusal(ask(running, 0, blinded), errc::closed);
}

BOOST_AUTO_TEST_CASE(tickets_end_with_the_last_day_and_the_minutes_after_it_are_for_ballots)
{
    clock.set(last_day + 23h + 59min + 59s);
    granted(ask(running, 0, client(running).blinded()));
    clock.set(last_day + 24h);
    expect_refusal(ask(running, 1, client(running).blinded()), errc::collecting_over);
}

BOOST_AUTO_TEST_CASE(in_two_steps_tickets_end_with_the_days_of_collecting)
{
    auto const stepped = start(in_two_steps());
    clock.set(launch_day + 48h + 23h);
    granted(ask(stepped, 0, client(stepped).blinded()));
    clock.set(launch_day + 72h);
    expect_refusal(ask(stepped, 1, client(stepped).blinded()), errc::collecting_over);
}

BOOST_AUTO_TEST_CASE(when_collecting_is_over_the_key_is_destroyed_and_ballots_still_come)
{
    auto const stepped = start(in_two_steps());
    auto const early = sheet(stepped);
    clock.set(launch_day + 72h);
    keep_house(context);
    BOOST_TEST(!store->issuer().key(stepped.round.id).has_value());
    BOOST_TEST(store->issuer().key(running.round.id).has_value());
    BOOST_TEST(cast(stepped, early).has_value());
}

BOOST_AUTO_TEST_CASE(only_an_open_link_makes_a_network_wait_and_then_spends_nothing)
{
    auto const shared = start(with_open_link(11));
    wait = std::chrono::seconds{7};
    auto const refusal = ask(shared, 0, client(shared).blinded());
    BOOST_REQUIRE(!refusal);
    BOOST_TEST((refusal.error().code == errc::try_later));
    BOOST_TEST(refusal.error().limit.value() == 7);
    BOOST_TEST(store->issuer().spent(shared.round.id) == 0);
    granted(ask(running, 0, client(running).blinded()));
}

BOOST_AUTO_TEST_CASE(an_open_link_gives_one_and_a_half_tickets_for_each_person)
{
    auto const shared = start(with_open_link(11));
    BOOST_REQUIRE(shared.slips.size() == 1U);
    for (int ticket = 0; ticket < 17; ++ticket) {
        granted(ask(shared, 0, client(shared).blinded()));
    }
    expect_refusal(ask(shared, 0, client(shared).blinded()), errc::none_left);
}

BOOST_AUTO_TEST_CASE(a_restored_round_gives_no_tickets_until_its_leader_has_taken_note)
{
    store->issuer().stop_all();
    expect_refusal(ask(running, 0, client(running).blinded()), errc::issuing_stopped);
    BOOST_TEST(store->issuer().spent(running.round.id) == 0);
}

BOOST_AUTO_TEST_CASE(a_round_that_does_not_exist_is_not_found)
{
    TicketRequest const request{.code = running.slips.front(), .blinded = any_blinded()};
    expect_refusal(give_ticket(context, "ZZZZZ", request), errc::not_found);
}

BOOST_AUTO_TEST_SUITE_END()
