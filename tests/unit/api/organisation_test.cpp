#include "tests/unit/api/document.hpp"
#include "tests/unit/api/house.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace heed;
using namespace heed::api;
using namespace heed::api::test;
using http::Status;

namespace {

class ChartedHouse : public House {
public:
    std::string const admin = enter("admin", store::Role::administrator);

    static std::string hospital()
    {
        return R"({"units": [
            {"name": "Ward", "parent": "Hospital", "people": 12, "leader": "leader"},
            {"name": "Hospital", "parent": null, "people": 0, "leader": null}]})";
    }

    http::Response replace(std::string body) const
    {
        return put("/api/organisation", std::move(body), admin);
    }

    http::Response import(std::string_view csv) const
    {
        auto const body = json::serialize(json::object{{"csv", csv}});
        return post("/api/organisation/import", body, admin);
    }

    std::string listed() const { return std::string{get("/api/organisation", admin).content()}; }

    std::string ward_path() const
    {
        auto const units = json_of(get("/api/organisation", admin));
        return "/api/organisation/units/" + text_at(units, "/units/1/id");
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(organisation_, ChartedHouse)

BOOST_AUTO_TEST_CASE(a_list_of_units_is_taken_and_told_as_in_the_document)
{
    BOOST_TEST(listed() == R"({"units":[]})");
    auto const response = replace(hospital());
    expect_status(response, Status::ok);
    expect_shape(json_of(response), example_of("GET /api/organisation"));
    BOOST_TEST(response.content() == listed());
    auto const units = json_of(response);
    BOOST_TEST(text_at(units, "/units/0/name") == "Hospital");
    BOOST_TEST(units.at_pointer("/units/0/parent").is_null());
    BOOST_TEST(text_at(units, "/units/1/parent") == "Hospital");
    BOOST_TEST(text_at(units, "/units/1/leader") == "leader");
}

BOOST_AUTO_TEST_CASE(the_list_of_the_document_is_taken)
{
    enter("ada", store::Role::leader);
    expect_status(replace(json::serialize(example_of("PUT /api/organisation"))), Status::ok);
}

BOOST_AUTO_TEST_CASE(a_fault_of_a_list_names_its_place_and_nothing_is_changed)
{
    expect_status(replace(hospital()), Status::ok);
    auto const before = listed();
    expect_problem(
        replace(R"({"units": [{"name": "A", "parent": null, "people": 5, "leader": null},
                              {"name": "B", "parent": "C", "people": 5, "leader": null}]})"),
        Status::unprocessable_content,
        "unknown_parent",
        "/units/1/parent"
    );
    expect_problem(replace(R"({"units": []})"), Status::unprocessable_content, "no_units");
    BOOST_TEST(listed() == before);
}

BOOST_AUTO_TEST_CASE(a_flaw_in_the_form_of_a_list_names_its_place)
{
    auto const told = [this](std::string const& unit) {
        return std::string{replace(R"({"units": [)" + unit + "]}").content()};
    };
    BOOST_TEST(told("5") == R"({"error":"wrong_type","field":"/units/0"})");
    BOOST_TEST(
        told(R"({"name": "A", "parent": null, "people": "5", "leader": null})") ==
        R"({"error":"wrong_type","field":"/units/0/people"})"
    );
    BOOST_TEST(
        told(R"({"name": "A", "people": 5, "leader": null})") ==
        R"({"error":"missing_field","field":"/units/0/parent"})"
    );
    BOOST_TEST(
        told(R"({"name": "A", "parent": null, "people": 5, "leader": null, "id": "x"})") ==
        R"({"error":"unknown_field","field":"/units/0/id"})"
    );
}

BOOST_AUTO_TEST_CASE(a_sheet_is_taken_or_refused_with_line_and_column)
{
    expect_status(import("unit,parent,people\r\nHospital,,0\r\nWard,Hospital,12\r\n"), Status::ok);
    auto const before = listed();
    auto const refused = import("unit,parent,people\nHospital,,0\nWard,Clinic,12\n");
    expect_status(refused, Status::unprocessable_content);
    BOOST_TEST(
        refused.content() == R"({"error":"unknown_parent","field":"/csv","line":3,"column":2})"
    );
    BOOST_TEST(listed() == before);
}

BOOST_AUTO_TEST_CASE(text_that_is_not_utf8_is_refused)
{
    expect_problem(
        post("/api/organisation/import", "{\"csv\": \"unit,parent,people\\nA\xff,,5\"}", admin),
        Status::bad_request,
        "bad_json"
    );
}

BOOST_AUTO_TEST_CASE(one_unit_is_edited_under_its_id)
{
    expect_status(replace(hospital()), Status::ok);
    auto const path = ward_path();
    auto const edited =
        put(path, R"({"name": "Ward 7", "parent": "Hospital", "people": 9, "leader": null})", admin
        );
    expect_status(edited, Status::ok);
    BOOST_TEST(text_at(json_of(edited), "/units/1/name") == "Ward 7");
    BOOST_TEST(ward_path() == path);
    expect_problem(
        put(path, R"({"name": "W", "parent": "W", "people": 9, "leader": null})", admin),
        Status::unprocessable_content,
        "circle",
        "/parent"
    );
    expect_problem(
        put("/api/organisation/units/none",
            R"({"name": "W", "parent": null, "people": 9, "leader": null})",
            admin),
        Status::not_found,
        "not_found"
    );
}

BOOST_AUTO_TEST_CASE(twenty_thousand_units_are_few_enough_for_a_list_and_no_more)
{
    json::array units;
    units.push_back(
        json::object{{"name", "root"}, {"parent", nullptr}, {"people", 0}, {"leader", nullptr}}
    );
    for (int unit = 1; unit <= 20'000; ++unit) {
        units.push_back(json::object{
            {"name", "team " + std::to_string(unit)},
            {"parent", "root"},
            {"people", 77},
            {"leader", nullptr}});
    }
    auto const all = json::serialize(json::object{{"units", units}});
    expect_problem(replace(all), Status::unprocessable_content, "too_many_units");
    units.pop_back();
    expect_status(replace(json::serialize(json::object{{"units", units}})), Status::ok);
}

BOOST_AUTO_TEST_CASE(a_leader_is_told_the_units_that_they_lead_and_no_others)
{
    expect_status(replace(hospital()), Status::ok);
    auto const led = json_of(get("/api/organisation/led", leader));
    expect_shape(led, example_of("GET /api/organisation/led"));
    BOOST_TEST(led.at("units").as_array().size() == 1U);
    BOOST_TEST(led.at_pointer("/units/0/people").as_int64() == 12);
    BOOST_TEST(get("/api/organisation/led", admin).content() == R"({"units":[]})");
}

BOOST_AUTO_TEST_CASE(the_organisation_is_for_administrators_alone)
{
    expect_status(replace(hospital()), Status::ok);
    auto const unit = ward_path();
    for (auto const& response :
         {get("/api/organisation", leader),
          put("/api/organisation", hospital(), leader),
          post("/api/organisation/import", R"({"csv": ""})", leader),
          put(unit, "{}", leader)}) {
        expect_problem(response, Status::forbidden, "not_permitted");
    }
}

BOOST_AUTO_TEST_SUITE_END()
