#pragma once
// Requests for tests, as the edge would hand them to the router.

#include "server/http/request.hpp"
#include "server/http/target.hpp"

#include <string_view>
#include <utility>

namespace heed::http::test {

inline Request make_request(Method method, std::string_view target)
{
    auto parsed = parse_target(target).value();
    Request request;
    request.method = method;
    request.segments = std::move(parsed.segments);
    request.query = std::move(parsed.query);
    request.headers = {{"host", "heed.example"}};
    return request;
}

// A request as our own page sends it when it changes something.
inline Request make_own_request(Method method, std::string_view target)
{
    auto request = make_request(method, target);
    request.headers["x-heed"] = "1";
    request.headers["content-type"] = "application/json";
    request.headers["origin"] = "https://heed.example";
    request.headers["sec-fetch-site"] = "same-origin";
    return request;
}

// Value of a response header, or empty.
template <typename Response>
std::string_view header_of(Response const& response, std::string_view name)
{
    for (auto const& [key, value] : response.headers) {
        if (key == name) {
            return value;
        }
    }
    return {};
}

} // namespace heed::http::test
