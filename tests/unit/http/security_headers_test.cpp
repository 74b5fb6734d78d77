#include "server/http/security_headers.hpp"
#include "tests/unit/http/make_request.hpp"

#include <boost/test/unit_test.hpp>

namespace heed::http {

using test::header_of;

BOOST_AUTO_TEST_SUITE(security_headers)

BOOST_AUTO_TEST_CASE(the_content_policy_allows_our_own_files_and_nothing_else)
{
    Response response;
    add_security_headers(response, Channel::plain);
    BOOST_TEST(
        header_of(response, "Content-Security-Policy") ==
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
        "require-trusted-types-for 'script'; trusted-types 'none'"
    );
}

BOOST_AUTO_TEST_CASE(every_response_is_isolated_unsniffed_and_without_referrer)
{
    Response response;
    add_security_headers(response, Channel::plain);
    BOOST_TEST(header_of(response, "Referrer-Policy") == "no-referrer");
    BOOST_TEST(header_of(response, "X-Content-Type-Options") == "nosniff");
    BOOST_TEST(header_of(response, "X-Frame-Options") == "DENY");
    BOOST_TEST(header_of(response, "Cross-Origin-Opener-Policy") == "same-origin");
    BOOST_TEST(header_of(response, "Cross-Origin-Resource-Policy") == "same-origin");
    auto const permissions = header_of(response, "Permissions-Policy");
    for (auto const* feature :
         {"camera=()", "microphone=()", "geolocation=()", "fullscreen=(self)"}) {
        BOOST_TEST(permissions.find(feature) != std::string_view::npos, feature);
    }
}

BOOST_AUTO_TEST_CASE(nothing_is_stored_unless_the_handler_chose_otherwise)
{
    Response bare;
    add_security_headers(bare, Channel::plain);
    BOOST_TEST(header_of(bare, "Cache-Control") == "no-store");

    Response chosen;
    chosen.set("Cache-Control", "no-cache");
    add_security_headers(chosen, Channel::plain);
    BOOST_TEST(header_of(chosen, "Cache-Control") == "no-cache");
}

BOOST_AUTO_TEST_CASE(strict_transport_security_is_sent_over_tls_only)
{
    for (auto const channel : {Channel::plain, Channel::loopback}) {
        Response response;
        add_security_headers(response, channel);
        BOOST_TEST(header_of(response, "Strict-Transport-Security") == "");
    }
    Response response;
    add_security_headers(response, Channel::tls);
    BOOST_TEST(
        header_of(response, "Strict-Transport-Security") == "max-age=31536000; includeSubDomains"
    );
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::http
