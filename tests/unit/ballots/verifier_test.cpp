#include "server/ballots/error.hpp"
#include "server/ballots/verifier.hpp"
#include "server/base/digest.hpp"
#include "server/base/encoding.hpp"
#include "survey-defs/model/error.hpp"
#include "tests/support/replay_random.hpp"

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
    return made;
}

class Desk {
public:
    Verifier verifier{base::Bytes32{1}};
    testing::ReplayRandom random{1};
    ParticipationCode code = ParticipationCode::draw(random);
    std::string attempt = base::to_base64url(random.bytes16());
    SealedBallot ballot{
        survey::RoundId{"round"},
        code.text(),
        attempt,
        {{"CLM1", Answer::value(4)}}};

    boost::system::result<AdmittedBallot> admit(std::vector<survey::ElementId> const& blocks = {})
    {
        return verifier.admit(ballot, instrument(), blocks);
    }

    void expect_error(boost::system::error_code const& error)
    {
        auto const admitted = admit();
        BOOST_REQUIRE(!admitted);
        BOOST_TEST(admitted.error() == error);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(verifier_, Desk)

BOOST_AUTO_TEST_CASE(a_good_ballot_is_admitted_with_hashes_of_code_and_attempt)
{
    auto const admitted = admit();
    BOOST_REQUIRE(admitted);
    BOOST_TEST(admitted->round().text() == "round");
    BOOST_TEST(admitted->code_hash() == verifier.code_hash(code, ballot.round));
    BOOST_TEST(admitted->attempt_hash() == base::sha256(base::from_base64url(attempt).value()));
}

BOOST_AUTO_TEST_CASE(the_attempt_hash_says_nothing_about_the_answers)
{
    auto const first = admit().value();
    ballot.answers = {{"CLM1", Answer::value(1)}, {"CLM2", Answer::cannot_say()}};
    BOOST_TEST(admit().value().attempt_hash() == first.attempt_hash());
    BOOST_TEST(admit().value().sheet() != first.sheet());
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

BOOST_AUTO_TEST_CASE(a_malformed_code_is_refused)
{
    ballot.code = base::SecretText{"not a code"};
    expect_error(errc::malformed_code);
}

BOOST_AUTO_TEST_CASE(an_attempt_that_is_not_16_bytes_is_refused)
{
    auto const too_short = base::to_base64url(base::Bytes(attempt_bytes - 1));
    auto const too_long = base::to_base64url(base::Bytes(attempt_bytes + 1));
    for (auto const& wrong : {std::string{}, too_short, too_long}) {
        ballot.attempt = wrong;
        expect_error(errc::malformed_attempt);
    }
}

BOOST_AUTO_TEST_CASE(an_attempt_in_another_spelling_is_refused)
{
    // 16 bytes leave four bits over, which must be zero.
    for (auto const& wrong : {attempt + "==", " " + attempt, std::string(21, 'A') + 'B'}) {
        ballot.attempt = wrong;
        expect_error(errc::malformed_attempt);
    }
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
