// What the server agrees to over TLS, and why it will not start without sound files.

#include "tests/integration/edge/certificate.hpp"
#include "tests/integration/edge/raw_client.hpp"
#include "tests/integration/edge/running_server.hpp"
#include "tests/integration/edge/tls_client.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <string>

namespace heed::edge_test {

namespace {

namespace filesystem = std::filesystem;

class Fixture {
public:
    Certificate certificate;
    RunningServer server{{}, certificate.files()};
};

boost::system::error_code start_with(net::TlsFiles const& files)
{
    static NobodyAtTheDoor const doorkeeper;
    http::Router const router{{}, doorkeeper, [](http::Request const&) {
                                  return http::Response{};
                              }};
    auto const server = net::Server::bind({"127.0.0.1", 0, {"localhost"}, files, {}}, router);
    return server ? boost::system::error_code{} : server.error();
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(tls, Fixture)

BOOST_AUTO_TEST_CASE(serves_over_the_two_versions_that_are_sound)
{
    for (auto const version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
        TlsClient client{server.port(), version};
        BOOST_REQUIRE(client.shake_hands());
        BOOST_TEST(client.ask(get("/channel")).ends_with("\r\n\r\ntls"));
        BOOST_TEST(client.ask(post_echo("[1]")).ends_with("\r\n\r\n[1]"));
        auto const health = client.ask(get("/health"));
        BOOST_TEST(
            health.find("\r\nStrict-Transport-Security: max-age=31536000") != std::string::npos
        );
    }
}

BOOST_AUTO_TEST_CASE(refuses_the_versions_before_them)
{
    for (auto const version : {TLS1_VERSION, TLS1_1_VERSION}) {
        BOOST_TEST(!TlsClient(server.port(), version).shake_hands());
    }
}

BOOST_AUTO_TEST_CASE(agrees_to_forward_secret_authenticated_suites_only)
{
    BOOST_TEST(
        TlsClient(server.port(), TLS1_2_VERSION, "ECDHE-ECDSA-AES128-GCM-SHA256").shake_hands()
    );
    BOOST_TEST(
        TlsClient(server.port(), TLS1_2_VERSION, "ECDHE-ECDSA-CHACHA20-POLY1305").shake_hands()
    );
    for (auto const* suite :
         {"ECDHE-ECDSA-AES128-SHA", "ECDHE-ECDSA-AES256-SHA384", "AECDH-AES128-SHA"}) {
        BOOST_TEST(!TlsClient(server.port(), TLS1_2_VERSION, suite).shake_hands(), suite);
    }
}

BOOST_AUTO_TEST_CASE(gives_nothing_by_which_two_visits_could_be_joined)
{
    for (auto const version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
        TlsClient client{server.port(), version};
        BOOST_REQUIRE(client.shake_hands());
        client.ask(get("/health"));
        auto const* const session = SSL_get_session(client.handle());
        BOOST_TEST(SSL_SESSION_has_ticket(session) == 0);
        unsigned int id_bytes = 0;
        SSL_SESSION_get_id(session, &id_bytes);
        BOOST_TEST((version == TLS1_3_VERSION || id_bytes == 0U));
    }
}

BOOST_AUTO_TEST_CASE(does_not_renegotiate)
{
    TlsClient client{server.port(), TLS1_2_VERSION};
    BOOST_REQUIRE(client.shake_hands());
    BOOST_TEST(SSL_renegotiate(client.handle()) == 1);
    BOOST_TEST(SSL_do_handshake(client.handle()) != 1);
}

BOOST_AUTO_TEST_CASE(a_refusal_reaches_the_client_before_the_connection_ends)
{
    TlsClient client{server.port(), TLS1_3_VERSION};
    BOOST_REQUIRE(client.shake_hands());
    auto const answer =
        client.ask("GET /health HTTP/1.1\r\nHost: evil.example\r\n\r\n" + get("/smuggled"));
    BOOST_TEST(status_of(answer) == 421);
    BOOST_TEST(client.ask(get("/smuggled")) == "");
    BOOST_TEST(server.smuggled == 0);
}

BOOST_AUTO_TEST_CASE(plain_http_is_not_answered)
{
    RawClient client{server.port()};
    client.send(get("/health"));
    BOOST_TEST(count_responses(client.read_to_end()) == 0U);
}

BOOST_AUTO_TEST_CASE(a_handshake_that_does_not_end_is_given_up)
{
    net::Limits limits;
    limits.handshake_time = std::chrono::milliseconds{150};
    RunningServer hasty{limits, certificate.files()};
    RawClient client{hasty.port()};
    client.send("\x16\x03\x01");
    BOOST_TEST(client.read_to_end() == "");
}

BOOST_AUTO_TEST_CASE(says_which_file_is_wrong)
{
    auto const sound = certificate.files();
    Certificate const other;
    BOOST_TEST(!start_with(sound));
    BOOST_TEST((start_with({"/nowhere", sound.key}) == net::errc::certificate_unreadable));
    BOOST_TEST((start_with({sound.key, sound.key}) == net::errc::certificate_unreadable));
    BOOST_TEST((start_with({sound.certificate, "/nowhere"}) == net::errc::key_unreadable));
    BOOST_TEST((start_with({sound.certificate, other.files().key}) == net::errc::key_mismatch));
    filesystem::permissions(
        sound.key,
        filesystem::perms::others_read,
        filesystem::perm_options::add
    );
    BOOST_TEST((start_with(sound) == net::errc::key_exposed));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::edge_test
