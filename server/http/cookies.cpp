#include "server/http/cookies.hpp"

#include "server/http/text.hpp"

#include <optional>

namespace heed::http {

namespace {

// What every form of the session cookie carries; clearing one needs the same attributes.
constexpr std::string_view session_attributes = "; Path=/; Secure; HttpOnly; SameSite=Strict";

// "name=value" as value when the name is the one sought.
std::optional<std::string_view>
value_if_named(std::string_view pair, std::string_view name) noexcept
{
    auto const equals = pair.find('=');
    if (equals == std::string_view::npos || pair.substr(0, equals) != name) {
        return std::nullopt;
    }
    return pair.substr(equals + 1);
}

} // namespace

std::string_view cookie(Request const& request, std::string_view name) noexcept
{
    std::optional<std::string_view> found;
    auto rest = request.header("cookie");
    while (!rest.empty()) {
        auto const value = value_if_named(take_until(rest, ';'), name);
        // A neighbouring site under the same domain may have planted the second one.
        if (value && found) {
            return {};
        }
        found = value ? value : found;
    }
    return found.value_or(std::string_view{});
}

void set_session_cookie(Response& response, std::string_view token)
{
    std::string line{session_cookie};
    line.append("=").append(token).append(session_attributes);
    response.set("Set-Cookie", std::move(line));
}

void clear_session_cookie(Response& response)
{
    std::string line{session_cookie};
    line.append("=; Max-Age=0").append(session_attributes);
    response.set("Set-Cookie", std::move(line));
}

} // namespace heed::http
