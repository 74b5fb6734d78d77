#pragma once
// The head of a request as it was framed: request line and header fields, before anything is
// believed. Produced by head_parser.hpp, judged by head_check.hpp.

#include "server/http/response.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace heed::net {

struct Field {
    // In lower case.
    std::string name;
    std::string value;
};

struct Head {
    std::string method;
    std::string target;
    // 10 for HTTP/1.0, 11 for HTTP/1.1.
    int version = 11;
    std::vector<Field> fields;
};

// Why a head is refused. The connection is closed after saying so: what follows on it cannot be
// trusted to be a request.
struct Refusal {
    http::Status status = http::Status::bad_request;
};

// {"error": "bad_request"} with that status, or "method_not_allowed" and Allow for 405.
http::Response to_response(Refusal refusal);

} // namespace heed::net
