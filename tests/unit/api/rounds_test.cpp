#include "tests/unit/api/document.hpp"
#include "tests/unit/api/house.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::api;
using namespace heed::api::test;
using http::Status;

BOOST_FIXTURE_TEST_SUITE(rounds_, PreparedHouse)

BOOST_AUTO_TEST_CASE(the_launch_of_the_document_is_taken)
{
    auto body = example_of("POST /api/rounds").as_object();
    body["instrument"].as_object()["name"] = "compassionate-leadership-footprint";
    enter("jo.park", store::Role::facilitator);
    auto const response = post("/api/rounds", json::serialize(body), leader);
    expect_status(response, Status::created);
    BOOST_TEST(text_at(json_of(response), "/blocks/0") == "courage");
}

BOOST_AUTO_TEST_CASE(a_round_is_told_as_in_the_document_at_every_step)
{
    auto const example = example_of("GET /api/rounds/{round}");
    expect_shape(round, example);
    expect_shape(json_of(get(path, leader)), example);
    step("/open");
    expect_shape(json_of(get(path, leader)), example);
    step("/close");
    expect_shape(json_of(get(path, leader)), example);
}

BOOST_AUTO_TEST_CASE(a_round_tells_its_state_slips_progress_and_report)
{
    auto const now = json_of(get(path, leader));
    BOOST_TEST(text_at(now, "/state") == "prepared");
    BOOST_TEST(now.at_pointer("/slips").as_int64() == 12);
    BOOST_TEST(now.at_pointer("/progress").is_null());
    BOOST_TEST(now.at_pointer("/closed_on").is_null());
    BOOST_TEST(text_at(now, "/report") == "none");

    auto const opened = json_of(post(path + "/open", "{}", leader));
    BOOST_TEST(text_at(opened, "/state") == "open");
    BOOST_TEST(opened.at_pointer("/progress/reached").as_int64() == 0);
    BOOST_TEST(text_at(opened, "/progress/as_of") == "2026-11-22");

    auto const closed = json_of(post(path + "/close", "{}", leader));
    BOOST_TEST(text_at(closed, "/state") == "closed");
    BOOST_TEST(text_at(closed, "/closed_on") == "2026-11-22");
    BOOST_TEST(closed.at_pointer("/progress").is_null());
    BOOST_TEST(text_at(closed, "/report") == "withheld");
}

BOOST_AUTO_TEST_CASE(steps_out_of_order_are_conflicts)
{
    expect_problem(post(path + "/close", "{}", leader), Status::conflict, "wrong_state");
    expect_problem(get(path + "/report", leader), Status::conflict, "wrong_state");
    step("/open");
    expect_problem(post(path + "/slips", "{}", leader), Status::conflict, "wrong_state");
    expect_problem(post(path + "/open", "{}", leader), Status::conflict, "wrong_state");
    expect_problem(get(path + "/report", leader), Status::conflict, "wrong_state");
}

BOOST_AUTO_TEST_CASE(steps_take_an_empty_object_and_nothing_else)
{
    for (std::string const step : {"/slips", "/open", "/close"}) {
        expect_problem(
            post(path + step, R"({"force": true})", leader),
            Status::unprocessable_content,
            "unknown_field",
            "/force"
        );
        expect_problem(post(path + step, "", leader), Status::bad_request, "bad_json");
    }
    BOOST_TEST(text_at(json_of(get(path, leader)), "/state") == "prepared");
}

BOOST_AUTO_TEST_CASE(slips_are_told_once_and_never_again)
{
    step("/open");
    for (auto const& target : {path, std::string{"/api/rounds"}, participants}) {
        auto const response = get(target, leader);
        BOOST_TEST((response.content().find(slip(0)) == std::string_view::npos));
    }
}

BOOST_AUTO_TEST_CASE(the_list_holds_the_callers_own_rounds)
{
    auto const other = enter("other", store::Role::leader);
    BOOST_TEST(get("/api/rounds", other).content() == R"({"rounds":[]})");
    auto const listed = json_of(get("/api/rounds", leader)).at("rounds").as_array();
    BOOST_REQUIRE(listed.size() == 1U);
    BOOST_TEST(text_at(listed.front(), "/id") == id);
}

BOOST_AUTO_TEST_CASE(nobody_reaches_the_round_of_another_not_even_an_administrator)
{
    for (auto const role : {store::Role::leader, store::Role::administrator}) {
        auto const other = enter(role == store::Role::leader ? "other" : "admin", role);
        expect_problem(get(path, other), Status::not_found, "not_found");
        expect_problem(get(path + "/report", other), Status::not_found, "not_found");
        for (std::string const step : {"/slips", "/open", "/close"}) {
            expect_problem(post(path + step, "{}", other), Status::not_found, "not_found");
        }
    }
}

BOOST_AUTO_TEST_CASE(a_flaw_of_a_launch_is_told_with_field_and_limit)
{
    expect_problem(
        post("/api/rounds", launch_body(4), leader),
        Status::unprocessable_content,
        "team_below_minimum",
        "/people"
    );
    auto const limit = json_of(post("/api/rounds", launch_body(501), leader)).at("limit");
    BOOST_TEST(limit.as_int64() == 500);
}

BOOST_AUTO_TEST_CASE(a_day_that_does_not_exist_is_told)
{
    for (std::string const day : {"2026-02-30", "tomorrow", ""}) {
        auto body = json::parse(launch_body()).as_object();
        body["closes_on"] = day;
        expect_problem(
            post("/api/rounds", json::serialize(body), leader),
            Status::unprocessable_content,
            "not_allowed",
            "/closes_on"
        );
    }
}

BOOST_AUTO_TEST_CASE(strict_rounds_are_for_launches_that_ask_for_them)
{
    BOOST_TEST(!json_of(get(path, leader)).at("strict_rounds").as_bool());
    auto body = json::parse(launch_body()).as_object();
    body["team"] = "Ward 8";
    body["strict_rounds"] = true;
    auto const launched = json_of(post("/api/rounds", json::serialize(body), leader));
    BOOST_TEST(launched.at("strict_rounds").as_bool());
    body["strict_rounds"] = "yes";
    expect_problem(
        post("/api/rounds", json::serialize(body), leader),
        Status::unprocessable_content,
        "wrong_type",
        "/strict_rounds"
    );
}

BOOST_AUTO_TEST_CASE(a_member_too_many_inside_the_instrument_is_told)
{
    auto body = json::parse(launch_body()).as_object();
    body["instrument"].as_object()["fingerprint"] = "x";
    expect_problem(
        post("/api/rounds", json::serialize(body), leader),
        Status::unprocessable_content,
        "unknown_field",
        "/instrument/fingerprint"
    );
}

BOOST_AUTO_TEST_CASE(the_instruments_on_offer_are_listed)
{
    auto const listed = json_of(get("/api/instruments", leader));
    auto const& footprint = listed.at_pointer("/instruments/0").as_object();
    BOOST_TEST(
        json::serialize(footprint) ==
        R"({"name":"compassionate-leadership-footprint","version":1,)"
        R"("title":)" +
            json::serialize(footprint.at("title")) +
            R"(,"minutes":5,"items":21,"evidence":"draft","optional_blocks":["courage"],)"
            R"("open_questions":["OPN1","OPN2"],"languages":["en"]})"
    );
    BOOST_TEST(!footprint.at("title").as_string().empty());
}

BOOST_AUTO_TEST_SUITE_END()
