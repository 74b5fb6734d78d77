#include "server/http/cookies.hpp"
#include "tests/unit/http/make_request.hpp"

#include <boost/test/unit_test.hpp>

namespace heed::http {

namespace {

std::string_view read(std::string_view line, std::string_view name)
{
    static Request request;
    request.headers["cookie"] = std::string{line};
    return cookie(request, name);
}

} // namespace

BOOST_AUTO_TEST_SUITE(cookies)

BOOST_AUTO_TEST_CASE(finds_the_value_by_its_whole_name)
{
    BOOST_TEST(read("a=1; b=2", "a") == "1");
    BOOST_TEST(read("a=1;b=x=y", "b") == "x=y");
    BOOST_TEST(read("ab=1; ba=2", "a") == "");
    BOOST_TEST(read("a", "a") == "");
    BOOST_TEST(read("", "a") == "");
    BOOST_TEST(cookie(Request{}, "a") == "");
}

BOOST_AUTO_TEST_CASE(a_name_that_appears_twice_counts_as_absent)
{
    BOOST_TEST(read("a=1; a=2", "a") == "");
    BOOST_TEST(read("a=1; a=1", "a") == "");
    BOOST_TEST(read("a=; a=1", "a") == "");
}

BOOST_AUTO_TEST_CASE(the_session_cookie_is_out_of_reach_for_scripts_and_other_sites)
{
    Response response;
    set_session_cookie(response, "token");
    BOOST_TEST(
        test::header_of(response, "Set-Cookie") ==
        "__Host-heed-session=token; Path=/; Secure; HttpOnly; SameSite=Strict"
    );
}

BOOST_AUTO_TEST_CASE(clearing_ends_the_cookie_at_once)
{
    Response response;
    clear_session_cookie(response);
    BOOST_TEST(
        test::header_of(response, "Set-Cookie") ==
        "__Host-heed-session=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Strict"
    );
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::http
