#pragma once
// An error as the API tells it: a stable code that the pages turn into words, the JSON pointer of
// the field it is about, and the limit that was broken. Never a path, an internal or a stack.
// The codes are listed in docs/api.md.

#include "server/http/response.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace heed::http {

struct Problem {
    Status status = Status::bad_request;
    std::string code;
    // RFC 6901 pointer into the request body; empty when the problem is not about one field.
    std::string field;
    std::optional<std::int64_t> limit;
    // Where in the text of that field, such as a sheet; both count from 1.
    std::optional<std::int64_t> line = std::nullopt;
    std::optional<std::int64_t> column = std::nullopt;
};

// {"error": code, "field": field, "limit": limit, "line": line, "column": column}, all but the
// first only when present.
Response problem_response(Problem const& problem);

} // namespace heed::http
