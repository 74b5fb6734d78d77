#include "server/http/request.hpp"

#include <algorithm>

namespace heed::http {

std::string_view to_string(Method method) noexcept
{
    switch (method) {
    case Method::get:
        return "GET";
    case Method::head:
        return "HEAD";
    case Method::post:
        return "POST";
    case Method::put:
        return "PUT";
    case Method::del:
        return "DELETE";
    }
    return {};
}

std::string_view Request::header(std::string_view lower_case_name) const noexcept
{
    auto const found = headers.find(lower_case_name);
    return found == headers.end() ? std::string_view{} : found->second;
}

std::string_view Request::query_value(std::string_view name) const noexcept
{
    auto const found = std::find_if(query.begin(), query.end(), [name](auto const& parameter) {
        return parameter.first == name;
    });
    return found == query.end() ? std::string_view{} : found->second;
}

} // namespace heed::http
