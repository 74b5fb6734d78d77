#include "server/api/problems.hpp"

#include <stdexcept>
#include <string>

namespace heed::api {

namespace {

http::Status status_of(rounds::errc code) noexcept
{
    switch (code) {
    case rounds::errc::not_found:
        return http::Status::not_found;
    case rounds::errc::wrong_state:
    case rounds::errc::not_open:
    case rounds::errc::code_used:
        return http::Status::conflict;
    case rounds::errc::closed:
        return http::Status::gone;
    default:
        return http::Status::unprocessable_content;
    }
}

http::Problem problem_of(accounts::Refusal const& refusal)
{
    using accounts::errc;
    using http::Status;
    switch (refusal.code) {
    case errc::wrong_sign_in:
        return {Status::unauthorized, "wrong_sign_in", {}, {}};
    case errc::try_later:
        return {Status::too_many_requests, "try_later", {}, refusal.limit};
    case errc::busy:
        return {Status::unavailable, "busy", {}, {}};
    case errc::bad_code:
        return {Status::unprocessable_content, "bad_code", "/code", {}};
    case errc::name_taken:
        return {Status::conflict, "name_taken", "/sign_in_name", {}};
    case errc::bad_name:
        return {Status::unprocessable_content, "bad_text", "/name", {}};
    case errc::bad_sign_in_name:
        return {Status::unprocessable_content, "not_allowed", "/sign_in_name", {}};
    case errc::password_too_short:
        return {Status::unprocessable_content, "too_short", "/password", refusal.limit};
    case errc::password_too_long:
        return {Status::unprocessable_content, "too_long", "/password", refusal.limit};
    case errc::password_too_common:
        return {Status::unprocessable_content, "weak_password", "/password", {}};
    }
    throw std::logic_error{"an account step was refused for a reason it does not have"};
}

} // namespace

http::Response refused(rounds::Refusal const& refusal)
{
    std::string field;
    if (!refusal.field.empty()) {
        field = '/' + std::string{refusal.field};
    }
    return http::problem_response({
        .status = status_of(refusal.code),
        .code = std::string{rounds::to_string(refusal.code)},
        .field = std::move(field),
        .limit = refusal.limit,
    });
}

http::Response refused(accounts::Refusal const& refusal)
{
    auto response = http::problem_response(problem_of(refusal));
    if (refusal.code == accounts::errc::try_later) {
        response.set("Retry-After", std::to_string(refusal.limit));
    }
    return response;
}

http::Response needs_https()
{
    return http::problem_response({http::Status::forbidden, "needs_https", {}, {}});
}

} // namespace heed::api
