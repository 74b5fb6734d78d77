#pragma once
// The bytes of a response's head. A pure function. Any thread.

#include "server/http/request.hpp"
#include "server/http/response.hpp"

#include <optional>
#include <string>

namespace heed::net {

// Status line, headers, Content-Length and, where `close` is set, "Connection: close". There is no
// Server and no Date: nobody needs the first, and our answers carry no expiry that needs the
// second. Nothing when a header would break the framing (a line break or other control character in
// it): a defect of ours that must not reach the wire.
std::optional<std::string> answer_head(http::Response const& response, bool close);

// True for a status that never has a body (RFC 9110, section 6.4.1).
bool is_bodiless(http::Status status) noexcept;

} // namespace heed::net
