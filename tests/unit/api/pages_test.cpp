#include "tests/unit/api/house.hpp"

#include <boost/test/unit_test.hpp>

#include <array>

using namespace heed;
using namespace heed::api;
using namespace heed::api::test;

BOOST_FIXTURE_TEST_SUITE(pages_, House)

BOOST_AUTO_TEST_CASE(every_page_is_the_one_of_its_path)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 10> served{{
        {"/", "page index"},
        {"/sign-in", "page sign-in"},
        {"/welcome", "page welcome"},
        {"/rounds", "page rounds"},
        {"/launch", "page launch"},
        {"/people", "page people"},
        {"/rounds/anything", "page round"},
        {"/rounds/anything/report", "page report"},
        {"/reviews", "page reviews"},
        {"/reviews/anything", "page review"},
    }};
    for (auto const& [target, content] : served) {
        auto const response = get(target);
        expect_status(response, http::Status::ok);
        BOOST_TEST(response.content() == content);
    }
}

BOOST_AUTO_TEST_CASE(a_page_is_the_same_with_and_without_a_session)
{
    for (std::string_view const target :
         {"/rounds", "/people", "/rounds/anything/report", "/reviews"}) {
        auto const with = get(target, leader);
        BOOST_TEST(with.content() == get(target).content());
        BOOST_TEST(header_of(with, "Set-Cookie").empty());
    }
}

BOOST_AUTO_TEST_CASE(a_file_of_the_build_is_served_by_its_name)
{
    BOOST_TEST(get("/mark.svg").content() == "<svg/>");
}

BOOST_AUTO_TEST_CASE(a_page_comes_by_its_address_alone_in_a_language_that_is_switched_on)
{
    BOOST_TEST(get("/?lang=cy").content() == "page index");
    store->settings().replace({.organisation = {}, .languages = {"en", "cy"}});
    BOOST_TEST(get("/?lang=cy").content() == "page index in cy");
    BOOST_TEST(get("/?lang=pl").content() == "page index");
    for (std::string_view const file : {"/index.cy.html", "/index.pl.html", "/index.en.html"}) {
        expect_status(get(file), http::Status::not_found);
    }
}

BOOST_AUTO_TEST_CASE(a_program_that_asks_for_what_is_not_there_gets_no_page)
{
    expect_problem(get("/api/nothing"), http::Status::not_found, "not_found");
    expect_status(get("/nothing"), http::Status::not_found);
    BOOST_TEST(get("/nothing").content() == "page not-found");
}

BOOST_AUTO_TEST_CASE(health_says_no_more_than_that)
{
    BOOST_TEST(get("/health").content() == R"({"status":"ok"})");
}

BOOST_AUTO_TEST_SUITE_END()
