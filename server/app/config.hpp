#pragma once
// What `heed serve` is told on the command line, checked.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heed::app {

struct Address {
    std::string host; // an IP address, without brackets
    std::uint16_t port = 0;
};

struct Config {
    std::filesystem::path data;
    std::filesystem::path web = "web/dist";
    std::filesystem::path definitions = "survey-defs";
    Address listen;
    // Names under which the server may be called, without port. Loopback names are always allowed
    // on a loopback address.
    std::vector<std::string> hosts;
    // Whether people may answer over plain HTTP on an address that others can reach. The pages say
    // so, and sign-in stays refused there.
    bool plain_http = false;
    // Whether a proxy on this machine names its clients in X-Forwarded-For.
    bool proxy_names_clients = false;
    std::optional<std::filesystem::path> tls_certificate;
    std::optional<std::filesystem::path> tls_key;
};

// "127.0.0.1:8080" or "[::1]:8080"; port 0 asks the system for a free one. Empty when it is
// neither.
std::optional<Address> parse_address(std::string_view text);
// The address as it is written in a link.
std::string to_string(Address const& address);
bool is_loopback(Address const& address);

} // namespace heed::app
