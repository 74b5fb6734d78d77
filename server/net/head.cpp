#include "server/net/head.hpp"

#include "server/http/problem.hpp"

#include <string>

namespace heed::net {

namespace {

// Every method that any of our routes may have.
constexpr char const* methods = "GET, HEAD, POST, PUT, DELETE";

std::string code_of(http::Status status)
{
    switch (status) {
    case http::Status::method_not_allowed:
        return "method_not_allowed";
    case http::Status::misdirected_request:
        return "wrong_host";
    default:
        return "bad_request";
    }
}

} // namespace

http::Response to_response(Refusal refusal)
{
    auto response = http::problem_response({refusal.status, code_of(refusal.status), {}, {}});
    if (refusal.status == http::Status::method_not_allowed) {
        response.set("Allow", methods);
    }
    response.close = true;
    return response;
}

} // namespace heed::net
