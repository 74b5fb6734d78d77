#pragma once
// A request as the handlers see it: parsed, bounded, and without anything that could identify the
// sender's device. There is deliberately no address, no port and no User-Agent in here.

#include "server/base/turns.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace heed::http {

enum class Method {
    get,
    head,
    post,
    put,
    del,
};

std::string_view to_string(Method method) noexcept;

// How the request reached us. Sign-in is refused on `plain`.
enum class Channel {
    tls,      // our own TLS
    loopback, // plain HTTP from this machine: a person at it, or a reverse proxy that speaks TLS
    plain,    // plain HTTP from elsewhere
};

// The account that the doorkeeper recognised; empty on participant routes.
struct Caller {
    std::string user_id;
    std::string session_id;
};

struct Request {
    Method method = Method::get;
    // Decoded once, no dot segments, no empty segment inside: "/api/rounds/7" is
    // {"api","rounds","7"}.
    std::vector<std::string> segments;
    // Decoded query parameters in order.
    std::vector<std::pair<std::string, std::string>> query;
    // Names in lower case. A header that may not repeat has been refused before this point.
    std::map<std::string, std::string, std::less<>> headers;
    std::string body;
    Channel channel = Channel::plain;
    // Values of the {placeholders} of the matched route, in order of appearance.
    std::vector<std::string> path_values;
    Caller caller;
    // On a paced route: the turns of the network that the sender shares with others; null where
    // that is not known. It says nothing of where the request came from. Gone when the request has
    // been answered.
    base::Turns* turns = nullptr;

    // Empty when the header is absent.
    std::string_view header(std::string_view lower_case_name) const noexcept;
    // Empty when the parameter is absent.
    std::string_view query_value(std::string_view name) const noexcept;
};

} // namespace heed::http
