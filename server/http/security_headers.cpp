#include "server/http/security_headers.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace heed::http {

namespace {

using Header = std::pair<std::string_view, std::string_view>;

constexpr std::array<Header, 7> always{{
    {"Content-Security-Policy",
     "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
     "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
     "require-trusted-types-for 'script'; trusted-types 'none'"},
    {"Referrer-Policy", "no-referrer"},
    {"X-Content-Type-Options", "nosniff"},
    // For browsers that are too old for frame-ancestors.
    {"X-Frame-Options", "DENY"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    // The whole screen is for session mode, which shows a report to a room.
    {"Permissions-Policy",
     "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), "
     "encrypted-media=(), fullscreen=(self), geolocation=(), gyroscope=(), magnetometer=(), "
     "microphone=(), midi=(), payment=(), picture-in-picture=(), screen-wake-lock=(), "
     "usb=(), xr-spatial-tracking=()"},
}};

constexpr std::string_view one_year = "max-age=31536000; includeSubDomains";

bool has(Response const& response, std::string_view name)
{
    return std::any_of(
        response.headers.begin(),
        response.headers.end(),
        [name](auto const& header) { return header.first == name; }
    );
}

} // namespace

void add_security_headers(Response& response, Channel channel)
{
    for (auto const& [name, value] : always) {
        response.set(name, std::string{value});
    }
    if (!has(response, "Cache-Control")) {
        response.set("Cache-Control", "no-store");
    }
    // Sent over plain HTTP it would be ignored; behind a proxy it is the proxy's to send.
    if (channel == Channel::tls) {
        response.set("Strict-Transport-Security", std::string{one_year});
    }
}

} // namespace heed::http
