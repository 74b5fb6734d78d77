#include "server/accounts/names.hpp"
#include "server/api/handlers.hpp"
#include "server/api/json_reader.hpp"
#include "server/api/problems.hpp"
#include "server/api/wire.hpp"
#include "server/base/log.hpp"
#include "server/http/cookies.hpp"

namespace heed::api {

namespace {

std::optional<store::Account> account_named(Services const& services, std::string_view sign_in_name)
{
    auto const name = accounts::tidy_sign_in_name(sign_in_name);
    return name ? services.accounts.account_by_sign_in_name(*name) : std::nullopt;
}

http::Response
signed_in_response(Services const& services, store::Account const& account, http::Status status)
{
    auto const signed_in = services.sign_in.begin_session(account);
    if (!signed_in) {
        return refused(signed_in.error());
    }
    auto response = http::json_response(status, wire::account(account));
    http::set_session_cookie(response, signed_in->token.reveal());
    return response;
}

http::Response set_password(Services const& services, JsonReader& body)
{
    base::SecretText const code{body.text("code")};
    base::SecretText const password{body.text("password")};
    if (auto const problem = body.done()) {
        return http::problem_response(*problem);
    }
    auto const account = services.password_links.set_password(code, password);
    if (!account) {
        return refused(account.error());
    }
    base::log::info(base::log::Event::password_set, {base::log::user(account->id)});
    return signed_in_response(services, *account, http::Status::ok);
}

} // namespace

http::Response show_welcome(Services const& services, http::Request const& /*request*/)
{
    bool const set_up = services.accounts.has_administrator();
    return http::json_response(
        http::Status::ok,
        set_up ? R"({"set_up":true})" : R"({"set_up":false})"
    );
}

http::Response accept_invitation(Services const& services, http::Request const& request)
{
    if (request.channel == http::Channel::plain) {
        return needs_https();
    }
    JsonReader body{request.body};
    // Who has an account already only sets its password anew.
    if (!body.has("name") && !body.has("sign_in_name")) {
        return set_password(services, body);
    }
    accounts::Acceptance const acceptance{
        .code = base::SecretText{body.text("code")},
        .name = body.text("name"),
        .sign_in_name = body.text("sign_in_name"),
        .password = base::SecretText{body.text("password")},
    };
    if (auto const problem = body.done()) {
        return http::problem_response(*problem);
    }
    auto const account = services.invitations.accept(acceptance);
    if (!account) {
        return refused(account.error());
    }
    base::log::info(base::log::Event::account_created, {base::log::user(account->id)});
    return signed_in_response(services, *account, http::Status::created);
}

http::Response list_people(Services const& services, http::Request const& /*request*/)
{
    return http::json_response(
        http::Status::ok,
        wire::people(services.accounts.accounts(), services.accounts.invitations())
    );
}

http::Response invite(Services const& services, http::Request const& request)
{
    JsonReader body{request.body};
    auto const name = body.text("name");
    auto const role = wire::role(body.text("role"));
    if (auto const problem = body.done()) {
        return http::problem_response(*problem);
    }
    if (!role) {
        return refused(rounds::Refusal{rounds::errc::not_allowed, "role"});
    }
    auto const invitation = services.invitations.invite(name, *role);
    if (!invitation) {
        return refused(invitation.error());
    }
    base::log::info(base::log::Event::invited, {base::log::user(request.caller.user_id)});
    return http::json_response(
        http::Status::created,
        wire::one_time_code(invitation->code, invitation->last_day)
    );
}

http::Response withdraw_invitation(Services const& services, http::Request const& request)
{
    if (!services.invitations.withdraw(request.path_values.at(0))) {
        return refused(rounds::Refusal{rounds::errc::not_found});
    }
    base::log::info(
        base::log::Event::invitation_withdrawn,
        {base::log::user(request.caller.user_id)}
    );
    return http::empty_response(http::Status::no_content);
}

http::Response make_password_link(Services const& services, http::Request const& request)
{
    if (auto const problem = JsonReader{request.body}.done()) {
        return http::problem_response(*problem);
    }
    auto const account = account_named(services, request.path_values.at(0));
    auto const link = account ? services.password_links.make(account->id) : std::nullopt;
    if (!link) {
        return refused(rounds::Refusal{rounds::errc::not_found});
    }
    base::log::warning(base::log::Event::password_link_made, {base::log::user(account->id)});
    return http::json_response(
        http::Status::created,
        wire::one_time_code(link->code, link->last_day)
    );
}

http::Response remove_person(Services const& services, http::Request const& request)
{
    auto const account = account_named(services, request.path_values.at(0));
    if (!account) {
        return refused(rounds::Refusal{rounds::errc::not_found});
    }
    if (account->id == request.caller.user_id) {
        return refused(rounds::Refusal{rounds::errc::not_allowed});
    }
    if (!services.accounts.remove_account(account->id, request.caller.user_id)) {
        return refused(rounds::Refusal{rounds::errc::not_found});
    }
    base::log::info(base::log::Event::account_removed, {base::log::user(account->id)});
    return http::empty_response(http::Status::no_content);
}

} // namespace heed::api
