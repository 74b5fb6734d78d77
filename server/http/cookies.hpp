#pragma once
// The one cookie that Heed sets: the session of a signed-in leader or administrator. Participant
// pages never see it set and never send it on (they fetch with credentials omitted).

#include "server/http/request.hpp"
#include "server/http/response.hpp"

#include <string>
#include <string_view>

namespace heed::http {

// "__Host-" makes browsers insist on Secure, Path=/ and no Domain.
inline constexpr std::string_view session_cookie = "__Host-heed-session";

// Value of a cookie in the request, or empty. A name that appears twice counts as absent.
std::string_view cookie(Request const& request, std::string_view name) noexcept;
// Sets the session cookie until the browser closes; HttpOnly, Secure, SameSite=Strict.
void set_session_cookie(Response& response, std::string_view token);
void clear_session_cookie(Response& response);

} // namespace heed::http
