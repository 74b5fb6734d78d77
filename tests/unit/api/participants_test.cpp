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

    http::Response cast(std::string body) const
    {
        return post(participants + "/ballots", std::move(body));
    }

    // A ballot with these answers, as JSON.
    http::Response cast_answers(std::string const& answers) const
    {
        return cast(
            R"({"code": ")" + slip(0) + R"(", "attempt": "AAAAAAAAAAAAAAAAAAAAAA", "answers": )" +
            answers + '}'
        );
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
    BOOST_TEST(text_at(facts, "/team") == "Ward 7 day team");
    BOOST_TEST(text_at(facts, "/closes_on") == "2026-12-06");
}

BOOST_AUTO_TEST_CASE(a_team_whose_leader_launched_for_it_alone_is_told_of_no_campaign)
{
    BOOST_TEST(json_of(get(participants)).at("campaign").is_null());
}

BOOST_FIXTURE_TEST_CASE(the_ballot_of_the_document_is_taken, AskingHouse)
{
    auto body = example_of("POST /api/r/{short}/ballots").as_object();
    body["code"] = slip(0);
    body["attempt"] = "AAAAAAAAAAAAAAAAAAAAAA";
    auto const response = post(participants + "/ballots", json::serialize(body));
    expect_status(response, Status::ok);
    BOOST_TEST(response.content() == "{}");
}

BOOST_FIXTURE_TEST_CASE(people_are_told_what_is_asked_and_who_reads_it_first, AskingHouse)
{
    auto const facts = json_of(get(participants));
    expect_shape(facts, example_of("GET /api/r/{short}"));
    BOOST_TEST(facts.at("open_questions") == json::parse(R"(["OPN1", "OPN2"])"));
    BOOST_TEST(text_at(facts, "/facilitator") == "Name of jo.park");
    BOOST_TEST(facts.at("comments_kept_days").as_int64() == 90);
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

BOOST_FIXTURE_TEST_CASE(the_longest_comments_fit_into_a_ballot_in_any_escaping, AskingHouse)
{
    std::string text;
    for (int i = 0; i < 500; ++i) {
        text += "\\ud83d\\udcac";
    }
    auto const comment = R"({"text": ")" + text + R"(", "share": "word_for_word"})";
    auto body = ballot_body(slip(0));
    body.pop_back();
    body += R"(, "comments": {"OPN1": )" + comment + R"(, "OPN2": )" + comment + "}}";
    expect_status(post(participants + "/ballots", body), Status::ok);
    auto const route = std::ranges::find(
        router.routes(),
        std::string_view{"/api/r/{short}/ballots"},
        &http::Route::path
    );
    // As if the instrument had as many open questions as there can be.
    auto const per_comment = comment.size() + std::string_view{R"("OPN1": ,)"}.size();
    auto const longest = body.size() + (survey::open_questions_max - 2) * per_comment;
    BOOST_TEST(longest <= route->body_bytes_max);
}

BOOST_AUTO_TEST_CASE(a_question_that_is_not_asked_takes_no_comment)
{
    auto body = json::parse(ballot_body(slip(0))).as_object();
    body["comments"] = json::parse(R"({"OPN1": {"text": "x", "share": "theme_only"}})");
    expect_problem(
        cast(json::serialize(body)),
        Status::unprocessable_content,
        "item_not_asked",
        "/comments/OPN1"
    );
}

BOOST_AUTO_TEST_CASE(the_state_is_told_as_it_changes)
{
    auto const prepared = json_of(post("/api/rounds", launch_body(12, "Night porters"), leader));
    BOOST_TEST(
        text_at(json_of(get("/api/r/" + text_at(prepared, "/short"))), "/state") == "prepared"
    );
    BOOST_TEST(text_at(json_of(get(participants)), "/state") == "open");
    clock.set(rounds::test::last_day + std::chrono::days{1});
    BOOST_TEST(text_at(json_of(get(participants)), "/state") == "closed");
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
    auto const body = ballot_body(slip(0));
    std::vector<http::Request> requests{
        http::test::make_request(http::Method::get, "/r/" + short_name),
        http::test::make_request(http::Method::get, "/r/ZZZZZ"),
        http::test::make_request(http::Method::get, participants),
        http::test::make_request(http::Method::get, "/api/r/ZZZZZ"),
    };
    for (auto const& ballot : {body, body, ballot_body(slip(0)), std::string{"{}"}}) {
        requests.push_back(
            http::test::make_own_request(http::Method::post, participants + "/ballots")
        );
        requests.back().body = ballot;
    }
    for (auto const& request : requests) {
        auto const without = send(request);
        auto const with = send(request, leader);
        BOOST_TEST(header_of(without, "Set-Cookie").empty());
        BOOST_TEST(everything_in(with) == everything_in(without));
    }
}

BOOST_AUTO_TEST_CASE(a_ballot_may_come_over_any_channel)
{
    auto request = http::test::make_own_request(http::Method::post, participants + "/ballots");
    request.channel = http::Channel::plain;
    request.body = ballot_body(slip(0));
    expect_status(send(std::move(request)), Status::ok);
}

BOOST_AUTO_TEST_CASE(a_repeat_is_answered_like_the_first_time)
{
    auto const body = ballot_body(slip(0));
    BOOST_TEST(everything_in(cast(body)) == everything_in(cast(body)));
}

BOOST_AUTO_TEST_CASE(a_used_code_is_a_conflict)
{
    expect_status(cast(ballot_body(slip(0))), Status::ok);
    expect_problem(cast(ballot_body(slip(0))), Status::conflict, "code_used", "/code");
}

BOOST_AUTO_TEST_CASE(a_code_of_another_round_is_unknown)
{
    auto const other = json_of(post("/api/rounds", launch_body(12, "Night porters"), leader));
    auto const others =
        json_of(post("/api/rounds/" + text_at(other, "/id") + "/slips", "{}", leader));
    expect_problem(
        cast(ballot_body(text_at(others, "/codes/0"))),
        Status::unprocessable_content,
        "unknown_code",
        "/code"
    );
}

BOOST_AUTO_TEST_CASE(a_code_that_is_none_is_bad)
{
    expect_problem(
        cast(ballot_body("7KQ2-7KQ2")),
        Status::unprocessable_content,
        "bad_code",
        "/code"
    );
}

BOOST_AUTO_TEST_CASE(a_ballot_before_the_opening_is_a_conflict)
{
    auto const other = json_of(post("/api/rounds", launch_body(12, "Night porters"), leader));
    auto const others =
        json_of(post("/api/rounds/" + text_at(other, "/id") + "/slips", "{}", leader));
    expect_problem(
        post(
            "/api/r/" + text_at(other, "/short") + "/ballots",
            ballot_body(text_at(others, "/codes/0"))
        ),
        Status::conflict,
        "not_open"
    );
}

BOOST_AUTO_TEST_CASE(a_ballot_after_the_closing_is_gone)
{
    step("/close");
    expect_problem(cast(ballot_body(slip(0))), Status::gone, "closed");
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
