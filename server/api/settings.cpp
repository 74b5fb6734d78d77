#include "server/rounds/settings.hpp"

#include "server/api/handlers.hpp"
#include "server/api/problems.hpp"
#include "server/api/wire.hpp"
#include "server/base/log.hpp"

namespace heed::api {

namespace {

http::Response settings_response(Services const& services, store::Settings const& settings)
{
    wire::Installation const installation{
        .languages = rounds::languages_on_offer(services.rounds, services.files.languages()),
        .version = services.version,
        .client = services.rounds.client,
        .definitions = services.rounds.catalogue.entries()};
    return http::json_response(http::Status::ok, wire::settings(settings, installation));
}

} // namespace

http::Response show_about(Services const& services, http::Request const& /*request*/)
{
    return http::json_response(
        http::Status::ok,
        wire::about(rounds::settings_in_force(services.rounds))
    );
}

http::Response show_settings(Services const& services, http::Request const& /*request*/)
{
    return settings_response(services, rounds::settings_in_force(services.rounds));
}

http::Response change_settings(Services const& services, http::Request const& request)
{
    auto const wanted = wire::settings_request(request.body);
    if (!wanted) {
        return http::problem_response(wanted.error());
    }
    auto const changed =
        rounds::change_settings(services.rounds, services.files.languages(), *wanted);
    if (!changed) {
        return refused(changed.error());
    }
    // With the years, so that a shorter time is noticed while it can still be put right.
    base::log::info(
        base::log::Event::settings_changed,
        {base::log::user(request.caller.user_id), base::log::report_years(changed->report_years)}
    );
    return settings_response(services, *changed);
}

} // namespace heed::api
