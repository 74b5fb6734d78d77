#include "server/http/same_origin.hpp"

#include "server/http/text.hpp"

namespace heed::http {

namespace {

// "https://heed.example:8443" without its scheme; empty when it is not a web origin ("null").
std::string_view authority_of(std::string_view origin) noexcept
{
    for (std::string_view const scheme : {"https://", "http://"}) {
        if (origin.substr(0, scheme.size()) == scheme) {
            return origin.substr(scheme.size());
        }
    }
    return {};
}

} // namespace

bool is_same_origin(Request const& head) noexcept
{
    if (head.header("x-heed") != "1") {
        return false;
    }
    if (head.headers.contains("sec-fetch-site") && head.header("sec-fetch-site") != "same-origin") {
        return false;
    }
    if (!head.headers.contains("origin")) {
        return true;
    }
    auto const authority = authority_of(head.header("origin"));
    return !authority.empty() && equal_ignoring_case(authority, head.header("host"));
}

bool is_json_content_type(std::string_view content_type) noexcept
{
    auto rest = content_type;
    if (!equal_ignoring_case(take_until(rest, ';'), "application/json")) {
        return false;
    }
    auto const parameter = trimmed(rest);
    return parameter.empty() || equal_ignoring_case(parameter, "charset=utf-8") ||
           equal_ignoring_case(parameter, "charset=\"utf-8\"");
}

} // namespace heed::http
