#include "server/api/problems.hpp"

#include "server/api/json_reader.hpp"

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
    case rounds::errc::too_soon:
    case rounds::errc::part_of_campaign:
    case rounds::errc::not_open:
    case rounds::errc::code_used:
    case rounds::errc::issuing_stopped:
    case rounds::errc::none_left:
    case rounds::errc::already_changed:
    case rounds::errc::with_facilitator:
        return http::Status::conflict;
    case rounds::errc::collecting_over:
    case rounds::errc::closed:
    case rounds::errc::report_gone:
        return http::Status::gone;
    case rounds::errc::try_later:
        return http::Status::too_many_requests;
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
    case errc::name_too_long:
        return {Status::unprocessable_content, "too_long", "/name", refusal.limit};
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

http::Status status_of(organisation::errc code) noexcept
{
    switch (code) {
    case organisation::errc::not_found:
        return http::Status::not_found;
    case organisation::errc::changed_meanwhile:
        return http::Status::conflict;
    default:
        return http::Status::unprocessable_content;
    }
}

std::string_view name_of(organisation::Part part) noexcept
{
    switch (part) {
    case organisation::Part::name:
        return "/name";
    case organisation::Part::parent:
        return "/parent";
    case organisation::Part::people:
        return "/people";
    case organisation::Part::leader:
        return "/leader";
    }
    return "/name";
}

std::string pointer_to(organisation::Fault const& fault)
{
    std::string pointer;
    if (fault.entry) {
        pointer = "/units/" + std::to_string(*fault.entry);
    }
    if (fault.part) {
        pointer += name_of(*fault.part);
    }
    return pointer;
}

std::optional<std::int64_t> number_in(std::optional<std::size_t> const& place)
{
    return place ? std::optional{static_cast<std::int64_t>(*place)} : std::nullopt;
}

} // namespace

http::Response refused(rounds::Refusal const& refusal)
{
    std::string field;
    for (std::string_view const step :
         {refusal.field, std::string_view{refusal.entry}, refusal.part}) {
        if (!step.empty()) {
            field += pointer_step(step);
        }
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

http::Response refused(organisation::Fault const& fault)
{
    return http::problem_response({
        .status = status_of(fault.code),
        .code = std::string{organisation::to_string(fault.code)},
        .field = pointer_to(fault),
        .limit = fault.limit,
    });
}

http::Response refused(organisation::SheetFault const& fault)
{
    return http::problem_response({
        .status = status_of(fault.code),
        .code = std::string{organisation::to_string(fault.code)},
        .field = "/csv",
        .limit = fault.limit,
        .line = number_in(fault.line),
        .column = number_in(fault.column),
    });
}

http::Response needs_https()
{
    return http::problem_response({http::Status::forbidden, "needs_https", {}, {}});
}

} // namespace heed::api
