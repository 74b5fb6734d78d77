#include "server/base/digest.hpp"
#include "server/base/encoding.hpp"
#include "server/rounds/schedule.hpp"
#include "tests/unit/api/asking_house.hpp"
#include "tests/unit/api/document.hpp"
#include "tests/unit/api/house.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace heed;
using namespace heed::api;
using namespace heed::api::test;
using http::Status;

namespace {

class OpenHouse : public PreparedHouse {
public:
    OpenHouse() { step("/open"); }

    // The ballot for the code of this slip.
    std::string ballot(std::size_t number) { return ballot_body(short_name, slip(number)); }

    http::Response cast(std::string body) const
    {
        return put(participants + "/ballot", std::move(body));
    }

    // A ballot with these members in the place of its answers and as long as ever.
    http::Response cast_members(std::string const& members)
    {
        auto const model = ballot(0);
        auto const ticket = text_at(json::parse(model), "/t");
        auto const start = R"({"t": ")" + ticket + R"(", "rev": 1, )" + members + R"(, "pad": ")";
        auto const blanks = model.size() - start.size() - 2;
        return cast(start + std::string(blanks, ' ') + "\"}");
    }

    http::Response cast_answers(std::string const& answers)
    {
        return cast_members(R"("answers": )" + answers);
    }

    http::Response ask(std::string const& code, std::string const& blinded) const
    {
        return post(
            participants + "/ticket",
            json::serialize(json::object{{"code", code}, {"blinded", blinded}})
        );
    }

    testing::BlindClient client()
    {
        auto const stored_round = store->rounds().round_by_short_name(short_name).value();
        auto const modulus = store->rounds().manifest(stored_round.id).value().modulus;
        return {stored_round.id, modulus, random};
    }
};

// What a response shows to the person who gets it.
std::string everything_in(http::Response const& response)
{
    auto all = std::to_string(static_cast<int>(response.status)) + '\n';
    for (auto const& [name, value] : response.headers) {
        all += name + ": " + value + '\n';
    }
    return all.append(response.content());
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(participants_, OpenHouse)

BOOST_AUTO_TEST_CASE(the_facts_are_those_of_the_document)
{
    auto const facts = json_of(get(participants));
    expect_shape(facts, example_of("GET /api/r/{short}"));
    BOOST_TEST(facts == json::parse(R"({"state": "open", "tickets": true, "ballots": true,
                                        "codes": 12, "closes_on": "2026-12-06"})"));
}

BOOST_AUTO_TEST_CASE(staff_are_shown_the_manifest_byte_for_byte_as_it_was_written)
{
    auto const stored_round = store->rounds().round_by_short_name(short_name).value();
    auto const manifest = get(participants + "/manifest");
    expect_status(manifest, Status::ok);
    BOOST_TEST(manifest.content() == store->rounds().manifest(stored_round.id)->bytes);
    BOOST_TEST(
        text_at(json_of(get(path, leader)), "/fingerprint") ==
        base::to_base64url(base::sha256(base::as_bytes(manifest.content())))
    );
    expect_problem(get("/api/r/ZZZZZ/manifest"), Status::not_found, "not_found");
}

BOOST_AUTO_TEST_CASE(a_round_without_a_key_has_no_manifest_yet)
{
    auto const other = json_of(post("/api/rounds", launch_body(12, "Night porters"), leader));
    expect_problem(
        get("/api/r/" + text_at(other, "/short") + "/manifest"),
        Status::conflict,
        "not_open"
    );
}

BOOST_AUTO_TEST_CASE(a_code_becomes_a_ticket_and_the_ticket_a_ballot_that_has_a_receipt)
{
    auto const drawn = client();
    auto const told = json_of(ask(slip(0), base::to_base64url(drawn.blinded())));
    auto const bytes = base::from_base64url(text_at(told, "/blind_sig")).value();
    ballots::Modular signature{};
    std::ranges::copy(bytes, signature.begin());
    auto body = json::parse(ballot(1)).as_object();
    auto const length = json::serialize(body).size();
    body["t"] = drawn.finalize(signature).value();
    auto const receipt = text_at(json_of(cast(padded(std::move(body), length))), "/receipt");
    auto const there = post(participants + "/receipt", R"({"receipt": ")" + receipt + R"("})");
    BOOST_TEST(there.content() == R"({"in_the_box":true})");
    auto const other = post(participants + "/receipt", R"({"receipt": "00000-00000"})");
    BOOST_TEST(other.content() == R"({"in_the_box":false})");
}

BOOST_AUTO_TEST_CASE(a_ticket_ends_its_connection_and_a_ballot_does_not)
{
    auto const ticket = ask(slip(0), base::to_base64url(client().blinded()));
    BOOST_TEST(ticket.close);
    BOOST_TEST(!cast(ballot(1)).close);
}

BOOST_AUTO_TEST_CASE(each_flaw_of_a_ticket_request_is_told)
{
    auto const blinded = base::to_base64url(client().blinded());
    auto const expect = [this](auto const& code, auto const& value, auto error, auto field) {
        expect_problem(ask(code, value), Status::unprocessable_content, error, field);
    };
    expect("7KQ2-7KQ2", blinded, "bad_code", "/code");
    expect(slip(0), "AAAA", "bad_blinded", "/blinded");
    auto const other = json_of(post("/api/rounds", launch_body(12, "Night porters"), leader));
    auto const others =
        json_of(post("/api/rounds/" + text_at(other, "/id") + "/slips", "{}", leader));
    expect(text_at(others, "/codes/0"), blinded, "unknown_code", "/code");
    expect_status(ask(slip(0), blinded), Status::ok);
    auto const again = ask(slip(0), base::to_base64url(client().blinded()));
    expect_problem(again, Status::conflict, "code_used", "/code");
}

BOOST_AUTO_TEST_CASE(days_and_stops_have_statuses_of_their_own)
{
    auto const blinded = base::to_base64url(client().blinded());
    store->issuer().stop_all();
    expect_problem(ask(slip(0), blinded), Status::conflict, "issuing_stopped");
    clock.set(rounds::test::last_day + std::chrono::hours{24});
    expect_problem(ask(slip(0), blinded), Status::gone, "collecting_over");
    clock.advance(rounds::ballots_after_last_day);
    expect_problem(ask(slip(0), blinded), Status::gone, "closed");
}

BOOST_FIXTURE_TEST_CASE(the_ballot_of_the_document_is_taken, AskingHouse)
{
    auto const short_name = text_at(round, "/short");
    auto const model = ballot_body(short_name, slip(0));
    auto body = example_of("PUT /api/r/{short}/ballot").as_object();
    body["t"] = json::parse(model).at("t");
    expect_status(put(participants + "/ballot", padded(std::move(body), model.size())), Status::ok);
}

BOOST_AUTO_TEST_CASE(a_ballot_is_taken_back_without_answers)
{
    auto body = json::parse(ballot(0)).as_object();
    auto const length = json::serialize(body).size();
    expect_status(cast(padded(body, length)), Status::ok);
    body["rev"] = 2;
    body["withdrawn"] = true;
    auto const both = cast(padded(body, length));
    expect_problem(both, Status::unprocessable_content, "unknown_field", "/answers");
    body.erase("answers");
    expect_status(cast(padded(body, length)), Status::ok);
    body["withdrawn"] = false;
    auto const neither = cast(padded(body, length));
    expect_problem(neither, Status::unprocessable_content, "not_allowed", "/withdrawn");
}

BOOST_AUTO_TEST_CASE(a_ballot_that_came_too_late_for_another_is_told_the_stored_revision)
{
    auto body = json::parse(ballot(0)).as_object();
    auto const length = json::serialize(body).size();
    body["rev"] = 3;
    expect_status(cast(padded(body, length)), Status::ok);
    body["rev"] = 2;
    auto const late = cast(padded(body, length));
    expect_problem(late, Status::conflict, "already_changed", "/rev");
    BOOST_TEST(json_of(late).at("limit").as_int64() == 3);
}

BOOST_AUTO_TEST_CASE(every_ballot_of_a_round_has_one_length_and_blanks_to_make_it_up)
{
    auto body = ballot(0);
    auto const length = static_cast<std::int64_t>(body.size());
    auto const longer = cast(padded(json::parse(body).as_object(), body.size() + 1));
    expect_problem(longer, Status::unprocessable_content, "bad_length");
    BOOST_TEST(json_of(longer).at("limit").as_int64() == length);
    BOOST_TEST(json_of(get(participants + "/manifest")).at("ballot_bytes").as_int64() == length);
    body[body.size() - 3] = 'x';
    expect_problem(cast(body), Status::unprocessable_content, "not_allowed", "/pad");
}

BOOST_FIXTURE_TEST_CASE(each_flaw_of_a_comment_is_told_with_its_question, AskingHouse)
{
    auto const expect = [this](std::string const& comments, auto code, auto field) {
        expect_problem(cast(0, comments), Status::unprocessable_content, code, field);
    };
    auto const with_text = [](std::string const& text) {
        return R"({"OPN1": {"text": ")" + text + R"(", "share": "theme_only"}})";
    };
    expect(R"({"OPN9": {"text": "x", "share": "theme_only"}})", "unknown_item", "/comments/OPN9");
    expect(R"({"a/b": {"text": "x", "share": "theme_only"}})", "unknown_item", "/comments/a~1b");
    expect(with_text(" \\n "), "too_short", "/comments/OPN1/text");
    expect(with_text(std::string(501, 'x')), "too_long", "/comments/OPN1/text");
    expect(with_text("a\\u202eb"), "bad_text", "/comments/OPN1/text");
    expect(R"({"OPN1": {"text": "x", "share": "all"}})", "not_allowed", "/comments/OPN1/share");
    expect(R"({"OPN1": {"text": "x"}})", "missing_field", "/comments/OPN1/share");
    expect(R"({"OPN1": {"share": "theme_only"}})", "missing_field", "/comments/OPN1/text");
    expect(R"({"OPN1": "x"})", "wrong_type", "/comments/OPN1");
    expect(
        R"({"OPN1": {"text": "x", "share": "theme_only", "by": "me"}})",
        "unknown_field",
        "/comments/OPN1/by"
    );
    expect("[]", "wrong_type", "/comments");
    expect_status(cast(0, with_text("fine\\nin two lines")), Status::ok);
}

BOOST_FIXTURE_TEST_CASE(the_longest_comments_fit_into_a_ballot, AskingHouse)
{
    std::string text;
    for (std::size_t i = 0; i < survey::comment_characters_max; ++i) {
        text += "\xf0\x9f\x92\xac";
    }
    json::object const comment{{"text", text}, {"share", "word_for_word"}};
    auto const comments = json::serialize(json::object{{"OPN1", comment}, {"OPN2", comment}});
    expect_status(cast(0, comments), Status::ok);
}

BOOST_AUTO_TEST_CASE(the_longest_ballot_of_any_round_fits_through_its_route)
{
    auto const route = std::ranges::find(
        router.routes(),
        std::string_view{"/api/r/{short}/ballot"},
        &http::Route::path
    );
    for (auto const& entry : rounds::test::shipped_catalogue().entries()) {
        auto const questions = entry.instrument.open_questions.size();
        BOOST_TEST(ballots::ballot_bytes_of(entry.instrument, questions) <= route->body_bytes_max);
    }
}

BOOST_AUTO_TEST_CASE(a_question_that_is_not_asked_takes_no_comment)
{
    auto const comments = R"({"OPN1": {"text": "x", "share": "theme_only"}})";
    expect_problem(
        cast(ballot_body(short_name, slip(0), 4, comments)),
        Status::unprocessable_content,
        "item_not_asked",
        "/comments/OPN1"
    );
}

BOOST_AUTO_TEST_CASE(the_state_is_told_as_it_changes)
{
    auto const prepared = json_of(post("/api/rounds", launch_body(12, "Night porters"), leader));
    auto const facts = [this](auto const& short_of) { return json_of(get("/api/r/" + short_of)); };
    BOOST_TEST(text_at(facts(text_at(prepared, "/short")), "/state") == "prepared");
    clock.set(rounds::test::last_day + std::chrono::hours{24});
    auto const late = facts(short_name);
    BOOST_TEST(text_at(late, "/state") == "open");
    BOOST_TEST(!late.at("tickets").as_bool());
    BOOST_TEST(late.at("ballots").as_bool());
    clock.advance(rounds::ballots_after_last_day);
    BOOST_TEST(text_at(facts(short_name), "/state") == "closed");
    BOOST_TEST(!facts(short_name).at("ballots").as_bool());
}

BOOST_AUTO_TEST_CASE(the_answer_page_is_that_of_the_instrument)
{
    auto const response = get("/r/" + short_name);
    expect_status(response, Status::ok);
    BOOST_TEST(response.content() == "page answer-compassionate-leadership-footprint-1");
    expect_status(get("/r/ZZZZZ"), Status::not_found);
}

BOOST_AUTO_TEST_CASE(no_participant_route_sets_a_cookie_or_looks_at_one)
{
    std::vector<http::Request> requests;
    for (auto const& target :
         {"/r/" + short_name, std::string{"/r/ZZZZZ"}, participants, participants + "/manifest"}) {
        requests.push_back(http::test::make_request(http::Method::get, target));
    }
    auto const add = [&requests](http::Method method, std::string const& target, auto body) {
        requests.push_back(http::test::make_own_request(method, target));
        requests.back().body = std::move(body);
    };
    auto const blinded = base::to_base64url(client().blinded());
    add(http::Method::post,
        participants + "/ticket",
        json::serialize(json::object{{"code", slip(2)}, {"blinded", blinded}}));
    add(http::Method::put, participants + "/ballot", ballot(0));
    add(http::Method::put, participants + "/ballot", std::string{"{}"});
    add(http::Method::post, participants + "/receipt", std::string{R"({"receipt": "0"})"});
    for (auto const& request : requests) {
        auto const without = send(request);
        auto const with = send(request, leader);
        BOOST_TEST(header_of(without, "Set-Cookie").empty());
        BOOST_TEST(everything_in(with) == everything_in(without));
    }
}

BOOST_AUTO_TEST_CASE(a_ballot_may_come_over_any_channel)
{
    auto request = http::test::make_own_request(http::Method::put, participants + "/ballot");
    request.channel = http::Channel::plain;
    request.body = ballot(0);
    expect_status(send(std::move(request)), Status::ok);
}

BOOST_AUTO_TEST_CASE(a_repeat_is_answered_like_the_first_time)
{
    auto const body = ballot(0);
    BOOST_TEST(everything_in(cast(body)) == everything_in(cast(body)));
}

BOOST_AUTO_TEST_CASE(a_ballot_before_the_opening_is_a_conflict)
{
    auto const other = json_of(post("/api/rounds", launch_body(12, "Night porters"), leader));
    auto const others =
        json_of(post("/api/rounds/" + text_at(other, "/id") + "/slips", "{}", leader));
    auto const name = text_at(other, "/short");
    auto const early =
        put("/api/r/" + name + "/ballot", ballot_body(name, text_at(others, "/codes/0")));
    expect_problem(early, Status::conflict, "not_open");
}

BOOST_AUTO_TEST_CASE(a_ballot_after_the_closing_is_gone)
{
    auto const late = ballot(0);
    step("/close");
    expect_problem(cast(late), Status::gone, "closed");
}

BOOST_AUTO_TEST_CASE(each_flaw_of_a_sheet_is_told)
{
    auto const expect = [this](std::string const& answers, std::string_view code) {
        expect_problem(cast_answers(answers), Status::unprocessable_content, code, "/answers");
    };
    expect(R"({"PSF1": 6})", "value_off_scale");
    expect(R"({"PSF1": -9223372036854775808})", "value_off_scale");
    expect(R"({"PSF1": 4294967297})", "value_off_scale");
    expect(R"({"PSF1": "often"})", "not_allowed");
    expect(R"({"PSF9": 1})", "unknown_item");
    expect(R"({"FRC1": 1})", "item_not_asked");
    expect("{}", "empty_sheet");
}

BOOST_AUTO_TEST_CASE(an_answer_of_another_type_is_told_with_its_item)
{
    for (std::string const value : {"true", "1.5", "null", "[1]", "{}"}) {
        expect_problem(
            cast_answers(R"({"PSF1": )" + value + '}'),
            Status::unprocessable_content,
            "wrong_type",
            "/answers/PSF1"
        );
    }
}

BOOST_AUTO_TEST_CASE(an_item_that_is_named_twice_is_bad_json)
{
    expect_problem(cast_answers(R"({"PSF1": 1, "PSF1": 1})"), Status::bad_request, "bad_json");
}

BOOST_AUTO_TEST_SUITE_END()
