#include "tests/unit/api/house.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::api;
using namespace heed::api::test;
using http::Status;

namespace {

class SettingsHouse : public House {
public:
    std::string const administrator = enter("administrator", store::Role::administrator);

    http::Response change(std::string body) const
    {
        return put("/api/settings", std::move(body), administrator);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(settings, SettingsHouse)

BOOST_AUTO_TEST_CASE(the_settings_come_with_what_they_can_be_and_what_cannot_be_set)
{
    auto const told = json_of(get("/api/settings", administrator));
    auto const& build = told.at("build");
    BOOST_TEST(text_at(build, "/version") == "0.1-test");
    BOOST_TEST(text_at(build, "/client") == std::string(43, 'A'));
    BOOST_TEST(build.at("definitions").as_array().size() == context.catalogue.entries().size());
    BOOST_TEST(
        json::serialize(build.at("definitions").as_array().front()) ==
        R"({"name":"compassionate-leadership-footprint","version":1,"evidence":"draft"})"
    );
    auto rest = told.as_object();
    rest.erase("build");
    BOOST_TEST(
        json::serialize(rest) ==
        R"({"organisation":"","languages":["en"],"languages_available":[{"tag":"en","draft":false},)"
        R"({"tag":"cy","draft":true},{"tag":"pl","draft":true}],"minimum_group":5,)"
        R"("minimum_group_floor":5,"detail_minimum":10,"comments_kept_days":90,)"
        R"("report_years":0,"reports_deleted_from":null})"
    );
}

BOOST_AUTO_TEST_CASE(what_an_administrator_sets_everybody_is_told_without_signing_in)
{
    BOOST_TEST(get("/api/about").content() == R"({"organisation":"","languages":["en"]})");
    auto const response = change(
        R"({"organisation": "St Elsewhere", "languages": ["cy", "en"], "minimum_group": 12, "report_years": 0})"
    );
    expect_status(response, Status::ok);
    BOOST_TEST(json_of(response).at("detail_minimum").as_int64() == 12);
    BOOST_TEST(response.content() == get("/api/settings", administrator).content());
    BOOST_TEST(
        get("/api/about").content() == R"({"organisation":"St Elsewhere","languages":["en","cy"]})"
    );
}

BOOST_AUTO_TEST_CASE(the_smallest_group_is_not_lowered_and_launches_keep_to_it)
{
    expect_status(
        change(R"({"organisation": "", "languages": ["en"], "minimum_group": 7, "report_years": 0})"
        ),
        Status::ok
    );
    expect_problem(
        change(R"({"organisation": "", "languages": ["en"], "minimum_group": 6, "report_years": 0})"
        ),
        Status::unprocessable_content,
        "too_small",
        "/minimum_group"
    );
    expect_problem(
        post("/api/rounds", launch_body(), leader),
        Status::unprocessable_content,
        "too_small",
        "/minimum_group"
    );
}

BOOST_AUTO_TEST_CASE(only_administrators_read_and_change_settings)
{
    expect_problem(get("/api/settings", leader), Status::forbidden, "not_permitted");
    auto const body =
        R"({"organisation": "", "languages": ["en"], "minimum_group": 7, "report_years": 0})";
    expect_problem(put("/api/settings", body, leader), Status::forbidden, "not_permitted");
}

BOOST_AUTO_TEST_CASE(reports_are_kept_for_good_or_for_years_from_a_day_that_is_told)
{
    auto const keep = [this](int years) {
        return change(
            R"({"organisation": "", "languages": ["en"], "minimum_group": 5, "report_years": )" +
            std::to_string(years) + '}'
        );
    };
    auto const kept = json_of(keep(3));
    BOOST_TEST(kept.at("report_years").as_int64() == 3);
    BOOST_TEST(text_at(kept, "/reports_deleted_from") == "2026-11-29");
    BOOST_TEST(json_of(keep(0)).at("reports_deleted_from").is_null());
    expect_problem(keep(11), Status::unprocessable_content, "too_large", "/report_years");
    expect_problem(keep(-1), Status::unprocessable_content, "too_small", "/report_years");
}

BOOST_AUTO_TEST_CASE(all_settings_are_sent_and_nothing_else)
{
    expect_problem(
        change(R"({"organisation": "", "languages": ["en"], "report_years": 0})"),
        Status::unprocessable_content,
        "missing_field",
        "/minimum_group"
    );
    expect_problem(
        change(
            R"({"organisation": "", "languages": ["en"], "minimum_group": 5, "report_years": 0, "build": {}})"
        ),
        Status::unprocessable_content,
        "unknown_field",
        "/build"
    );
    expect_problem(
        change(
            R"({"organisation": "", "languages": ["en", "xx"], "minimum_group": 5, "report_years": 0})"
        ),
        Status::unprocessable_content,
        "not_allowed",
        "/languages"
    );
}

BOOST_AUTO_TEST_SUITE_END()
