#include "server/ballots/manifest.hpp"
#include "server/ballots/verifier.hpp"
#include "server/base/digest.hpp"
#include "server/base/encoding.hpp"
#include "survey-defs/model/comment.hpp"
#include "tests/unit/ballots/golden.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <string>

using namespace heed;
using namespace heed::ballots;
using namespace heed::testing;
using survey::ElementId;
using survey::ItemId;

namespace json = boost::json;

namespace {

constexpr std::size_t kibibyte = 1024;

json::value const golden = read_golden("psb1.json");
// What the published manifest holds, for the members that no test writes by hand.
json::value const published = json::parse(golden.at("manifest").as_string());

base::Day day(std::string_view iso)
{
    return base::day_from_iso(iso).value();
}

// The facts of the published manifest.
ManifestFacts facts()
{
    return {
        .round = survey::RoundId{std::string{text_of(golden, "round")}},
        .short_name = "7KQ2X",
        .modulus = array_of<Modular>(golden, "n"),
        .instrument = {"compassionate-leadership-footprint", 1},
        .questionnaire = array_of<base::Bytes32>(published.at("instrument"), "sha256"),
        .blocks = {ElementId{"courage"}},
        .open_questions = {ItemId{"OPN1"}, ItemId{"OPN2"}},
        .team = "Ward 7 day team \u2014 \u0174yn \"North\"",
        .people = 12,
        .leader_label = "our ward manager",
        .contact = "Sam Hill, staff voice lead, ext. 4471",
        .facilitator = "Jo Park",
        .campaign = ManifestFacts::Wider{"Medicine", 4, 51},
        .mode = Mode::two_step,
        .minimum_group = 5,
        .detail_minimum = 10,
        .launched_on = day("2026-11-22"),
        .collect_until = day("2026-11-27"),
        .answer_from = day("2026-11-30"),
        .closes_on = day("2026-12-06"),
        .closes_latest = day("2026-12-13"),
        .comments_kept_days = 90,
        .ballot_bytes = 7168,
        .client = array_of<base::Bytes32>(published, "client")};
}

std::string text(json::string const& string)
{
    return {string.data(), string.size()};
}

survey::Instrument instrument(std::size_t items, std::size_t id_bytes = 4)
{
    survey::Instrument made;
    survey::Element element;
    for (std::size_t i = 0; i < items; ++i) {
        auto const number = std::to_string(i);
        element.items.push_back({ItemId{std::string(id_bytes - number.size(), 'I') + number}});
    }
    made.elements = {element};
    made.open_questions = {ItemId{"OPN1"}, ItemId{"OPN2"}};
    return made;
}

json::object longest_comments(survey::Instrument const& instrument, std::size_t open_questions)
{
    std::string longest;
    for (std::size_t i = 0; i < survey::comment_characters_max; ++i) {
        longest += "\xf0\x9f\x92\xac";
    }
    json::object comments;
    for (std::size_t i = 0; i < open_questions; ++i) {
        comments[instrument.open_questions[i].text()] = {
            {"text", longest},
            {"share", "word_for_word"}};
    }
    return comments;
}

// The longest body without padding that a client may send, as JSON.stringify writes it.
std::string longest_body(survey::Instrument const& instrument, std::size_t open_questions)
{
    json::object answers;
    for (auto const& item : instrument.elements.front().items) {
        answers[item.id.text()] = "cannot_say";
    }
    return json::serialize(json::object{
        {"t", text_of(golden, "ticket")},
        {"rev", revision_max},
        {"answers", answers},
        {"comments", longest_comments(instrument, open_questions)},
        {"pad", ""}});
}

// The same body, a blank after each colon and comma.
std::string with_blanks(std::string const& body)
{
    std::string wider;
    for (char const character : body) {
        wider += character;
        if (character == ':' || character == ',') {
            wider += ' ';
        }
    }
    return wider;
}

} // namespace

BOOST_AUTO_TEST_SUITE(manifest)

BOOST_AUTO_TEST_CASE(the_bytes_are_the_published_ones)
{
    auto const written = write_manifest(facts());
    BOOST_TEST(written == text_of(golden, "manifest"));
    BOOST_TEST(base::to_base64url(base::sha256(base::as_bytes(written))) == text_of(golden, "f"));
}

BOOST_AUTO_TEST_CASE(a_team_on_its_own_without_a_facilitator_says_null)
{
    auto alone = facts();
    alone.campaign.reset();
    alone.facilitator.reset();
    auto const read = json::parse(write_manifest(alone));
    BOOST_TEST(read.at("campaign").is_null());
    BOOST_TEST(read.at("facilitator").is_null());
    BOOST_TEST(read.as_object().size() == published.as_object().size());
}

BOOST_AUTO_TEST_CASE(a_round_without_blocks_and_questions_has_empty_lists)
{
    auto plain = facts();
    plain.blocks.clear();
    plain.open_questions.clear();
    auto const read = json::parse(write_manifest(plain));
    BOOST_TEST(read.at("elements").as_array().empty());
    BOOST_TEST(read.at("open_questions").as_array().empty());
}

BOOST_AUTO_TEST_CASE(names_that_look_like_json_stay_names)
{
    auto sly = facts();
    sly.team = R"(A","minimum_group":1,"x":"\)";
    auto const read = json::parse(write_manifest(sly));
    BOOST_TEST(text(read.at("team").as_string()) == sly.team);
    BOOST_TEST(read.at("minimum_group").as_int64() == 5);
}

BOOST_AUTO_TEST_CASE(every_mode_reads_back_by_its_name)
{
    for (auto const mode :
         {Mode::slips, Mode::together, Mode::two_step, Mode::one_step, Mode::open_link}) {
        BOOST_TEST(!to_string(mode).empty());
        BOOST_TEST((mode_from(to_string(mode)) == mode));
    }
    BOOST_TEST(to_string(Mode::two_step) == "two_step");
    for (std::string_view const unknown : {"", "Slips", "two-step", "slips "}) {
        BOOST_TEST(!mode_from(unknown).has_value());
    }
}

BOOST_AUTO_TEST_CASE(the_longest_ballot_fits_with_blanks_or_without)
{
    for (std::size_t const items : {1U, 20U, 120U}) {
        for (std::size_t const questions : {0U, 1U, 2U}) {
            auto const made = instrument(items);
            auto const bytes = ballot_bytes_of(made, questions);
            BOOST_TEST(bytes % kibibyte == 0U);
            BOOST_TEST(longest_body(made, questions).size() <= bytes);
            BOOST_TEST(with_blanks(longest_body(made, questions)).size() <= bytes);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_ballot_is_never_a_whole_kibibyte_longer_than_it_has_to_be)
{
    for (std::size_t items = 1; items <= 120; ++items) {
        auto const made = instrument(items);
        auto const wide = with_blanks(longest_body(made, 2));
        BOOST_TEST(wide.size() > ballot_bytes_of(made, 2) - kibibyte);
    }
}

BOOST_AUTO_TEST_CASE(one_kibibyte_less_would_not_always_do)
{
    int too_long = 0;
    for (std::size_t items = 1; items <= 120; ++items) {
        auto const made = instrument(items);
        bool const fits = longest_body(made, 1).size() <= ballot_bytes_of(made, 1) - kibibyte;
        too_long += fits ? 0 : 1;
    }
    BOOST_TEST(too_long > 0);
}

BOOST_AUTO_TEST_CASE(escapes_of_json_take_no_more_than_the_longest_characters)
{
    for (std::string const escaped : {"\n", "\"", "\\"}) {
        BOOST_TEST(json::serialize(json::string(escaped)).size() - 2 <= 4U);
    }
}

BOOST_AUTO_TEST_CASE(the_size_depends_on_the_questionnaire_and_never_on_a_ballot)
{
    auto const made = instrument(20);
    BOOST_TEST(ballot_bytes_of(made, 0) < ballot_bytes_of(made, 1));
    BOOST_TEST(ballot_bytes_of(made, 1) < ballot_bytes_of(made, 2));
    BOOST_TEST(ballot_bytes_of(made, 1) < ballot_bytes_of(instrument(120), 1));
    BOOST_TEST(ballot_bytes_of(made, 1) < ballot_bytes_of(instrument(20, 60), 1));
}

BOOST_AUTO_TEST_SUITE_END()
