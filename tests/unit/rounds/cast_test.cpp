#include "server/ballots/participation_code.hpp"
#include "server/rounds/cast.hpp"
#include "tests/unit/rounds/ward.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace heed;
using namespace heed::rounds;
using namespace heed::rounds::test;
using survey::Answer;

namespace {

class OpenWard : public Ward {
public:
    Running running = start();
    Submission good = sheet(running.slips.front());

    // Closed in the store alone: closing a round for good publishes it, which erases its answers.
    std::size_t ballots_at_the_end()
    {
        BOOST_REQUIRE(store->rounds().close(running.round.campaign, clock.today()));
        return ballots_in(running);
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

BOOST_AUTO_TEST_CASE(a_repeat_of_the_same_attempt_succeeds_and_counts_once)
{
    BOOST_REQUIRE(cast(running, good));
    BOOST_REQUIRE(cast(running, good));
    BOOST_TEST(ballots_at_the_end() == 1U);
}

BOOST_AUTO_TEST_CASE(a_second_attempt_with_a_used_code_is_refused)
{
    BOOST_REQUIRE(cast(running, good));
    expect_refusal(cast(running, sheet(good.code)), errc::code_used, "code");
    BOOST_TEST(ballots_at_the_end() == 1U);
}

BOOST_AUTO_TEST_CASE(the_short_name_and_the_code_are_taken_as_people_type_them)
{
    good.code = base::SecretText{lower_case_with_look_alikes(good.code.reveal())};
    auto const typed = lower_case_with_look_alikes(running.round.short_name);
    BOOST_TEST(rounds::cast(context, typed, good).has_value());
}

BOOST_AUTO_TEST_CASE(a_round_that_does_not_exist_is_not_found)
{
    for (std::string_view const name : {"", "ZZZZZ", "U", "ABCDEFGHIJKLMNOP"}) {
        expect_refusal(rounds::cast(context, name, good), errc::not_found);
    }
}

BOOST_AUTO_TEST_CASE(a_prepared_round_takes_no_ballots_yet)
{
    auto const prepared = prepare();
    expect_refusal(cast(prepared, sheet(prepared.slips.front())), errc::not_open);
}

BOOST_AUTO_TEST_CASE(a_closed_round_takes_no_more_ballots)
{
    BOOST_REQUIRE(close(context, leader, running.round.id));
    expect_refusal(cast(running, good), errc::closed);
    BOOST_TEST(ballots_in(running) == 0U);
}

BOOST_AUTO_TEST_CASE(the_last_day_is_good_to_its_end)
{
    clock.set(last_day + 23h + 59min + 59s);
    BOOST_TEST(cast(running, good).has_value());
}

BOOST_AUTO_TEST_CASE(after_the_last_day_a_round_is_closed_even_before_the_housekeeping)
{
    clock.set(last_day + 24h);
    BOOST_REQUIRE((stored(running).state == store::RoundState::open));
    expect_refusal(cast(running, good), errc::closed);
    BOOST_TEST(ballots_at_the_end() == 0U);
}

BOOST_AUTO_TEST_CASE(a_code_of_another_round_is_unknown)
{
    auto const other = start();
    expect_refusal(cast(running, sheet(other.slips.front())), errc::unknown_code, "code");
}

BOOST_AUTO_TEST_CASE(a_code_that_was_never_issued_is_unknown)
{
    auto const invented = ballots::ParticipationCode::draw(random).text();
    expect_refusal(cast(running, sheet(invented)), errc::unknown_code, "code");
}

BOOST_AUTO_TEST_CASE(a_mistyped_code_is_told_apart_from_an_unknown_one)
{
    good.code = base::SecretText{good.code.reveal().substr(1)};
    expect_refusal(cast(running, good), errc::bad_code, "code");
}

BOOST_AUTO_TEST_CASE(a_malformed_attempt_is_refused)
{
    good.attempt += "AA";
    expect_refusal(cast(running, good), errc::bad_attempt, "attempt");
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
    auto submission = sheet(brave.slips.front());
    submission.answers.push_back({"FRC1", Answer::value(1)});
    BOOST_TEST(cast(brave, submission).has_value());
}

BOOST_AUTO_TEST_CASE(a_refused_ballot_leaves_the_code_good)
{
    auto empty = good;
    empty.answers.clear();
    BOOST_REQUIRE(!cast(running, empty));
    BOOST_TEST(cast(running, good).has_value());
}

BOOST_AUTO_TEST_CASE(everyone_can_answer)
{
    answer(running, everyone);
    BOOST_TEST(ballots_at_the_end() == std::size_t{everyone});
}

BOOST_AUTO_TEST_SUITE_END()
