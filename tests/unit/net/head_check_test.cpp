#include "server/http/target.hpp"
#include "server/net/head_check.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <utility>
#include <vector>

namespace heed::net {

using http::Method;
using http::Status;

namespace {

std::vector<std::string> const hosts{"heed.example", "::1"};

Head plain_head()
{
    return {"GET", "/", 11, {{"host", "heed.example"}}};
}

Head with(std::string name, std::string value)
{
    auto head = plain_head();
    head.fields.push_back({std::move(name), std::move(value)});
    return head;
}

Status refused(Head const& head)
{
    auto const checked = check_head(head, hosts, http::Channel::plain);
    auto const* const refusal = std::get_if<Refusal>(&checked);
    return refusal == nullptr ? Status::ok : refusal->status;
}

CheckedHead passed(Head const& head)
{
    return std::get<CheckedHead>(check_head(head, hosts, http::Channel::plain));
}

} // namespace

BOOST_AUTO_TEST_SUITE(head_check)

BOOST_AUTO_TEST_CASE(takes_the_name_out_of_a_host_value)
{
    BOOST_TEST(host_name("heed.example") == "heed.example");
    BOOST_TEST(host_name("heed.example:8080") == "heed.example");
    BOOST_TEST(host_name("127.0.0.1:1") == "127.0.0.1");
    BOOST_TEST(host_name("[::1]") == "::1");
    BOOST_TEST(host_name("[::1]:8080") == "::1");
    for (auto const* malformed :
         {"", ":80", "a:", "a:x", "a:123456", "a:80:80", "[::1", "[]", "[::1]8080", "[::1]:"}) {
        BOOST_TEST(host_name(malformed) == "", malformed);
    }
}

BOOST_AUTO_TEST_CASE(wants_exactly_one_host_that_is_ours)
{
    BOOST_TEST((refused(plain_head()) == Status::ok));
    BOOST_TEST((refused({"GET", "/", 11, {{"host", "HEED.Example:8443"}}}) == Status::ok));
    BOOST_TEST((refused({"GET", "/", 11, {{"host", "[::1]:8080"}}}) == Status::ok));
    BOOST_TEST((refused({"GET", "/", 11, {}}) == Status::bad_request));
    BOOST_TEST((refused({"GET", "/", 10, {}}) == Status::bad_request));
    BOOST_TEST((refused(with("host", "heed.example")) == Status::bad_request));
    BOOST_TEST(
        (refused({"GET", "/", 11, {{"host", "evil.example"}}}) == Status::misdirected_request)
    );
    BOOST_TEST(
        (refused({"GET", "/", 11, {{"host", "heed.example.evil"}}}) == Status::misdirected_request)
    );
    BOOST_TEST(
        (refused({"GET", "/", 11, {{"host", "heed.example, x"}}}) == Status::misdirected_request)
    );
}

BOOST_AUTO_TEST_CASE(refuses_every_transfer_coding)
{
    for (auto const* coding :
         {"chunked", "gzip", "identity", "xchunked", "\"chunked\"", "chunked, identity", ""}) {
        BOOST_TEST((refused(with("transfer-encoding", coding)) == Status::length_required), coding);
    }
}

BOOST_AUTO_TEST_CASE(wants_one_length_in_plain_digits)
{
    BOOST_TEST(passed(with("content-length", "42")).content_length == 42U);
    BOOST_TEST(passed(plain_head()).content_length == 0U);
    for (auto const* length :
         {"", "5,5", "5, 5", "+5", "-5", " 5", "5 ", "0x5", "5.0", "99999999999999999999"}) {
        BOOST_TEST((refused(with("content-length", length)) == Status::bad_request), length);
    }
    auto twice = with("content-length", "5");
    twice.fields.push_back({"content-length", "5"});
    BOOST_TEST((refused(twice) == Status::bad_request));
}

BOOST_AUTO_TEST_CASE(a_header_that_decides_something_may_not_repeat)
{
    for (auto const* name :
         {"origin",
          "cookie",
          "content-type",
          "x-heed",
          "sec-fetch-site",
          "if-none-match",
          "expect"}) {
        auto head = with(name, "100-continue");
        BOOST_TEST((refused(head) == Status::ok), name);
        head.fields.push_back({name, "100-continue"});
        BOOST_TEST((refused(head) == Status::bad_request), name);
    }
}

BOOST_AUTO_TEST_CASE(lists_that_are_split_over_lines_are_joined)
{
    auto head = with("accept-encoding", "br");
    head.fields.push_back({"accept-encoding", "gzip"});
    BOOST_TEST(passed(head).request.header("accept-encoding") == "br, gzip");
}

BOOST_AUTO_TEST_CASE(handlers_never_see_who_or_where_the_client_is)
{
    for (auto const* name :
         {"user-agent",
          "referer",
          "x-forwarded-for",
          "forwarded",
          "x-real-ip",
          "sec-ch-ua",
          "via",
          "dnt"}) {
        auto const request = passed(with(name, "x")).request;
        BOOST_TEST(request.headers.size() == 1U, name);
        BOOST_TEST(request.header("host") == "heed.example");
    }
}

BOOST_AUTO_TEST_CASE(tells_methods_that_we_never_serve_from_those_that_nobody_knows)
{
    std::vector<std::pair<std::string, Method>> const served{
        {"GET", Method::get},
        {"HEAD", Method::head},
        {"POST", Method::post},
        {"PUT", Method::put},
        {"DELETE", Method::del},
    };
    for (auto const& [name, method] : served) {
        BOOST_TEST((passed({name, "/", 11, plain_head().fields}).request.method == method), name);
    }
    for (auto const* name : {"TRACE", "CONNECT", "OPTIONS", "PATCH"}) {
        BOOST_TEST(
            (refused({name, "*", 11, plain_head().fields}) == Status::method_not_allowed),
            name
        );
    }
    for (auto const* name : {"get", "Get", "BREW", "GETS", "PROPFIND"}) {
        BOOST_TEST(
            (refused({name, "/", 11, plain_head().fields}) == Status::not_implemented),
            name
        );
    }
}

BOOST_AUTO_TEST_CASE(refuses_to_change_the_protocol)
{
    BOOST_TEST((refused(with("upgrade", "websocket")) == Status::bad_request));
    BOOST_TEST((refused(with("upgrade", "h2c")) == Status::bad_request));
}

BOOST_AUTO_TEST_CASE(refuses_other_versions_than_one_dot_zero_and_one_dot_one)
{
    for (auto const version : {9, 12, 20}) {
        BOOST_TEST(
            (refused({"GET", "/", version, plain_head().fields}) == Status::version_not_supported)
        );
    }
}

BOOST_AUTO_TEST_CASE(refuses_targets_that_are_no_plain_path)
{
    for (auto const* target : {"*", "http://heed.example/", "heed.example:443", "/../x", "/%00"}) {
        BOOST_TEST(
            (refused({"GET", target, 11, plain_head().fields}) == Status::bad_request),
            target
        );
    }
    auto const endless = "/" + std::string(http::target_bytes_max, 'a');
    BOOST_TEST((refused({"GET", endless, 11, plain_head().fields}) == Status::uri_too_long));
}

BOOST_AUTO_TEST_CASE(only_a_client_with_a_body_to_send_waits_for_continue)
{
    auto head = with("expect", "100-Continue");
    BOOST_TEST(!passed(head).expects_continue);
    head.fields.push_back({"content-length", "5"});
    BOOST_TEST(passed(head).expects_continue);
    head.version = 10;
    BOOST_TEST(!passed(head).expects_continue);
    BOOST_TEST((refused(with("expect", "a-miracle")) == Status::bad_request));
}

BOOST_AUTO_TEST_CASE(keeps_the_connection_unless_version_or_client_say_otherwise)
{
    BOOST_TEST(passed(plain_head()).keep_alive);
    BOOST_TEST(passed(with("connection", "keep-alive")).keep_alive);
    BOOST_TEST(!passed(with("connection", "Close")).keep_alive);
    BOOST_TEST(!passed(with("connection", "te, close")).keep_alive);
    auto old = plain_head();
    old.version = 10;
    BOOST_TEST(!passed(old).keep_alive);
}

BOOST_AUTO_TEST_CASE(passes_target_and_channel_on)
{
    auto const checked =
        check_head({"GET", "/a/b?x=1", 11, plain_head().fields}, hosts, http::Channel::tls);
    auto const& request = std::get<CheckedHead>(checked).request;
    BOOST_TEST(request.segments.size() == 2U);
    BOOST_TEST(request.query_value("x") == "1");
    BOOST_TEST((request.channel == http::Channel::tls));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::net
