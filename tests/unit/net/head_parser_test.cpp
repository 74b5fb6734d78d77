#include "server/net/head_parser.hpp"
#include "server/net/limits.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <utility>
#include <vector>

namespace heed::net {

using http::Status;

namespace {

Status refused(std::string const& bytes)
{
    auto const parsed = parse_head(bytes);
    auto const* const refusal = std::get_if<Refusal>(&parsed);
    return refusal == nullptr ? Status::ok : refusal->status;
}

std::string with_line(std::string const& line)
{
    return "GET / HTTP/1.1\r\nHost: a\r\n" + line + "\r\n\r\n";
}

// Lines that two servers might read differently.
std::vector<std::string> const dishonest_lines{
    "X: a\r\n folded",
    "X: a\r\n\tfolded",
    "X:\r\n folded",
    "X: a\nY: b",
    "X: a\rY: b",
    "X: a\r\rY: b",
    "X : a",
    "X\t: a",
    " X: a",
    ": a",
    "X",
    "X: a\x01",
    "X: a\x7f",
    std::string{"X: a\0b", 6},
    std::string{"X\0: a", 5},
    "X(y): a",
    "X\xc3\xa9: a",
    "Content-Length: 5\r\nContent-Length: 6",
    "Content-Length: 5, 6",
    "Content-Length: +5",
    "Content-Length: -5",
    "Content-Length: 0x5",
    "Content-Length:",
    "Content-Length: 99999999999999999999",
};

std::vector<std::string> const malformed_heads{
    "",
    "\r\n\r\n",
    "\r\nGET / HTTP/1.1\r\n\r\n",
    "GET\r\n\r\n",
    "GET /\r\n\r\n",
    "GET  / HTTP/1.1\r\n\r\n",
    " GET / HTTP/1.1\r\n\r\n",
    "G@T / HTTP/1.1\r\n\r\n",
    "GET /\ta HTTP/1.1\r\n\r\n",
    std::string{"GET /\0 HTTP/1.1\r\n\r\n", 19},
    "GET / HTTP/1.1\n\n\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\n",
    "GET / HTTP/1.1\r\n\r\nGET / HTTP/1.1\r\n\r\n",
};

} // namespace

BOOST_AUTO_TEST_SUITE(head_parser)

BOOST_AUTO_TEST_CASE(reads_the_request_line_and_the_fields_with_names_in_lower_case)
{
    auto const parsed = parse_head("POST /a?b HTTP/1.0\r\nHoST: x\r\nAccept:\t a b \r\n\r\n");
    auto const& head = std::get<Head>(parsed);
    BOOST_TEST(head.method == "POST");
    BOOST_TEST(head.target == "/a?b");
    BOOST_TEST(head.version == 10);
    BOOST_REQUIRE_EQUAL(head.fields.size(), 2U);
    BOOST_TEST(head.fields[0].name == "host");
    BOOST_TEST(head.fields[0].value == "x");
    BOOST_TEST(head.fields[1].name == "accept");
    BOOST_TEST(head.fields[1].value == "a b");
}

BOOST_AUTO_TEST_CASE(keeps_repeated_fields_apart_for_the_check)
{
    auto const parsed = parse_head(with_line("Host: b\r\nTransfer-Encoding: gzip"));
    BOOST_TEST(std::get<Head>(parsed).fields.size() == 3U);
}

BOOST_AUTO_TEST_CASE(announces_a_body_of_any_length_without_wanting_it)
{
    auto const parsed = parse_head(with_line("Content-Length: 9000000000"));
    BOOST_TEST(std::holds_alternative<Head>(parsed));
}

BOOST_DATA_TEST_CASE(refuses_lines_that_two_servers_might_read_differently, dishonest_lines, line)
{
    BOOST_TEST((refused(with_line(line)) == Status::bad_request));
}

BOOST_DATA_TEST_CASE(refuses_heads_that_are_none, malformed_heads, bytes)
{
    BOOST_TEST(
        (refused(bytes) == Status::bad_request || refused(bytes) == Status::version_not_supported)
    );
}

BOOST_AUTO_TEST_CASE(refuses_both_a_length_and_a_coding)
{
    BOOST_TEST(
        (refused(with_line("Content-Length: 5\r\nTransfer-Encoding: chunked")) ==
         Status::length_required)
    );
    BOOST_TEST((
        refused(with_line("Transfer-Encoding: chunked\r\nContent-Length: 5")) == Status::bad_request
    ));
}

BOOST_AUTO_TEST_CASE(refuses_other_versions)
{
    for (auto const* version : {"HTTP/0.9", "HTTP/1.2", "HTTP/2.0", "HTTP/3.0"}) {
        auto const bytes = std::string{"GET / "} + version + "\r\n\r\n";
        BOOST_TEST((refused(bytes) == Status::version_not_supported), version);
    }
}

BOOST_AUTO_TEST_CASE(bounds_the_number_of_fields)
{
    std::string most{"GET / HTTP/1.1\r\n"};
    for (std::size_t i = 0; i < header_fields_max; ++i) {
        most += "X: a\r\n";
    }
    BOOST_TEST((refused(most + "\r\n") == Status::ok));
    BOOST_TEST((refused(most + "X: a\r\n\r\n") == Status::headers_too_large));
}

BOOST_AUTO_TEST_CASE(finds_the_end_of_a_head_that_arrives_in_pieces)
{
    std::string const bytes{"GET / HTTP/1.1\r\nHost: a\r\n\r\nrest"};
    auto const end = bytes.size() - 4;
    for (std::size_t searched = 0; searched < end; ++searched) {
        BOOST_TEST(find_head_end(bytes, searched) == end);
        BOOST_TEST(find_head_end(std::string_view{bytes}.substr(0, searched)) == std::string::npos);
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::net
