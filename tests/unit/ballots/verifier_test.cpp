#include "server/ballots/error.hpp"
#include "server/ballots/ticket.hpp"
#include "server/ballots/verifier.hpp"
#include "server/base/encoding.hpp"
#include "survey-defs/model/error.hpp"
#include "tests/support/blind_client.hpp"
#include "tests/support/issuing_key.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <utility>
#include <vector>

using namespace heed;
using namespace heed::ballots;
using survey::Answer;

namespace {

survey::Element element(std::string id, std::vector<std::string> const& items, bool optional)
{
    survey::Element made;
    made.id = survey::ElementId{std::move(id)};
    made.scale = survey::ScaleId{"freq5"};
    made.optional = optional;
    for (auto const& item : items) {
        made.items.push_back({survey::ItemId{item}});
    }
    return made;
}

// Two items that are always asked, and one that is not.
survey::Instrument instrument()
{
    survey::Instrument made;
    made.key = {"small", 1};
    made.scales = {{survey::ScaleId{"freq5"}, 1, 5, true}};
    made.elements = {element("calm", {"CLM1", "CLM2"}, false), element("extra", {"EXT1"}, true)};
    made.open_questions = {survey::ItemId{"OPN1"}, survey::ItemId{"OPN2"}};
    return made;
}

survey::ItemId const better{"OPN1"};
survey::ItemId const keep{"OPN2"};

survey::RoundId const the_round{"AAAAAAAAAAAAAAAAAAAAAA"};
survey::RoundId const another_round{"AAAAAAAAAAAAAAAAAAAAAQ"};

class Desk {
public:
    base::Bytes32 prefix{7};
    std::vector<survey::ItemId> open_questions = {better, keep};
    SealedBallot ballot{
        .round = the_round,
        .ticket = testing::ticket_signed_directly(the_round, prefix),
        .answers = {{"CLM1", Answer::value(4)}}};

    boost::system::result<AdmittedBallot> admit(std::vector<survey::ElementId> const& blocks = {})
    {
        return Verifier::admit(
            ballot,
            testing::ballot_key(),
            {instrument(), blocks, open_questions}
        );
    }

    void expect_error(boost::system::error_code const& error)
    {
        auto const admitted = admit();
        BOOST_REQUIRE(!admitted);
        BOOST_TEST(admitted.error() == error);
    }

    // What somebody writes to a question.
    void write(survey::ItemId const& question, std::string const& text)
    {
        std::vector<WrittenComment> const written{
            {question.text(), survey::Sharing::word_for_word, text}};
        ballot.comments = *CommentSheets::check(written, instrument(), open_questions);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(verifier_, Desk)

BOOST_AUTO_TEST_CASE(a_good_ballot_is_admitted_under_keys_made_of_its_number)
{
    auto const admitted = admit();
    BOOST_REQUIRE(admitted);
    BOOST_TEST((admitted->round() == the_round));
    BOOST_TEST(admitted->id() == ballot_id(round_bytes(the_round).value(), prefix));
    BOOST_TEST(admitted->receipt_key() == receipt_key(round_bytes(the_round).value(), prefix));
    BOOST_TEST(admitted->revision() == 1);
    BOOST_TEST(!admitted->is_withdrawn());
}

BOOST_AUTO_TEST_CASE(a_ticket_of_another_round_is_refused)
{
    ballot.round = another_round;
    expect_error(errc::bad_ticket);
}

BOOST_AUTO_TEST_CASE(a_ticket_for_another_number_is_refused)
{
    auto bytes = base::from_base64url(ballot.ticket).value();
    bytes.front() ^= 1U;
    ballot.ticket = base::to_base64url(bytes);
    expect_error(errc::bad_ticket);
}

BOOST_AUTO_TEST_CASE(a_ticket_that_another_key_signed_is_refused)
{
    auto const foreign = BallotKey::from_modulus(IssuingKey::make().modulus()).value();
    auto const admitted = Verifier::admit(ballot, foreign, {instrument(), {}, open_questions});
    BOOST_REQUIRE(!admitted);
    BOOST_TEST(admitted.error() == make_error_code(errc::bad_ticket));
}

BOOST_AUTO_TEST_CASE(a_text_that_is_no_ticket_is_refused)
{
    for (std::string const& wrong : {std::string{}, ballot.ticket + "A", std::string(555, 'A')}) {
        ballot.ticket = wrong;
        expect_error(errc::bad_ticket);
    }
}

BOOST_AUTO_TEST_CASE(a_round_that_is_no_id_is_refused)
{
    ballot.round = survey::RoundId{"ward 7"};
    expect_error(errc::bad_round);
}

BOOST_AUTO_TEST_CASE(answers_are_looked_at_only_when_the_signature_holds)
{
    ballot.answers = {{"CLM9", Answer::value(1)}};
    ballot.revision = 0;
    ballot.ticket.front() = ballot.ticket.front() == 'A' ? 'B' : 'A';
    expect_error(errc::bad_ticket);
}

BOOST_AUTO_TEST_CASE(a_revision_is_from_1_to_20)
{
    for (int const wrong : {-1, 0, revision_max + 1, 1'000'000}) {
        ballot.revision = wrong;
        expect_error(errc::bad_revision);
    }
    BOOST_TEST(revision_max == 20);
    ballot.revision = revision_max;
    BOOST_TEST(admit().value().revision() == revision_max);
}

BOOST_AUTO_TEST_CASE(every_open_question_has_a_comment_in_the_rounds_order_written_or_not)
{
    write(keep, "the rota");
    auto const comments = admit().value().comments();
    auto const round = round_bytes(the_round).value();
    BOOST_REQUIRE(comments.size() == 2U);
    BOOST_TEST(comments[0].key == comment_key(round, prefix, better));
    BOOST_TEST(comments[0].sheet.empty());
    BOOST_TEST(comments[1].key == comment_key(round, prefix, keep));
    BOOST_TEST(comments[1].sheet == ballot.comments.encoded().at(0).sheet);
}

BOOST_AUTO_TEST_CASE(a_round_without_open_questions_has_no_comments)
{
    open_questions.clear();
    BOOST_TEST(admit().value().comments().empty());
}

BOOST_AUTO_TEST_CASE(a_withdrawal_needs_a_ticket_and_takes_answers_and_comments_along)
{
    write(better, "shorter handovers");
    ballot.withdrawn = true;
    auto const admitted = admit().value();
    BOOST_TEST(admitted.is_withdrawn());
    BOOST_TEST(admitted.sheet().empty());
    BOOST_REQUIRE(admitted.comments().size() == 2U);
    BOOST_TEST(admitted.comments()[0].sheet.empty());
    BOOST_TEST(admitted.comments()[1].sheet.empty());
    ballot.answers.clear();
    BOOST_TEST(admit().has_value());
    ballot.ticket.clear();
    expect_error(errc::bad_ticket);
}

BOOST_AUTO_TEST_CASE(every_sheet_of_an_instrument_has_the_same_size)
{
    auto const size = instrument().item_count();
    BOOST_TEST(admit().value().sheet().size() == size);
    ballot.answers = {{"CLM2", Answer::cannot_say()}};
    BOOST_TEST(admit().value().sheet().size() == size);
    ballot.answers = {
        {"CLM1", Answer::value(5)},
        {"CLM2", Answer::value(1)},
        {"EXT1", Answer::value(3)}};
    BOOST_TEST(admit({survey::ElementId{"extra"}}).value().sheet().size() == size);
}

BOOST_AUTO_TEST_CASE(the_same_answers_give_the_same_bytes_in_any_order)
{
    ballot.answers = {{"CLM1", Answer::value(5)}, {"CLM2", Answer::value(1)}};
    auto const sheet = admit().value().sheet();
    std::swap(ballot.answers.front(), ballot.answers.back());
    BOOST_TEST(admit().value().sheet() == sheet);
}

BOOST_AUTO_TEST_CASE(an_unknown_item_is_refused)
{
    ballot.answers.push_back({"CLM9", Answer::value(1)});
    expect_error(survey::errc::unknown_item);
}

BOOST_AUTO_TEST_CASE(an_item_of_a_block_that_is_not_asked_is_refused)
{
    ballot.answers.push_back({"EXT1", Answer::value(1)});
    expect_error(survey::errc::item_not_asked);
    BOOST_TEST(admit({survey::ElementId{"extra"}}).has_value());
}

BOOST_AUTO_TEST_CASE(an_item_that_is_answered_twice_is_refused)
{
    ballot.answers.push_back({"CLM1", Answer::value(4)});
    expect_error(survey::errc::answered_twice);
}

BOOST_AUTO_TEST_CASE(a_value_off_the_scale_is_refused)
{
    for (int const value : {-1, 0, 6, 255}) {
        ballot.answers = {{"CLM1", Answer::value(value)}};
        expect_error(survey::errc::value_off_scale);
    }
}

BOOST_AUTO_TEST_CASE(a_sheet_without_an_answer_is_refused)
{
    ballot.answers = {};
    expect_error(survey::errc::empty_sheet);
    ballot.answers = {{"CLM1", Answer::skipped()}};
    expect_error(survey::errc::empty_sheet);
}

BOOST_AUTO_TEST_SUITE_END()
