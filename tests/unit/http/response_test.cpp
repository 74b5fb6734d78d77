#include "server/http/problem.hpp"
#include "server/http/response.hpp"
#include "tests/unit/http/make_request.hpp"

#include <boost/test/unit_test.hpp>

namespace heed::http {

using test::header_of;

BOOST_AUTO_TEST_SUITE(response)

BOOST_AUTO_TEST_CASE(a_header_that_is_set_again_is_replaced)
{
    Response response;
    response.set("Vary", "a");
    response.set("Vary", "b");
    BOOST_TEST(response.headers.size() == 1U);
    BOOST_TEST(header_of(response, "Vary") == "b");
}

BOOST_AUTO_TEST_CASE(a_shared_body_stands_for_the_own_one)
{
    Response response;
    response.body = "own";
    BOOST_TEST(response.content() == "own");
    response.shared_body = std::make_shared<std::string const>("shared");
    BOOST_TEST(response.content() == "shared");
}

BOOST_AUTO_TEST_CASE(json_is_never_kept_by_a_cache)
{
    auto const response = json_response(Status::created, "{}");
    BOOST_TEST((response.status == Status::created));
    BOOST_TEST(header_of(response, "Content-Type") == "application/json; charset=utf-8");
    BOOST_TEST(header_of(response, "Cache-Control") == "no-store");
    BOOST_TEST(response.content() == "{}");
}

BOOST_AUTO_TEST_CASE(a_problem_shows_field_and_limit_only_when_it_has_them)
{
    BOOST_TEST(
        problem_response({Status::conflict, "closed", {}, {}}).body == R"({"error":"closed"})"
    );
    auto const response =
        problem_response({Status::unprocessable_content, "too_long", "/na\"me", 120});
    BOOST_TEST((response.status == Status::unprocessable_content));
    BOOST_TEST(response.body == R"({"error":"too_long","field":"/na\"me","limit":120})");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::http
