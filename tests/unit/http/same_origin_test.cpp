#include "server/http/same_origin.hpp"
#include "tests/unit/http/make_request.hpp"

#include <boost/test/unit_test.hpp>

namespace heed::http {

using test::make_own_request;

BOOST_AUTO_TEST_SUITE(same_origin)

BOOST_AUTO_TEST_CASE(accepts_our_own_page_over_either_scheme)
{
    auto request = make_own_request(Method::post, "/api/rounds");
    BOOST_TEST(is_same_origin(request));
    request.headers["origin"] = "http://heed.example";
    BOOST_TEST(is_same_origin(request));
}

BOOST_AUTO_TEST_CASE(accepts_a_program_that_sends_neither_origin_nor_fetch_site)
{
    auto request = make_own_request(Method::post, "/api/rounds");
    request.headers.erase("origin");
    request.headers.erase("sec-fetch-site");
    BOOST_TEST(is_same_origin(request));
}

BOOST_AUTO_TEST_CASE(refuses_without_the_header_that_only_our_pages_can_send)
{
    auto request = make_own_request(Method::post, "/api/rounds");
    request.headers["x-heed"] = "yes";
    BOOST_TEST(!is_same_origin(request));
    request.headers.erase("x-heed");
    BOOST_TEST(!is_same_origin(request));
}

BOOST_AUTO_TEST_CASE(refuses_another_origin)
{
    auto request = make_own_request(Method::post, "/api/rounds");
    for (auto const* origin :
         {"https://evil.example",
          "https://heed.example:8443",
          "https://heed.example.evil.example",
          "https://evil.example/heed.example",
          "ftp://heed.example",
          "heed.example",
          "null",
          ""}) {
        request.headers["origin"] = origin;
        BOOST_TEST(!is_same_origin(request), "origin " << origin);
    }
}

BOOST_AUTO_TEST_CASE(an_opaque_origin_does_not_match_a_missing_host)
{
    auto request = make_own_request(Method::post, "/api/rounds");
    request.headers["origin"] = "null";
    request.headers.erase("host");
    BOOST_TEST(!is_same_origin(request));
}

BOOST_AUTO_TEST_CASE(compares_the_port_too)
{
    auto request = make_own_request(Method::post, "/api/rounds");
    request.headers["host"] = "Heed.example:8443";
    BOOST_TEST(!is_same_origin(request));
    request.headers["origin"] = "https://heed.example:8443";
    BOOST_TEST(is_same_origin(request));
}

BOOST_AUTO_TEST_CASE(refuses_a_fetch_from_any_other_site)
{
    auto request = make_own_request(Method::post, "/api/rounds");
    for (auto const* site : {"same-site", "cross-site", "none", ""}) {
        request.headers["sec-fetch-site"] = site;
        BOOST_TEST(!is_same_origin(request), "site " << site);
    }
}

BOOST_AUTO_TEST_CASE(knows_json_with_and_without_a_charset)
{
    BOOST_TEST(is_json_content_type("application/json"));
    BOOST_TEST(is_json_content_type("Application/JSON; charset=UTF-8"));
    BOOST_TEST(is_json_content_type("application/json;charset=\"utf-8\""));
    for (auto const* other :
         {"",
          "text/plain",
          "application/json-seq",
          "application/json; charset=utf-16",
          "text/plain; application/json",
          "application/x-www-form-urlencoded",
          "multipart/form-data"}) {
        BOOST_TEST(!is_json_content_type(other), "content type " << other);
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::http
