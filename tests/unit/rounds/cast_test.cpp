#include "server/ballots/verifier.hpp"
#include "server/rounds/cast.hpp"
#include "tests/unit/rounds/ward.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <future>

using namespace heed;
using namespace heed::rounds;
using namespace heed::rounds::test;
using survey::Answer;

namespace {

class OpenWard : public Ward {
public:
    Running running = start();
    Submission good = sheet(running);

    // Closed in the store alone: closing a round for good publishes it, which erases its answers.
    std::size_t ballots_at_the_end()
    {
        BOOST_REQUIRE(store->rounds().close(running.round.campaign, clock.today()));
        std::array const rounds{running.round.id};
        store->ballot_box().close(rounds);
        return ballots_in(running);
    }

    // The same ballot, sent once more as this revision with other answers.
    Submission changed(int revision, int value = 2) const
    {
        auto change = good;
        change.revision = revision;
        for (auto& named : change.answers) {
            named.answer = Answer::value(value);
        }
        return change;
    }

    Submission withdrawn(int revision) const
    {
        return {
            .bytes = good.bytes,
            .ticket = good.ticket,
            .revision = revision,
            .withdrawn = true};
    }

    bool in_the_box(std::string_view receipt)
    {
        return granted(is_in_the_box(context, running.round.short_name, receipt));
    }
};

std::string lower_case_with_look_alikes(std::string text)
{
    std::ranges::transform(text, text.begin(), [](char c) {
        return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    std::ranges::replace(text, '0', 'o');
    std::ranges::replace(text, '1', 'l');
    return text;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(cast_, OpenWard)

BOOST_AUTO_TEST_CASE(a_good_ballot_is_kept)
{
    BOOST_REQUIRE(cast(running, good));
    BOOST_TEST(ballots_at_the_end() == 1U);
}

BOOST_AUTO_TEST_CASE(a_lost_reply_costs_nothing_since_the_same_ballot_again_is_the_same_ballot)
{
    auto const receipt = granted(cast(running, good));
    BOOST_TEST(granted(cast(running, good)) == receipt);
    BOOST_TEST(ballots_at_the_end() == 1U);
}

BOOST_AUTO_TEST_CASE(the_same_revision_with_other_content_is_refused_with_the_stored_one)
{
    BOOST_REQUIRE(cast(running, good));
    expect_refusal(cast(running, changed(1)), errc::already_changed, "rev", 1);
    BOOST_REQUIRE(cast(running, changed(3)));
    expect_refusal(cast(running, changed(3, 5)), errc::already_changed, "rev", 3);
    expect_refusal(cast(running, changed(2)), errc::already_changed, "rev", 3);
    BOOST_TEST(ballots_at_the_end() == 1U);
}

BOOST_AUTO_TEST_CASE(a_change_takes_the_place_of_the_ballot_and_keeps_its_receipt)
{
    auto const receipt = granted(cast(running, good));
    BOOST_TEST(granted(cast(running, changed(2, 2))) == receipt);
    BOOST_REQUIRE(store->rounds().close(running.round.campaign, clock.today()));
    std::array const rounds{running.round.id};
    store->ballot_box().close(rounds);
    auto const& instrument = shipped_catalogue().find(terms().instrument)->instrument;
    auto const responses =
        store->ballot_box().responses(running.round.id, running.round.group, instrument).value();
    BOOST_REQUIRE(responses.sheets().size() == 1U);
    auto const expected = survey::AnswerSheet::check(instrument, {}, changed(2, 2).answers).value();
    BOOST_TEST((responses.sheets().front().encode() == expected.encode()));
}

BOOST_AUTO_TEST_CASE(a_ballot_that_is_taken_back_counts_for_nothing_and_its_number_is_used_up)
{
    BOOST_REQUIRE(cast(running, good));
    BOOST_REQUIRE(cast(running, withdrawn(2)));
    expect_refusal(cast(running, good), errc::already_changed, "rev", 2);
    BOOST_TEST(ballots_at_the_end() == 0U);
}

BOOST_AUTO_TEST_CASE(a_ballot_can_come_back_after_it_was_taken_back)
{
    BOOST_REQUIRE(cast(running, good));
    BOOST_REQUIRE(cast(running, withdrawn(2)));
    BOOST_REQUIRE(cast(running, changed(3)));
    BOOST_TEST(ballots_at_the_end() == 1U);
}

BOOST_AUTO_TEST_CASE(a_ballot_is_sent_at_most_so_often)
{
    BOOST_REQUIRE(cast(running, changed(ballots::revision_max)));
    expect_refusal(
        cast(running, changed(ballots::revision_max + 1)),
        errc::too_large,
        "rev",
        ballots::revision_max
    );
    expect_refusal(cast(running, changed(0)), errc::too_small, "rev", 1);
}

BOOST_AUTO_TEST_CASE(equal_ballots_that_come_at_the_same_time_are_one_ballot)
{
    constexpr int tabs = 8;
    std::vector<std::future<bool>> sent;
    for (int tab = 0; tab < tabs; ++tab) {
        sent.push_back(std::async(std::launch::async, [this] {
            return cast(running, good).has_value();
        }));
    }
    for (auto& done : sent) {
        BOOST_TEST(done.get());
    }
    BOOST_TEST(ballots_at_the_end() == 1U);
}

BOOST_AUTO_TEST_CASE(the_short_name_is_taken_as_people_type_it)
{
    auto const typed = lower_case_with_look_alikes(running.round.short_name);
    BOOST_TEST(cast_and_wait(context, typed, good).has_value());
}

BOOST_AUTO_TEST_CASE(a_round_that_does_not_exist_is_not_found)
{
    for (std::string_view const name : {"", "ZZZZZ", "U", "ABCDEFGHIJKLMNOP"}) {
        expect_refusal(cast_and_wait(context, name, good), errc::not_found);
    }
}

BOOST_AUTO_TEST_CASE(a_prepared_round_takes_no_ballots_yet)
{
    auto const prepared = prepare();
    expect_refusal(cast(prepared, sheet(prepared)), errc::not_open);
}

BOOST_AUTO_TEST_CASE(a_round_without_a_key_takes_no_ballots_yet)
{
    Running const bare{.round = granted(launch(context, leader, request())), .slips = {}};
    expect_refusal(cast(bare, good), errc::not_open);
}

BOOST_AUTO_TEST_CASE(a_ballot_that_comes_after_the_closing_is_told_so)
{
    BOOST_REQUIRE(cast(running, sheet(running, 1)));
    BOOST_REQUIRE(close(context, leader, running.round.id));
    expect_refusal(cast(running, good), errc::closed);
    BOOST_TEST(ballots_in(running) == 0U);
}

BOOST_AUTO_TEST_CASE(ballots_are_taken_for_a_quarter_of_an_hour_after_the_last_day)
{
    clock.set(last_day + 24h + 14min + 59s);
    BOOST_TEST(cast(running, good).has_value());
}

BOOST_AUTO_TEST_CASE(then_a_round_is_closed_even_before_the_housekeeping)
{
    clock.set(last_day + 24h + 15min);
    BOOST_REQUIRE((stored(running).state == store::RoundState::open));
    expect_refusal(cast(running, good), errc::closed);
    BOOST_TEST(ballots_at_the_end() == 0U);
}

BOOST_AUTO_TEST_CASE(a_round_in_two_steps_takes_no_ballots_before_its_answering_days)
{
    auto wanted = request();
    wanted.terms.mode = ballots::Mode::two_step;
    wanted.terms.collect_until = launch_day + std::chrono::days{2};
    wanted.terms.answer_from = launch_day + std::chrono::days{3};
    auto const stepped = start(wanted);
    auto const early = sheet(stepped);
    expect_refusal(cast(stepped, early), errc::not_open);
    clock.set(launch_day + 72h);
    BOOST_TEST(cast(stepped, early).has_value());
}

BOOST_AUTO_TEST_CASE(a_ticket_of_another_round_is_not_good)
{
    auto const other = start();
    auto foreign = good;
    foreign.ticket = ticket(other.round, other.slips.front());
    expect_refusal(cast(running, foreign), errc::bad_ticket, "t");
}

BOOST_AUTO_TEST_CASE(a_ticket_that_nobody_signed_is_not_good)
{
    for (std::string const ticket : {"", "AAAA", "not base64url"}) {
        auto forged = good;
        forged.ticket = ticket;
        expect_refusal(cast(running, forged), errc::bad_ticket, "t");
    }
    auto forged = good;
    forged.ticket.back() = forged.ticket.back() == 'A' ? 'E' : 'A';
    expect_refusal(cast(running, forged), errc::bad_ticket, "t");
}

BOOST_AUTO_TEST_CASE(a_body_of_another_length_is_refused)
{
    for (int const more : {-1, 1}) {
        auto uneven = good;
        uneven.bytes += static_cast<std::size_t>(more);
        auto const limit = static_cast<std::int64_t>(good.bytes);
        expect_refusal(cast(running, uneven), errc::bad_length, {}, limit);
    }
}

BOOST_AUTO_TEST_CASE(each_flaw_of_a_sheet_has_its_own_name)
{
    auto const with = [this](std::vector<survey::NamedAnswer> answers) {
        auto submission = good;
        submission.answers = std::move(answers);
        return cast(running, submission);
    };
    expect_refusal(with({{"PSF9", Answer::value(1)}}), errc::unknown_item, "answers");
    expect_refusal(with({{"FRC1", Answer::value(1)}}), errc::item_not_asked, "answers");
    expect_refusal(with({{"PSF1", Answer::value(6)}}), errc::value_off_scale, "answers");
    expect_refusal(
        with({{"PSF1", Answer::value(1)}, {"PSF1", Answer::value(1)}}),
        errc::answered_twice,
        "answers"
    );
    expect_refusal(with({}), errc::empty_sheet, "answers");
}

BOOST_AUTO_TEST_CASE(an_optional_block_is_answered_where_it_was_chosen)
{
    auto wanted = request();
    wanted.terms.blocks = {survey::ElementId{"courage"}};
    auto const brave = start(wanted);
    auto submission = sheet(brave);
    submission.answers.push_back({"FRC1", Answer::value(1)});
    BOOST_TEST(cast(brave, submission).has_value());
}

BOOST_AUTO_TEST_CASE(a_refused_ballot_leaves_the_ticket_good)
{
    auto empty = good;
    empty.answers.clear();
    BOOST_REQUIRE(!cast(running, empty));
    BOOST_TEST(cast(running, good).has_value());
}

BOOST_AUTO_TEST_CASE(everyone_can_answer)
{
    BOOST_REQUIRE(cast(running, good));
    answer(running, everyone - 1, 1);
    BOOST_TEST(ballots_at_the_end() == std::size_t{everyone});
}

BOOST_AUTO_TEST_CASE(a_receipt_proves_that_a_ballot_is_there_also_after_the_release)
{
    auto receipt = granted(cast(running, good));
    auto const typed = lower_case_with_look_alikes(receipt.insert(5, "-"));
    BOOST_TEST(in_the_box(typed));
    BOOST_TEST(!in_the_box("0000000000"));
    BOOST_TEST(!in_the_box("not a receipt"));
    BOOST_REQUIRE(close(context, leader, running.round.id));
    BOOST_TEST(in_the_box(typed));
}

BOOST_AUTO_TEST_SUITE_END()
