#include "tests/unit/api/document.hpp"
#include "tests/unit/api/house.hpp"

#include <boost/test/unit_test.hpp>

#include <set>

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
    for (std::string const step : {"/slips", "/replacement", "/resume", "/open", "/close"}) {
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

BOOST_AUTO_TEST_CASE(closing_is_put_off_as_in_the_document)
{
    auto body = json::parse(launch_body(12, "Ward 8")).as_object();
    body["closes_latest"] = "2026-12-10";
    auto const launched = json_of(post("/api/rounds", json::serialize(body), leader));
    auto const target = "/api/rounds/" + text_at(launched, "/id") + "/extend";
    auto const wanted = example_of("POST /api/rounds/{round}/extend");
    auto const extended = json_of(post(target, json::serialize(wanted), leader));
    expect_shape(extended, example_of("GET /api/rounds/{round}"));
    BOOST_TEST(text_at(extended, "/closes_on") == "2026-12-10");
    auto const refused = post(path + "/extend", json::serialize(wanted), leader);
    expect_problem(refused, Status::unprocessable_content, "too_large", "/closes_on");
    BOOST_TEST(json_of(refused).at("limit").as_int64() == 14);
    expect_problem(
        post(target, R"({"closes_on": "soon"})", leader),
        Status::unprocessable_content,
        "not_allowed",
        "/closes_on"
    );
    auto const other = enter("other", store::Role::leader);
    expect_problem(post(target, json::serialize(wanted), other), Status::not_found, "not_found");
}

BOOST_AUTO_TEST_CASE(days_of_a_launch_that_are_none_are_refused)
{
    for (std::string const member : {"closes_latest", "session_on"}) {
        auto body = json::parse(launch_body(12, "Ward 8")).as_object();
        body[member] = "soon";
        expect_problem(
            post("/api/rounds", json::serialize(body), leader),
            Status::unprocessable_content,
            "not_allowed",
            "/" + member
        );
    }
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
        for (std::string const step : {"/slips", "/replacement", "/resume", "/open", "/close"}) {
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
            R"(,"use":"team","minutes":5,"items":21,"evidence":"draft","optional_blocks":["courage"],)"
            R"("open_questions":["OPN1","OPN2"],"languages":["ar","cy","en","pl"]})"
    );
    BOOST_TEST(!footprint.at("title").as_string().empty());
}

BOOST_AUTO_TEST_CASE(an_instrument_for_one_person_alone_is_not_on_offer)
{
    auto const listed = json_of(get("/api/instruments", leader));
    std::set<std::string> offered;
    for (auto const& instrument : listed.at("instruments").as_array()) {
        offered.insert(text_at(instrument, "/name") + ' ' + text_at(instrument, "/use"));
    }
    BOOST_TEST(offered.contains("follow-up-check team"));
    BOOST_TEST(offered.contains("leading-across-boundaries pair"));
    BOOST_TEST(offered.size() == context.catalogue.entries().size() - 1);
}

BOOST_AUTO_TEST_CASE(slips_have_spares_when_asked_for_and_the_fingerprint_for_links)
{
    auto const told = json_of(post(path + "/slips", R"({"spares": 2})", leader));
    BOOST_TEST(told.at("codes").as_array().size() == 14U);
    BOOST_TEST(
        text_at(told, "/fingerprint") == text_at(json_of(get(path, leader)), "/fingerprint")
    );
    expect_problem(
        post(path + "/slips", R"({"spares": 3})", leader),
        Status::unprocessable_content,
        "too_large",
        "/spares"
    );
}

BOOST_AUTO_TEST_CASE(a_replacement_is_told_once_and_their_number_counted_down)
{
    expect_problem(post(path + "/replacement", "{}", leader), Status::conflict, "wrong_state");
    step("/open");
    for (int left = 2; left > 0; --left) {
        BOOST_TEST(json_of(get(path, leader)).at("replacements_left").as_int64() == left);
        auto const told = post(path + "/replacement", "{}", leader);
        expect_status(told, Status::created);
        BOOST_TEST(text_at(json_of(told), "/code").size() == slip(0).size());
    }
    expect_problem(post(path + "/replacement", "{}", leader), Status::conflict, "none_left");
    BOOST_TEST(json_of(get(path, leader)).at("slips").as_int64() == 14);
}

BOOST_AUTO_TEST_CASE(a_restored_round_says_so_until_its_leader_has_taken_note_and_ever_after)
{
    step("/open");
    expect_problem(post(path + "/resume", "{}", leader), Status::conflict, "wrong_state");
    store->issuer().stop_all();
    BOOST_TEST(json_of(get(path, leader)).at("stopped").as_bool());
    auto const resumed = json_of(post(path + "/resume", "{}", leader));
    BOOST_TEST(!resumed.at("stopped").as_bool());
    BOOST_TEST(resumed.at("restored").as_bool());
}

BOOST_AUTO_TEST_CASE(two_steps_have_two_days_more_and_the_other_modes_have_none)
{
    auto body = json::parse(launch_body(12, "Night porters")).as_object();
    auto const launch = [&] { return post("/api/rounds", json::serialize(body), leader); };
    body["mode"] = "by_post";
    expect_problem(launch(), Status::unprocessable_content, "not_allowed", "/mode");
    body["mode"] = "two_step";
    expect_problem(launch(), Status::unprocessable_content, "missing_field", "/collect_until");
    body["collect_until"] = "2026-11-26";
    body["answer_from"] = "soon";
    expect_problem(launch(), Status::unprocessable_content, "not_allowed", "/answer_from");
    body["answer_from"] = "2026-11-30";
    auto const launched = json_of(launch());
    BOOST_TEST(text_at(launched, "/mode") == "two_step");
    BOOST_TEST(text_at(launched, "/answer_from") == "2026-11-30");
    body["mode"] = "slips";
    expect_problem(launch(), Status::unprocessable_content, "unknown_field", "/collect_until");
}

BOOST_AUTO_TEST_SUITE_END()
