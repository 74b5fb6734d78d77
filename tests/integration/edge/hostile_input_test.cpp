// What a hostile client sends, byte for byte. Whatever it is, the server says no once, closes the
// connection, and never takes the bytes behind it for another request.

#include "tests/integration/edge/raw_client.hpp"
#include "tests/integration/edge/running_server.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <string>
#include <vector>

namespace heed::edge_test {

namespace {

struct Hostile {
    std::string name;
    int status;
    std::string bytes;
};

std::ostream& operator<<(std::ostream& stream, Hostile const& hostile)
{
    return stream << hostile.name;
}

// What an attacker hopes that somebody takes for a request of its own.
std::string const second = "GET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n";

std::string post_with(std::string const& lines, std::string const& body)
{
    return "POST /echo HTTP/1.1\r\nHost: localhost\r\nX-Heed: 1\r\nContent-Type: "
           "application/json\r\n" +
           lines + "\r\n\r\n" + body;
}

std::string get_with(std::string const& line)
{
    return "GET /health HTTP/1.1\r\nHost: localhost\r\n" + line + "\r\n\r\n" + second;
}

std::string request_line(std::string const& line)
{
    return line + "\r\nHost: localhost\r\n\r\n" + second;
}

std::vector<Hostile> const framing{
    {"chunked", 411, post_with("Transfer-Encoding: chunked", "0\r\n\r\n" + second)},
    {"chunked, then length",
     400,
     post_with("Transfer-Encoding: chunked\r\nContent-Length: 5", "0\r\n\r\n" + second)},
    {"length, then chunked",
     411,
     post_with("Content-Length: 5\r\nTransfer-Encoding: chunked", "0\r\n\r\n" + second)},
    {"gzip, then length",
     411,
     post_with("Transfer-Encoding: gzip\r\nContent-Length: 5", "12345" + second)},
    {"identity, then length",
     411,
     post_with("Transfer-Encoding: identity\r\nContent-Length: 5", "12345" + second)},
    {"xchunked, then length",
     411,
     post_with("Transfer-Encoding: xchunked\r\nContent-Length: 5", "12345" + second)},
    {"quoted chunked, then length",
     411,
     post_with("Transfer-Encoding: \"chunked\"\r\nContent-Length: 5", "12345" + second)},
    {"chunked, identity",
     411,
     post_with("Transfer-Encoding: chunked, identity", "0\r\n\r\n" + second)},
    {"chunked twice in one line",
     411,
     post_with("Transfer-Encoding: chunked, chunked", "0\r\n\r\n" + second)},
    {"chunked on two lines",
     411,
     post_with("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked", "0\r\n\r\n" + second)},
    {"bare LF in a chunk extension",
     411,
     post_with("Transfer-Encoding: chunked", "1;a=\"\n\"\r\nx\r\n0\r\n\r\n" + second)},
    {"endless chunk header",
     411,
     post_with("Transfer-Encoding: chunked", "1;" + std::string(9000, 'a'))},
    {"chunked in HTTP/1.0",
     411,
     "POST /echo HTTP/1.0\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" +
         second},
    {"coding with a space before the colon",
     400,
     post_with("Transfer-Encoding : chunked", "0\r\n\r\n" + second)},
    {"two different lengths",
     400,
     post_with("Content-Length: 5\r\nContent-Length: 6", "12345" + second)},
    {"two equal lengths",
     400,
     post_with("Content-Length: 5\r\nContent-Length: 5", "12345" + second)},
    {"a list of equal lengths", 400, post_with("Content-Length: 5,5", "12345" + second)},
    {"a signed length", 400, post_with("Content-Length: +5", "12345" + second)},
    {"a negative length", 400, post_with("Content-Length: -5", second)},
    {"a length with a blank inside", 400, post_with("Content-Length: 5 0", "12345" + second)},
    {"a hexadecimal length", 400, post_with("Content-Length: 0x5", "12345" + second)},
    {"an empty length", 400, post_with("Content-Length:", second)},
    {"a length beyond 64 bits",
     400,
     post_with("Content-Length: 18446744073709551617", "1" + second)},
    {"a folded length", 400, post_with("Content-Length:\r\n 5", "12345" + second)},
    {"a body on a reader's route",
     413,
     "GET /health HTTP/1.1\r\nHost: localhost\r\nContent-Length: 43\r\n\r\n" + second},
    {"a body over the limit", 413, post_with("Content-Length: 65", second + second)},
    {"an enormous body",
     413,
     post_with("Content-Length: 9000000000000000000", std::string(100'000, 'x'))},
    {"an enormous body announced",
     413,
     post_with("Content-Length: 9000000000\r\nExpect: 100-continue", "")},
};

std::vector<Hostile> const headers{
    {"no host", 400, "GET /health HTTP/1.1\r\n\r\n" + second},
    {"no host in HTTP/1.0", 400, "GET /health HTTP/1.0\r\n\r\n" + second},
    {"two hosts", 400, get_with("Host: localhost")},
    {"an empty host", 400, "GET /health HTTP/1.1\r\nHost:\r\n\r\n" + second},
    {"a foreign host", 421, "GET /health HTTP/1.1\r\nHost: evil.example\r\n\r\n" + second},
    {"a host with a user", 421, "GET /health HTTP/1.1\r\nHost: a@localhost\r\n\r\n" + second},
    {"a host with a bad port", 400, "GET /health HTTP/1.1\r\nHost: localhost:8o\r\n\r\n" + second},
    {"a folded line", 400, get_with("X: a\r\n b")},
    {"a line folded by a tab", 400, get_with("X: a\r\n\tb")},
    {"a blank before the first field",
     400,
     "GET /health HTTP/1.1\r\n Host: localhost\r\n\r\n" + second},
    {"a blank before the colon", 400, get_with("X : a")},
    {"a field without name", 400, get_with(": a")},
    {"a field without colon", 400, get_with("X")},
    {"a NUL in a value", 400, get_with(std::string{"X: a\0b", 6})},
    {"a NUL in a name", 400, get_with(std::string{"X\0: a", 5})},
    {"a bare LF", 400, get_with("X: a\nY: b")},
    {"a bare CR", 400, get_with("X: a\rY: b")},
    {"lines that end in LF only", 400, "GET /health HTTP/1.1\nHost: localhost\n\r\n\r\n" + second},
    {"two origins", 400, get_with("Origin: http://localhost\r\nOrigin: http://localhost")},
    {"two cookies", 400, get_with("Cookie: a=1\r\nCookie: b=2")},
    {"two content types", 400, get_with("Content-Type: a/b\r\nContent-Type: a/b")},
    {"two X-Heed", 400, get_with("X-Heed: 1\r\nx-heed: 1")},
    {"two fetch sites", 400, get_with("Sec-Fetch-Site: none\r\nSec-Fetch-Site: none")},
    {"an upgrade", 400, get_with("Connection: upgrade\r\nUpgrade: websocket")},
    {"an upgrade to HTTP/2", 400, get_with("Connection: upgrade, http2-settings\r\nUpgrade: h2c")},
    {"an unknown expectation", 400, get_with("Expect: a-miracle")},
    {"a huge header", 431, get_with("X: " + std::string(16 * 1024, 'a'))},
    {"a header that never ends", 431, "GET /health HTTP/1.1\r\nX: " + std::string(60'000, 'a')},
    {"too many headers",
     431,
     [] {
         std::string lines{"X: a"};
         for (int i = 0; i < 100; ++i) {
             lines += "\r\nX: a";
         }
         return get_with(lines);
     }()},
};

std::vector<Hostile> const request_lines{
    {"an absolute target", 400, request_line("GET http://localhost/health HTTP/1.1")},
    {"a foreign absolute target", 400, request_line("GET http://evil.example/ HTTP/1.1")},
    {"an authority for a path", 400, request_line("GET //localhost/health HTTP/1.1")},
    {"an asterisk", 400, request_line("GET * HTTP/1.1")},
    {"CONNECT", 405, request_line("CONNECT localhost:443 HTTP/1.1")},
    {"TRACE", 405, request_line("TRACE /health HTTP/1.1")},
    {"OPTIONS", 405, request_line("OPTIONS * HTTP/1.1")},
    {"PATCH", 405, request_line("PATCH /health HTTP/1.1")},
    {"a method that nobody knows", 501, request_line("BREW /health HTTP/1.1")},
    {"a method in lower case", 501, request_line("get /health HTTP/1.1")},
    {"an encoded NUL", 400, request_line("GET /health%00 HTTP/1.1")},
    {"a NUL", 400, request_line(std::string{"GET /health\0 HTTP/1.1", 21})},
    {"a way up", 400, request_line("GET /../etc/passwd HTTP/1.1")},
    {"an encoded way up", 400, request_line("GET /%2e%2e/etc/passwd HTTP/1.1")},
    {"an encoded slash", 400, request_line("GET /..%2fetc%2fpasswd HTTP/1.1")},
    {"a backslash", 400, request_line("GET /..\\etc\\passwd HTTP/1.1")},
    {"a broken escape", 400, request_line("GET /%zz HTTP/1.1")},
    {"overlong UTF-8", 400, request_line("GET /%c0%ae%c0%ae/ HTTP/1.1")},
    {"a fragment", 400, request_line("GET /health#a HTTP/1.1")},
    {"a byte that is not ASCII", 400, request_line("GET /\xc3\xa9 HTTP/1.1")},
    {"a target without end", 414, request_line("GET /" + std::string(3000, 'a') + " HTTP/1.1")},
    {"two blanks", 400, request_line("GET  /health HTTP/1.1")},
    {"a blank in the target", 505, request_line("GET /health /x HTTP/1.1")},
    {"no version", 400, request_line("GET /health")},
    {"HTTP/0.9", 505, request_line("GET /health HTTP/0.9")},
    {"HTTP/1.2", 505, request_line("GET /health HTTP/1.2")},
    {"HTTP/2 by prior knowledge", 505, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + second},
    {"empty lines first", 400, "\r\n\r\n" + second},
    {"a TLS greeting", 400, std::string{"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n", 11} + second},
};

// One server for the whole table: what one row does must not change the next.
RunningServer& shared_server()
{
    static RunningServer server;
    return server;
}

void expect_refusal(Hostile const& hostile)
{
    auto& server = shared_server();
    RawClient client{server.port()};
    client.send(hostile.bytes);
    auto const answer = client.read_to_end();
    BOOST_TEST(status_of(answer) == hostile.status);
    BOOST_TEST(count_responses(answer) == 1U);
    BOOST_TEST(answer.find("\r\nConnection: close\r\n") != std::string::npos);
    BOOST_TEST(server.smuggled == 0);
}

} // namespace

BOOST_AUTO_TEST_SUITE(hostile_input)

BOOST_DATA_TEST_CASE(refuses_bodies_whose_end_is_in_doubt, framing, hostile)
{
    expect_refusal(hostile);
}

BOOST_DATA_TEST_CASE(refuses_headers_that_can_be_read_two_ways, headers, hostile)
{
    expect_refusal(hostile);
}

BOOST_DATA_TEST_CASE(refuses_targets_methods_and_versions_out_of_order, request_lines, hostile)
{
    expect_refusal(hostile);
}

BOOST_AUTO_TEST_CASE(still_serves_the_honest_after_all_that)
{
    RawClient client{shared_server().port()};
    client.send(get("/health"));
    BOOST_TEST(status_of(client.read_response()) == 200);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::edge_test
