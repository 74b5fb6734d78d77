#pragma once
// Turns the bytes of a request's head into a Head. Boost.Beast's parser does the reading; the bytes
// are looked through first, because Beast 1.81 unfolds folded lines silently
// (docs/decisions/0004-beast-1-81.md). A pure function: fuzzed in tests/fuzz. Any thread.

#include "server/net/head.hpp"

#include <cstddef>
#include <string_view>
#include <variant>

namespace heed::net {

// Where the head ends, just behind its empty line, or npos while it is incomplete. `searched` bytes
// were looked at before, without success.
std::size_t find_head_end(std::string_view received, std::size_t searched = 0) noexcept;

// `bytes` is one whole head, its empty line included. Refused: 400 for malformed lines, folded
// lines, control characters and bare CR or LF; 411 where Transfer-Encoding stands beside
// Content-Length; 431 for too many fields; 505 for anything but HTTP/1.0 and 1.1.
std::variant<Head, Refusal> parse_head(std::string_view bytes);

} // namespace heed::net
