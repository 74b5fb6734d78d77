#include "server/net/head.hpp"

#include "server/http/problem.hpp"

namespace heed::net {

namespace {

// Every method that any of our routes may have.
constexpr char const* methods = "GET, HEAD, POST, PUT, DELETE";

} // namespace

http::Response to_response(Refusal refusal)
{
    auto const is_method = refusal.status == http::Status::method_not_allowed;
    auto response = http::problem_response(
        {refusal.status, is_method ? "method_not_allowed" : "bad_request", {}, {}}
    );
    if (is_method) {
        response.set("Allow", methods);
    }
    response.close = true;
    return response;
}

} // namespace heed::net
