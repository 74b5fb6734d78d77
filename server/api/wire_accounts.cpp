#include "server/api/wire.hpp"
#include "server/base/clock.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

namespace heed::api::wire {

namespace json = boost::json;

namespace {

std::string_view name_of(store::Role role) noexcept
{
    switch (role) {
    case store::Role::administrator:
        return "administrator";
    case store::Role::leader:
        return "leader";
    case store::Role::facilitator:
        return "facilitator";
    }
    return "leader";
}

json::object account_object(store::Account const& account)
{
    return {
        {"name", account.name},
        {"sign_in_name", account.sign_in_name},
        {"role", name_of(account.role)},
    };
}

} // namespace

std::string account(store::Account const& account)
{
    return json::serialize(account_object(account));
}

std::string
people(std::span<store::Account const> accounts, std::span<store::Invitation const> invitations)
{
    json::array known;
    for (auto const& account : accounts) {
        known.push_back(account_object(account));
    }
    json::array invited;
    for (auto const& invitation : invitations) {
        invited.push_back(json::object{
            {"id", accounts::id_of(invitation)},
            {"name", invitation.name},
            {"role", name_of(invitation.role)},
            {"expires_on", base::to_iso(invitation.last_day)},
        });
    }
    return json::serialize(
        json::object{{"people", std::move(known)}, {"invitations", std::move(invited)}}
    );
}

std::string one_time_code(base::SecretText const& code, base::Day last_day)
{
    return json::serialize(
        json::object{{"code", code.reveal()}, {"expires_on", base::to_iso(last_day)}}
    );
}

std::optional<store::Role> role(std::string_view name)
{
    using store::Role;
    for (auto const role : {Role::administrator, Role::leader, Role::facilitator}) {
        if (name == name_of(role)) {
            return role;
        }
    }
    return std::nullopt;
}

} // namespace heed::api::wire
