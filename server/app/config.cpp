#include "server/app/config.hpp"

#include <charconv>

namespace heed::app {

namespace {

std::optional<std::uint16_t> parse_port(std::string_view digits)
{
    std::uint16_t port = 0;
    auto const* const end = digits.data() + digits.size();
    auto const [rest, error] = std::from_chars(digits.data(), end, port);
    if (digits.empty() || error != std::errc{} || rest != end) {
        return std::nullopt;
    }
    return port;
}

} // namespace

std::optional<Address> parse_address(std::string_view text)
{
    auto const colon = text.rfind(':');
    if (colon == std::string_view::npos) {
        return std::nullopt;
    }
    auto const port = parse_port(text.substr(colon + 1));
    auto host = text.substr(0, colon);
    bool const bracketed = host.size() >= 2 && host.front() == '[' && host.back() == ']';
    if (bracketed) {
        host = host.substr(1, host.size() - 2);
    }
    bool const has_colon = host.find(':') != std::string_view::npos;
    if (!port || host.empty() || has_colon != bracketed) {
        return std::nullopt;
    }
    return Address{.host = std::string{host}, .port = *port};
}

std::string to_string(Address const& address)
{
    bool const ipv6 = address.host.find(':') != std::string::npos;
    auto const host = ipv6 ? '[' + address.host + ']' : address.host;
    return host + ':' + std::to_string(address.port);
}

bool is_loopback(Address const& address)
{
    return address.host == "::1" || address.host.starts_with("127.");
}

} // namespace heed::app
