#include "server/app/config.hpp"

#include <boost/test/unit_test.hpp>

#include <array>

using namespace heed::app;

namespace {

struct Reading {
    std::string_view text;
    std::string_view host;
    int port;
};

} // namespace

BOOST_AUTO_TEST_SUITE(config)

BOOST_AUTO_TEST_CASE(an_address_is_read_and_written_back)
{
    constexpr std::array<Reading, 6> readings{{
        {"127.0.0.1:8080", "127.0.0.1", 8080},
        {"0.0.0.0:443", "0.0.0.0", 443},
        {"[::1]:8080", "::1", 8080},
        {"[fe80::1]:65535", "fe80::1", 65535},
        {"127.0.0.1:0", "127.0.0.1", 0},
        {"[::]:1", "::", 1},
    }};
    for (auto const& reading : readings) {
        auto const address = parse_address(reading.text);
        BOOST_REQUIRE_MESSAGE(address, "reads " << reading.text);
        BOOST_TEST(address->host == reading.host);
        BOOST_TEST(int{address->port} == reading.port);
        BOOST_TEST(to_string(*address) == reading.text);
    }
}

BOOST_AUTO_TEST_CASE(what_is_no_address_is_refused)
{
    constexpr std::array<std::string_view, 17> texts{
        "",
        ":",
        ":8080",
        "127.0.0.1",
        "127.0.0.1:",
        "8080",
        "::1:8080",
        "[::1]",
        "[]:8080",
        "[::1:8080",
        "::1]:8080",
        "127.0.0.1:x",
        "127.0.0.1:8080x",
        "127.0.0.1:65536",
        "127.0.0.1:-1",
        "127.0.0.1:+1",
        "[127.0.0.1]:80",
    };
    for (auto const text : texts) {
        BOOST_TEST(!parse_address(text), "refuses \"" << text << '"');
    }
}

BOOST_AUTO_TEST_CASE(only_this_machines_own_addresses_are_loopback)
{
    for (std::string_view const text : {"127.0.0.1:80", "127.9.9.9:80", "[::1]:80"}) {
        BOOST_TEST(is_loopback(parse_address(text).value()), text);
    }
    for (std::string_view const text :
         {"0.0.0.0:80", "[::]:80", "10.0.0.1:80", "12.7.0.0:80", "[::11]:80"}) {
        BOOST_TEST(!is_loopback(parse_address(text).value()), text);
    }
}

BOOST_AUTO_TEST_SUITE_END()
