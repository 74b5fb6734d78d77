#include "server/app/audit_people.hpp"

#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <tuple>
#include <utility>

using namespace heed;
using app::AuditPeople;
using app::parse_audit_json;
using app::read_audit_people;

BOOST_AUTO_TEST_SUITE(audit_people_)

namespace {

survey::Catalogue const& catalogue()
{
    static auto const loaded = *survey::Catalogue::load(HEED_SOURCE_DIR "/survey-defs");
    return loaded;
}

// Two people of team A, one of whom has not answered, and one placed at the organisation.
std::string const whole_file =
    R"({"format": "disclosure-ledger/1", "name": "t", "k": 5,)"
    R"( "instrument": "psychological-safety-pulse@1",)"
    R"( "tree": {"org": null, "dept:D": "org", "team:A": "dept:D", "team:B": "dept:D"},)"
    R"( "invited": {"team:A": 3},)"
    R"( "people": [)"
    R"({"id": "p1", "round": "r1", "tags": ["org", "dept:D", "team:A", "role:nurse"],)"
    R"( "answers": {"PUL1": 4, "PUL7": 2}, "skipped": ["PUL2"]},)"
    R"({"id": "p2", "round": "r1", "tags": ["team:A"], "responded": false},)"
    R"({"id": "p3", "round": "r1", "tags": ["org"], "answers": {"PUL1": 5}}]})";

// The file with a part of its text replaced.
std::string with(std::string const& part, std::string const& replacement)
{
    std::string text = whole_file;
    return text.replace(text.find(part), part.size(), replacement);
}

boost::system::result<AuditPeople, app::InputFault> read(std::string const& text)
{
    return read_audit_people(*parse_audit_json(text), catalogue());
}

// The people of a file without a fault.
AuditPeople sound(std::string const& text)
{
    auto people = read(text);
    BOOST_REQUIRE_MESSAGE(people.has_value(), (people ? "" : people.error().message()));
    return *std::move(people);
}

// What is said about a faulty file; empty when there is no fault.
std::string fault_of(std::string const& text)
{
    auto const people = read(text);
    return people ? std::string{} : people.error().message();
}

std::string fault_with(std::string const& part, std::string const& replacement)
{
    return fault_of(with(part, replacement));
}

} // namespace

BOOST_AUTO_TEST_CASE(people_are_placed_at_the_lowest_of_their_units)
{
    auto const people = sound(whole_file);
    BOOST_REQUIRE(people.rounds.size() == 1U);
    auto const& round = people.rounds.front();
    BOOST_REQUIRE(round.people.size() == 2U);
    BOOST_TEST(round.tree.group_of(round.people[0].unit).id.text() == "team:A");
    BOOST_TEST(round.tree.group_of(round.people[1].unit).id.text() == "org");
    BOOST_TEST(round.people[1].row == 2U);
    BOOST_TEST(round.people[1].id == "p3");
}

BOOST_AUTO_TEST_CASE(those_asked_are_those_invited_or_else_the_rows)
{
    auto const tree = sound(whole_file).rounds.front().tree;
    BOOST_TEST(tree.find(survey::GroupId{"team:A"})->people == 3);
    BOOST_TEST(tree.find(survey::GroupId{"team:B"})->people == 0);
    BOOST_TEST(tree.find(survey::GroupId{"org"})->people == 1);
    auto const counted = sound(with(R"("invited": {"team:A": 3},)", "")).rounds.front().tree;
    BOOST_TEST(counted.find(survey::GroupId{"team:A"})->people == 2);
}

BOOST_AUTO_TEST_CASE(answers_are_read_as_people_saw_them)
{
    auto const people = sound(whole_file);
    auto const answers = people.rounds.front().people.front().answers.answers();
    BOOST_TEST(answers[0].chosen().value() == 4);
    BOOST_TEST(!answers[1].chosen());
    BOOST_TEST(answers[6].chosen().value() == 2);
}

BOOST_AUTO_TEST_CASE(somebody_who_answered_nothing_counts_as_a_person_all_the_same)
{
    auto const people = sound(with(R"("answers": {"PUL1": 5})", R"("skipped": [])"));
    BOOST_TEST(people.rounds.front().people.size() == 2U);
}

namespace {

// Somebody who wrote comments.
std::string with_comments(std::string const& comments)
{
    return R"({"format": "disclosure-ledger/1",)"
           R"( "instrument": "compassionate-leadership-footprint@1", "tree": {"org": null},)"
           R"( "people": [{"id": "p1", "round": "r1", "tags": ["org"], "comments": )" +
           comments + "}]}";
}

} // namespace

BOOST_AUTO_TEST_CASE(comments_are_read_without_their_words)
{
    auto const people = sound(with_comments(R"({"OPN1": "word_for_word", "OPN2": "theme_only"})"));
    auto const& comments = people.rounds.front().people.front().comments;
    BOOST_REQUIRE(comments.size() == 2U);
    BOOST_TEST(comments[0].question.text() == "OPN1");
    BOOST_CHECK(comments[0].sharing == survey::Sharing::word_for_word);
    BOOST_CHECK(comments[1].sharing == survey::Sharing::theme_only);
    BOOST_TEST(comments[1].text == "p1");
}

BOOST_AUTO_TEST_CASE(comments_that_nobody_can_have_written_are_refused)
{
    BOOST_TEST(
        fault_of(with_comments(R"({"OPN9": "theme_only"})")) ==
        "at /people/0/comments/OPN9: the instrument has no open question \"OPN9\""
    );
    BOOST_TEST(
        fault_of(with_comments(R"({"OPN1": "aloud"})")) ==
        "at /people/0/comments/OPN1: expected \"word_for_word\" or \"theme_only\""
    );
}

BOOST_AUTO_TEST_CASE(k_may_be_raised_and_is_five_when_it_is_not_given)
{
    BOOST_TEST(sound(with(R"("k": 5)", R"("k": 12)")).policy.minimum_group() == 12);
    BOOST_TEST(sound(with(R"("k": 5,)", "")).policy.minimum_group() == 5);
}

BOOST_AUTO_TEST_CASE(k_below_five_is_refused)
{
    BOOST_TEST(
        fault_with(R"("k": 5)", R"("k": 4)") == "at /k: the smallest group is below the floor"
    );
    BOOST_TEST(
        fault_with(R"("k": 5)", R"("k": 101)") == "at /k: the smallest group is above the limit"
    );
    BOOST_TEST(
        fault_with(R"("k": 5)", R"("k": "5")") == "at /k: expected a whole number, found text"
    );
}

BOOST_AUTO_TEST_CASE(an_instrument_that_is_not_there_is_refused)
{
    std::string const refusal =
        "at /instrument: no such instrument; expected \"name@version\" of one in the definitions";
    BOOST_TEST(fault_with("pulse@1", "pulse@2") == refusal);
    BOOST_TEST(fault_with("pulse@1", "pulse@1x") == refusal);
    BOOST_TEST(fault_with("pulse@1", "pulse") == refusal);
}

BOOST_AUTO_TEST_CASE(a_document_of_another_kind_is_refused)
{
    BOOST_TEST(
        fault_with("ledger/1", "ledger/2") ==
        "at /format: the format is \"disclosure-ledger/2\", expected \"disclosure-ledger/1\""
    );
    BOOST_TEST(fault_of("[]") == "expected an object, found a list");
    BOOST_TEST(fault_with(R"("people": [)", R"("cells": [)") == "the key \"people\" is missing");
    BOOST_TEST(fault_with(R"("tree")", R"("forest")") == "the key \"tree\" is missing");
}

BOOST_AUTO_TEST_CASE(an_answer_that_the_instrument_does_not_offer_is_refused)
{
    std::string const answers = "at /people/0/answers/";
    std::string const no_item = "the instrument has no item ";
    std::string const skipped = "at /people/0/skipped/0: ";
    for (auto const& [part, replacement, refusal] :
         {std::tuple{R"("PUL1": 4)", R"("PUL9": 4)", answers + "PUL9: " + no_item + R"("PUL9")"},
          {R"("PUL1": 4)", R"("PUL1": 6)", answers + "PUL1: expected a number from 1 to 5"},
          {R"("PUL1": 4)", R"("PUL1": 4.5)", answers + "PUL1: expected a whole number"},
          {R"(["PUL2"])", R"(["PUL1"])", skipped + "an item that has an answer"},
          {R"(["PUL2"])", R"(["PUX2"])", skipped + no_item + R"("PUX2")"}}) {
        BOOST_TEST(fault_with(part, replacement) == refusal);
    }
}

BOOST_AUTO_TEST_CASE(people_who_belong_nowhere_or_to_two_places_are_refused)
{
    std::string const refusal = ": expected one unit of the tree, and none but those above it";
    BOOST_TEST(
        fault_with(R"("tags": ["team:A"])", R"("tags": ["x"])") == "at /people/1/tags" + refusal
    );
    BOOST_TEST(
        fault_with(R"("tags": ["team:A"])", R"("tags": ["team:A", "team:B"])") ==
        "at /people/1/tags" + refusal
    );
}

BOOST_AUTO_TEST_CASE(nobody_is_in_a_round_twice)
{
    BOOST_TEST(
        fault_with(R"("id": "p3")", R"("id": "p2")") ==
        "at /people/2/id: \"p2\" is in this round twice"
    );
    BOOST_TEST(fault_with(R"("id": "p3", "round": "r1")", R"("id": "p2", "round": "r2")").empty());
}

BOOST_AUTO_TEST_CASE(a_tree_that_is_none_is_refused)
{
    BOOST_TEST(
        fault_with(R"("dept:D": "org")", R"("dept:D": "team:A")") ==
        "at /tree: the group tree is too deep, or runs in a circle"
    );
    BOOST_TEST(
        fault_with(R"("dept:D": "org")", R"("dept:D": null)") ==
        "at /tree: the group tree needs exactly one root"
    );
    BOOST_TEST(
        fault_with(R"("dept:D": "org")", R"("dept:D": "orb")") ==
        "at /tree: a group's parent is not in the tree"
    );
    BOOST_TEST(
        fault_with(R"("dept:D": "org",)", R"("dept:D": "org", "a/others": "org",)") ==
        "at /tree/a~1others: \"a/others\" ends like the name of a block"
    );
}

BOOST_AUTO_TEST_CASE(a_tree_of_more_than_twelve_levels_is_refused)
{
    std::string chain = R"("org": null, "c2": "org")";
    for (int level = 3; level <= 13; ++level) {
        chain += ", \"c" + std::to_string(level) + "\": \"c" + std::to_string(level - 1) + "\"";
    }
    BOOST_TEST(
        fault_with(R"("org": null)", chain) ==
        "at /tree: the group tree is too deep, or runs in a circle"
    );
}

BOOST_AUTO_TEST_CASE(more_people_than_were_invited_are_refused)
{
    BOOST_TEST(
        fault_with(R"({"team:A": 3})", R"({"team:A": 1})") ==
        "at /people: more people at \"team:A\" than were invited"
    );
    BOOST_TEST(
        fault_with(R"({"team:A": 3})", R"({"team:C": 3})") ==
        "at /invited/team:C: no tag of the tree"
    );
}

BOOST_AUTO_TEST_CASE(an_optional_element_is_asked_when_a_row_names_one_of_its_items)
{
    std::string text = with("psychological-safety-pulse", "compassionate-leadership-footprint");
    for (auto const& [part, item] :
         {std::pair{R"("PUL1": 4, "PUL7": 2)", R"("ATT1": 4)"},
          {R"("PUL2")", R"("ATT2")"},
          {R"("PUL1": 5)", R"("ATT1": 5)"}}) {
        text.replace(text.find(part), std::string{part}.size(), item);
    }
    BOOST_TEST(sound(text).rounds.front().blocks.empty());
    text.replace(text.find(R"("ATT2")"), 6, R"("FRC1")");
    BOOST_TEST(sound(text).rounds.front().blocks.front().text() == "courage");
}

BOOST_AUTO_TEST_SUITE_END()
