#include "server/base/digest.hpp"
#include "server/base/encoding.hpp"
#include "server/rounds/housekeeping.hpp"
#include "server/rounds/ticket.hpp"
#include "tests/unit/rounds/counted_turns.hpp"
#include "tests/unit/rounds/ward.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <atomic>
#include <cctype>
#include <future>

using namespace heed;
using namespace heed::rounds;
using namespace heed::rounds::test;

namespace {

using Kind = base::Turns::Kind;

class OpenWard : public Ward {
public:
    Running running = start();
    // Those of the sender's network.
    base::Turns* turns = nullptr;

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
            .turns = turns};
        return give_ticket(context, of.round.short_name, request);
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
    CountedTurns none{0, 0};
    turns = &none;
    auto const shared = start(with_open_link(11));
    auto const refusal = ask(shared, 0, client(shared).blinded());
    BOOST_REQUIRE(!refusal);
    BOOST_TEST((refusal.error().code == errc::try_later));
    BOOST_TEST(refusal.error().limit.value() == 7);
    BOOST_TEST(store->issuer().spent(shared.round.id) == 0);
    auto const drawn = client(running);
    granted(ask(running, 0, drawn.blinded()));
    granted(ask(running, 0, drawn.blinded()));
}

BOOST_AUTO_TEST_CASE(who_lost_an_answer_gets_it_again_while_the_network_waits_for_first_tickets)
{
    CountedTurns two{2, 2};
    turns = &two;
    auto const shared = start(with_open_link(11));
    auto const drawn = client(shared);
    auto const first = granted(ask(shared, 0, drawn.blinded()));
    granted(ask(shared, 0, client(shared).blinded()));
    expect_refusal(ask(shared, 0, client(shared).blinded()), errc::try_later, {}, 7);
    BOOST_TEST((granted(ask(shared, 0, drawn.blinded())) == first));
    BOOST_TEST(two.used(Kind::repeat, shared) == 1);
}

BOOST_AUTO_TEST_CASE(repeats_take_no_turn_of_first_tickets_however_many_there_are)
{
    CountedTurns few{3, 2};
    turns = &few;
    auto const shared = start(with_open_link(11));
    auto const drawn = client(shared);
    for (int times = 0; times < 3; ++times) {
        granted(ask(shared, 0, drawn.blinded()));
    }
    for (int times = 0; times < 5; ++times) {
        expect_refusal(ask(shared, 0, drawn.blinded()), errc::try_later, {}, 7);
    }
    BOOST_TEST(few.used(Kind::first, shared) == 1);
    granted(ask(shared, 0, client(shared).blinded()));
}

BOOST_AUTO_TEST_CASE(rounds_do_not_wait_for_each_others_turns)
{
    CountedTurns one{1, 1};
    turns = &one;
    auto const shared = start(with_open_link(11));
    auto const other = start(with_open_link(11));
    granted(ask(shared, 0, client(shared).blinded()));
    expect_refusal(ask(shared, 0, client(shared).blinded()), errc::try_later, {}, 7);
    granted(ask(other, 0, client(other).blinded()));
}

BOOST_AUTO_TEST_CASE(however_an_address_is_spelled_a_round_has_one_count_of_turns)
{
    CountedTurns many{9, 9};
    turns = &many;
    auto const shared = start(with_open_link(11));
    std::string small = shared.round.short_name;
    std::ranges::transform(small, small.begin(), [](unsigned char character) {
        return static_cast<char>(std::tolower(character));
    });
    for (auto const& spelling : {shared.round.short_name, small}) {
        TicketRequest const request{
            .code = shared.slips.front(),
            .blinded = base::to_base64url(client(shared).blinded()),
            .turns = turns};
        BOOST_TEST(give_ticket(context, spelling, request).has_value());
    }
    BOOST_TEST(many.buckets() == 1U);
    BOOST_TEST(many.used(Kind::first, shared) == 2);
}

BOOST_AUTO_TEST_CASE(what_is_refused_uses_up_no_turn)
{
    CountedTurns one{1, 1};
    turns = &one;
    auto const shared = start(with_open_link(11));
    auto const blinded = base::to_base64url(client(shared).blinded());
    auto const invented = ballots::ParticipationCode::draw(random).text().reveal();
    auto const own = shared.slips.front().reveal();
    auto const refused = [&](std::string const& code, std::string const& value) {
        TicketRequest const request{
            .code = base::SecretText{code},
            .blinded = value,
            .turns = turns};
        return give_ticket(context, shared.round.short_name, request);
    };
    for (int times = 0; times < 3; ++times) {
        expect_refusal(refused(own.substr(1), blinded), errc::bad_code, "code");
        expect_refusal(refused(own, "AAAA"), errc::bad_blinded, "blinded");
        expect_refusal(refused(invented, blinded), errc::unknown_code, "code");
    }
    BOOST_TEST(one.used(Kind::first, shared) == 0);
    store->issuer().stop_all();
    expect_refusal(refused(own, blinded), errc::issuing_stopped);
    store->issuer().resume(shared.round.id);
    BOOST_TEST(refused(own, blinded).has_value());
    BOOST_TEST(one.used(Kind::first, shared) == 1);
}

BOOST_AUTO_TEST_CASE(of_one_request_sent_many_times_at_once_one_takes_a_turn)
{
    CountedTurns many{64, 64};
    SlowedTurns slowed{many};
    turns = &slowed;
    auto const shared = start(with_open_link(11));
    auto const blinded = client(shared).blinded();
    std::vector<std::future<Signature>> asked;
    for (int copy = 0; copy < 8; ++copy) {
        asked.push_back(std::async(std::launch::async, [&] { return ask(shared, 0, blinded); }));
    }
    for (auto& each : asked) {
        BOOST_TEST(each.get().has_value());
    }
    BOOST_TEST(many.used(Kind::first, shared) == 1);
    BOOST_TEST(store->issuer().spent(shared.round.id) == 1);
}

BOOST_AUTO_TEST_CASE(a_link_that_has_no_tickets_left_takes_no_turns_and_still_repeats)
{
    CountedTurns many{99, 99};
    turns = &many;
    auto const shared = start(with_open_link(11));
    auto const drawn = client(shared);
    auto const first = granted(ask(shared, 0, drawn.blinded()));
    for (int ticket = 1; ticket < 17; ++ticket) {
        granted(ask(shared, 0, client(shared).blinded()));
    }
    expect_refusal(ask(shared, 0, client(shared).blinded()), errc::none_left);
    BOOST_TEST(many.used(Kind::first, shared) == 17);
    BOOST_TEST((granted(ask(shared, 0, drawn.blinded())) == first));
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
