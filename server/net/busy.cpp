#include "server/net/busy.hpp"

#include "server/http/problem.hpp"

namespace heed::net {

namespace {

constexpr char const* retry_after_seconds = "1";

} // namespace

http::Response busy_response()
{
    auto response = http::problem_response({http::Status::unavailable, "busy", {}, {}});
    response.set("Retry-After", retry_after_seconds);
    return response;
}

} // namespace heed::net
