#include "server/net/answer.hpp"
#include "server/net/head.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace heed::net {

using http::Status;

namespace {

http::Response with(std::string const& name, std::string const& value)
{
    http::Response response;
    response.set(name, value);
    return response;
}

} // namespace

BOOST_AUTO_TEST_SUITE(answer)

BOOST_AUTO_TEST_CASE(writes_status_headers_and_length)
{
    auto response = with("Vary", "a");
    response.body = "12345";
    BOOST_TEST(
        *answer_head(response, false) == "HTTP/1.1 200 \r\nVary: a\r\nContent-Length: 5\r\n\r\n"
    );
    BOOST_TEST(
        *answer_head(response, true) ==
        "HTTP/1.1 200 \r\nVary: a\r\nContent-Length: 5\r\nConnection: close\r\n\r\n"
    );
}

BOOST_AUTO_TEST_CASE(an_empty_body_has_a_length_and_a_bodiless_status_has_none)
{
    BOOST_TEST(*answer_head({}, false) == "HTTP/1.1 200 \r\nContent-Length: 0\r\n\r\n");
    for (auto const status : {Status::no_content, Status::not_modified}) {
        BOOST_TEST(is_bodiless(status));
        auto const head = answer_head(http::empty_response(status), false);
        BOOST_TEST(head->find("Content-Length") == std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(a_header_with_a_line_break_never_reaches_the_wire)
{
    BOOST_TEST(!answer_head(with("X", "a\r\nSet-Cookie: b"), false));
    BOOST_TEST(!answer_head(with("X", "a\nb"), false));
    BOOST_TEST(!answer_head(with("X", std::string{"a\0b", 3}), false));
    BOOST_TEST(!answer_head(with("X\r\nY", "a"), false));
}

BOOST_AUTO_TEST_CASE(a_refusal_closes_the_connection_and_says_no_more_than_its_code)
{
    auto const response = to_response({Status::length_required});
    BOOST_TEST((response.status == Status::length_required));
    BOOST_TEST(response.close);
    BOOST_TEST(response.body == R"({"error":"bad_request"})");
    BOOST_TEST(to_response({Status::misdirected_request}).body == R"({"error":"wrong_host"})");
    auto const method = to_response({Status::method_not_allowed});
    BOOST_TEST(method.body == R"({"error":"method_not_allowed"})");
    BOOST_TEST(
        answer_head(method, true)->find("Allow: GET, HEAD, POST, PUT, DELETE\r\n") !=
        std::string::npos
    );
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::net
