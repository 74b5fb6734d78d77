#include "server/api/handlers.hpp"
#include "server/api/json_reader.hpp"
#include "server/api/problems.hpp"
#include "server/api/wire.hpp"
#include "server/base/log.hpp"
#include "server/http/cookies.hpp"

#include <stdexcept>

namespace heed::api {

http::Response show_session(Services const& services, http::Request const& request)
{
    auto const account = services.accounts.account(request.caller.user_id);
    if (!account) {
        throw std::runtime_error{"a session without its account"};
    }
    return http::json_response(http::Status::ok, wire::account(*account));
}

http::Response sign_in(Services const& services, http::Request const& request)
{
    if (request.channel == http::Channel::plain) {
        return needs_https();
    }
    JsonReader body{request.body};
    auto const name = body.text("sign_in_name");
    base::SecretText const password{body.text("password")};
    if (auto const problem = body.done()) {
        return http::problem_response(*problem);
    }
    auto const signed_in = services.sign_in.with_password(name, password);
    if (!signed_in) {
        base::log::warning(base::log::Event::sign_in_failed);
        return refused(signed_in.error());
    }
    base::log::info(base::log::Event::signed_in, {base::log::user(signed_in->account.id)});
    auto response = http::json_response(http::Status::ok, wire::account(signed_in->account));
    http::set_session_cookie(response, signed_in->token.reveal());
    return response;
}

http::Response sign_out(Services const& services, http::Request const& request)
{
    services.sign_in.end(request.caller.session_id);
    base::log::info(base::log::Event::signed_out, {base::log::user(request.caller.user_id)});
    auto response = http::empty_response(http::Status::no_content);
    http::clear_session_cookie(response);
    return response;
}

} // namespace heed::api
