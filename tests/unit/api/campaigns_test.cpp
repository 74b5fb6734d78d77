#include "tests/unit/api/document.hpp"
#include "tests/unit/api/house.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::api;
using namespace heed::api::test;
using http::Status;

namespace {

// A house with an organisation, over all of which the administrator has launched a campaign.
class CampaignHouse : public House {
public:
    std::string const admin = enter("admin", store::Role::administrator);
    json::value const units = chart();
    json::value const campaign = json_of(launch("Hospital", admin));
    std::string const path = "/api/campaigns/" + text_at(campaign, "/id");

    json::value chart() const
    {
        return json_of(
            put("/api/organisation",
                R"({"units": [{"name": "Hospital", "parent": null, "people": 0, "leader": null},
                {"name": "Ward", "parent": "Hospital", "people": 12, "leader": "leader"},
                {"name": "Clinic", "parent": "Hospital", "people": 4, "leader": null}]})",
                admin)
        );
    }

    static json::object const& named(json::value const& list, std::string_view name)
    {
        for (auto const& unit : list.at("units").as_array()) {
            if (unit.at("name").as_string() == name) {
                return unit.as_object();
            }
        }
        BOOST_FAIL("a unit " << name);
        return list.as_object();
    }

    std::string launch_body(std::string_view unit) const
    {
        auto body = json::parse(House::launch_body()).as_object();
        body.erase("team");
        body.erase("people");
        body["unit"] = named(units, unit).at("id");
        return json::serialize(body);
    }

    http::Response launch(std::string_view unit, std::string const& token) const
    {
        return post("/api/campaigns", launch_body(unit), token);
    }

    // What the people of a unit in a campaign are told of it, once the round's leader has made
    // slips.
    json::value
    wider_campaign(std::string_view unit, json::value const& launched, std::string const& token)
        const
    {
        auto const& round = named(launched, unit).at("round");
        auto const id = std::string{round.at("id").as_string()};
        expect_status(post("/api/rounds/" + id + "/slips", "{}", token), Status::created);
        auto const name = std::string{round.at("short").as_string()};
        return json_of(get("/api/r/" + name + "/manifest")).at("campaign");
    }

    // The round of a unit, with the slips that its leader has made.
    json::value slips_of(std::string_view unit, std::string const& token) const
    {
        auto const id = std::string{named(campaign, unit).at("round").at("id").as_string()};
        return json_of(post("/api/rounds/" + id + "/slips", "{}", token));
    }

    std::string report_path(std::string_view unit) const
    {
        return path + "/units/" + std::string{named(campaign, unit).at("id").as_string()} +
               "/report";
    }

    void answer(std::string_view unit, json::value const& slips, int people)
    {
        auto const name = std::string{named(campaign, unit).at("round").at("short").as_string()};
        for (int i = 0; i < people; ++i) {
            auto const slip = text_at(slips, "/codes/" + std::to_string(i));
            auto const body = ballot_body(name, slip, 1 + i % 5);
            expect_status(put("/api/r/" + name + "/ballot", body), Status::ok);
        }
    }

    // What the administrator reads of the whole once so many have answered at the clinic.
    std::string read_after(int at_the_clinic)
    {
        auto const ward = slips_of("Ward", leader);
        auto const clinic = slips_of("Clinic", admin);
        expect_status(post(path + "/open", "{}", admin), Status::ok);
        answer("Ward", ward, 11);
        answer("Clinic", clinic, at_the_clinic);
        std::string all{get(path, admin).content()};
        expect_status(post(path + "/close", "{}", admin), Status::ok);
        auto const round = std::string{named(campaign, "Clinic").at("round").at("id").as_string()};
        for (auto const& target :
             {path,
              std::string{"/api/campaigns"},
              report_path("Clinic"),
              report_path("Ward"),
              "/api/rounds/" + round,
              "/api/rounds/" + round + "/report"}) {
            all += get(target, admin).content();
        }
        return all;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(campaigns_, CampaignHouse)

BOOST_AUTO_TEST_CASE(a_campaign_is_told_as_in_the_document_at_every_step)
{
    auto const example = example_of("GET /api/campaigns/{campaign}");
    expect_shape(campaign, example);
    slips_of("Ward", leader);
    auto const opened = post(path + "/open", "{}", admin);
    expect_shape(json_of(opened), example);
    BOOST_TEST(text_at(json_of(opened), "/state") == "open");
    auto const closed = post(path + "/close", "{}", admin);
    expect_shape(json_of(closed), example);
    BOOST_TEST(text_at(json_of(closed), "/state") == "closed");
    BOOST_TEST(closed.content() == get(path, admin).content());
}

BOOST_AUTO_TEST_CASE(the_launch_of_the_document_is_taken)
{
    auto body = example_of("POST /api/campaigns").as_object();
    body["unit"] = named(units, "Ward").at("id");
    body["instrument"].as_object()["name"] = "compassionate-leadership-footprint";
    enter("jo.park", store::Role::facilitator);
    expect_status(post("/api/campaigns", json::serialize(body), leader), Status::created);
}

BOOST_AUTO_TEST_CASE(units_without_people_have_no_round_and_those_with_people_have_one)
{
    BOOST_TEST(named(campaign, "Hospital").at("round").is_null());
    BOOST_TEST(named(campaign, "Clinic").at("round").is_object());
    BOOST_TEST(named(campaign, "Hospital").at("parent").is_null());
    BOOST_TEST(
        named(campaign, "Clinic").at("parent").as_string() ==
        named(campaign, "Hospital").at("id").as_string()
    );
}

BOOST_AUTO_TEST_CASE(a_list_holds_what_the_caller_launched_or_leads_a_part_of)
{
    for (auto const& token : {admin, leader}) {
        auto const listed = json_of(get("/api/campaigns", token)).at("campaigns").as_array();
        BOOST_REQUIRE(listed.size() == 1U);
        BOOST_TEST(listed.front().at("launched_by_you").as_bool() == (token == admin));
        BOOST_TEST(!listed.front().as_object().contains("units"));
    }
    auto const other = enter("other", store::Role::leader);
    BOOST_TEST(get("/api/campaigns", other).content() == R"({"campaigns":[]})");
}

BOOST_AUTO_TEST_CASE(a_leader_sees_their_own_unit_and_acts_on_no_other)
{
    auto const seen = json_of(get(path, leader)).at("units").as_array();
    BOOST_REQUIRE(seen.size() == 1U);
    BOOST_TEST(text_at(seen.front(), "/name") == "Ward");
    for (std::string const step : {"/open", "/close"}) {
        expect_problem(post(path + step, "{}", leader), Status::not_found, "not_found");
    }
    expect_problem(get(report_path("Clinic"), leader), Status::not_found, "not_found");
    expect_problem(launch("Clinic", leader), Status::not_found, "not_found", "/unit");
}

BOOST_AUTO_TEST_CASE(nobody_else_reaches_a_campaign)
{
    auto const other = enter("other", store::Role::administrator);
    for (auto const& target : {path, report_path("Ward")}) {
        expect_problem(get(target, other), Status::not_found, "not_found");
    }
}

BOOST_AUTO_TEST_CASE(a_flaw_of_a_launch_is_told_with_its_field)
{
    auto body = json::parse(launch_body("Hospital")).as_object();
    body["people"] = 12;
    expect_problem(
        post("/api/campaigns", json::serialize(body), admin),
        Status::unprocessable_content,
        "unknown_field",
        "/people"
    );
    expect_problem(
        launch("Clinic", admin),
        Status::unprocessable_content,
        "team_below_minimum",
        "/unit"
    );
}

BOOST_AUTO_TEST_CASE(a_team_that_must_wait_is_told_how_long)
{
    slips_of("Ward", leader);
    expect_status(post(path + "/open", "{}", admin), Status::ok);
    auto const refused = launch("Hospital", admin);
    expect_problem(refused, Status::conflict, "too_soon", "/unit");
    BOOST_TEST(json_of(refused).at("limit").as_int64() >= 30);
}

BOOST_AUTO_TEST_CASE(a_round_of_a_campaign_is_not_closed_alone)
{
    slips_of("Ward", leader);
    expect_status(post(path + "/open", "{}", admin), Status::ok);
    auto const round = std::string{named(campaign, "Ward").at("round").at("id").as_string()};
    expect_problem(
        post("/api/rounds/" + round + "/close", "{}", leader),
        Status::conflict,
        "part_of_campaign"
    );
}

BOOST_AUTO_TEST_CASE(steps_take_an_empty_object_and_nothing_else)
{
    for (std::string const step : {"/open", "/close"}) {
        expect_problem(
            post(path + step, R"({"force": true})", admin),
            Status::unprocessable_content,
            "unknown_field",
            "/force"
        );
    }
}

BOOST_AUTO_TEST_CASE(people_in_every_unit_are_told_how_wide_the_campaign_is)
{
    auto const expected = json::parse(R"({"name": "Hospital", "units": 2, "people": 16})");
    BOOST_TEST(wider_campaign("Ward", campaign, leader) == expected);
    BOOST_TEST(wider_campaign("Clinic", campaign, admin) == expected);
}

BOOST_AUTO_TEST_CASE(people_are_told_when_another_than_their_leader_launched_for_their_team_alone)
{
    auto const launched = json_of(launch("Ward", admin));
    auto const expected = json::parse(R"({"name": "Ward", "units": 1, "people": 12})");
    BOOST_TEST(wider_campaign("Ward", launched, leader) == expected);
    auto const own = json_of(launch("Ward", leader));
    BOOST_TEST(wider_campaign("Ward", own, leader).is_null());
}

BOOST_AUTO_TEST_CASE(a_report_of_a_unit_is_that_of_the_document)
{
    read_after(4);
    auto const ward = json_of(get(report_path("Ward"), admin));
    expect_shape(ward, example_of("GET /api/rounds/{round}/report", 1));
    BOOST_TEST(text_at(ward, "/team") == "Ward");
    auto const clinic = json_of(get(report_path("Clinic"), admin));
    expect_shape(clinic, example_of("GET /api/rounds/{round}/report", 0));
    auto const hospital = json_of(get(report_path("Hospital"), admin));
    BOOST_TEST(text_at(hospital, "/team") == "Hospital");
}

BOOST_AUTO_TEST_CASE(four_answers_at_the_clinic_read_like_none)
{
    CampaignHouse other;
    BOOST_TEST(read_after(4) == other.read_after(0));
}

BOOST_AUTO_TEST_CASE(two_teams_that_are_named_are_launched_together)
{
    auto const launch = [this](std::string const& teams) {
        auto body = json::parse(House::launch_body()).as_object();
        body.erase("team");
        body.erase("people");
        body["name"] = "Wards 7 and 8";
        body["teams"] = json::parse(teams);
        return post("/api/campaigns", json::serialize(body), leader);
    };
    auto const response = launch(
        R"([{"name": "Ward 7", "people": 4, "leader": null},
            {"name": "Ward 8", "people": 4, "leader": "admin"}])"
    );
    expect_status(response, Status::created);
    auto const told = json_of(response);
    BOOST_TEST(text_at(told, "/name") == "Wards 7 and 8");
    BOOST_TEST(told.at("units").as_array().size() == 3U);
    BOOST_TEST(named(told, "Wards 7 and 8").at("round").is_null());

    expect_problem(
        launch(R"([{"name": "Ward 7", "people": 4, "leader": null}])"),
        Status::unprocessable_content,
        "not_allowed",
        "/teams"
    );
    expect_problem(
        launch(R"([{"name": "A", "people": 9}, {"name": "B", "people": 9, "leader": "who"}])"),
        Status::unprocessable_content,
        "unknown_leader",
        "/teams/1/leader"
    );
    expect_problem(
        launch(R"([{"name": "A", "people": 9, "size": 1}, {"name": "B", "people": 9}])"),
        Status::unprocessable_content,
        "unknown_field",
        "/teams/0/size"
    );
}

BOOST_AUTO_TEST_SUITE_END()
