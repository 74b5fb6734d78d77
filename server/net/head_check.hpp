#pragma once
// Judges the head of a request before a byte of its body is read, and makes the request that the
// handlers see. What two servers could frame differently is refused, not repaired: requests cannot
// be smuggled past us or past a proxy in front of us. A pure function: fuzzed in tests/fuzz.
// Any thread.

#include "server/http/request.hpp"
#include "server/net/head.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace heed::net {

struct CheckedHead {
    // Body, path values and caller are empty; the channel is as given. Of the headers only those
    // that some handler reads are kept: what says who or where a person is goes no further.
    http::Request request;
    std::uint64_t content_length = 0;
    // The client waits for "100 Continue" before it sends the body.
    bool expects_continue = false;
    bool keep_alive = false;
    // What a proxy says of where the request came from; it goes no further than the edge.
    std::string forwarded_for;
};

// The host name of a Host value ("heed.example:8080", "[::1]:8080") without port and brackets;
// empty when it is malformed.
std::string_view host_name(std::string_view host) noexcept;

// Refused: 400 for a missing, repeated or malformed Host, a target that parse_target() refuses, a
// length that is not plain digits, a repeated header that may not repeat, Upgrade, or an unknown
// Expect; 405 for a method that we never serve, 501 for an unknown one; 411 for any
// Transfer-Encoding; 414 for a long target; 421 for a host that is not in `hosts`.
std::variant<CheckedHead, Refusal>
check_head(Head const& head, std::span<std::string const> hosts, http::Channel channel);

} // namespace heed::net
