#include "server/api/doorkeeper.hpp"

#include "server/http/cookies.hpp"

namespace heed::api {

namespace {

bool opens(http::Access access, store::Role role) noexcept
{
    switch (access) {
    case http::Access::anyone:
    case http::Access::signed_in:
        return true;
    case http::Access::leader:
        return role != store::Role::facilitator;
    case http::Access::facilitator:
        return role == store::Role::facilitator;
    case http::Access::administrator:
        return role == store::Role::administrator;
    }
    return false;
}

} // namespace

std::optional<http::Problem> Doorkeeper::refuse(http::Access access, http::Request& request) const
{
    auto const token = http::cookie(request, http::session_cookie);
    auto const recognised = token.empty() ? std::nullopt : sign_in_.recognise(token);
    if (!recognised) {
        return http::Problem{http::Status::unauthorized, "not_signed_in", {}, {}};
    }
    if (!opens(access, recognised->account.role)) {
        return http::Problem{http::Status::forbidden, "not_permitted", {}, {}};
    }
    request.caller = {
        .user_id = recognised->account.id,
        .session_id = recognised->session_id,
    };
    return std::nullopt;
}

} // namespace heed::api
