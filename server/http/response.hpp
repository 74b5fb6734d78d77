#pragma once
// A response as the handlers make it. The security headers are added in one place, by
// security_headers.hpp; handlers set only what is particular to them.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace heed::http {

enum class Status : std::uint16_t {
    ok = 200,
    created = 201,
    accepted = 202,
    no_content = 204,
    not_modified = 304,
    bad_request = 400,
    unauthorized = 401,
    forbidden = 403,
    not_found = 404,
    method_not_allowed = 405,
    request_timeout = 408,
    conflict = 409,
    gone = 410,
    length_required = 411,
    content_too_large = 413,
    uri_too_long = 414,
    unsupported_media_type = 415,
    misdirected_request = 421,
    unprocessable_content = 422,
    too_many_requests = 429,
    headers_too_large = 431,
    internal_error = 500,
    not_implemented = 501,
    unavailable = 503,
    version_not_supported = 505,
};

struct Response {
    Status status = Status::ok;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;
    // When set, the body is this instead: a static file that all requests share.
    std::shared_ptr<std::string const> shared_body;
    // Close the connection after this response, whatever the client asked for.
    bool close = false;

    // Replaces an earlier header of the same name (names are compared exactly).
    void set(std::string_view name, std::string value);
    std::string_view content() const noexcept { return shared_body ? *shared_body : body; }
};

// A JSON document that no cache may keep.
Response json_response(Status status, std::string json);
Response empty_response(Status status);

} // namespace heed::http
