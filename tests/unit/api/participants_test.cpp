#include "tests/unit/api/document.hpp"
#include "tests/unit/api/house.hpp"

#include <boost/test/unit_test.hpp>

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

BOOST_AUTO_TEST_CASE(the_ballot_of_the_document_is_taken)
{
    auto body = example_of("POST /api/r/{short}/ballots").as_object();
    body["code"] = slip(0);
    body["attempt"] = "AAAAAAAAAAAAAAAAAAAAAA";
    auto const response = cast(json::serialize(body));
    expect_status(response, Status::ok);
    BOOST_TEST(response.content() == "{}");
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
