#include "server/http/response.hpp"

#include <algorithm>

namespace heed::http {

void Response::set(std::string_view name, std::string value)
{
    auto const found = std::find_if(headers.begin(), headers.end(), [name](auto const& header) {
        return header.first == name;
    });
    if (found == headers.end()) {
        headers.emplace_back(name, std::move(value));
    } else {
        found->second = std::move(value);
    }
}

Response empty_response(Status status)
{
    Response response;
    response.status = status;
    return response;
}

Response json_response(Status status, std::string json)
{
    auto response = empty_response(status);
    response.set("Content-Type", "application/json; charset=utf-8");
    response.set("Cache-Control", "no-store");
    response.body = std::move(json);
    return response;
}

} // namespace heed::http
