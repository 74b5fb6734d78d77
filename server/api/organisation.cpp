#include "server/api/handlers.hpp"
#include "server/api/json_reader.hpp"
#include "server/api/problems.hpp"
#include "server/api/wire.hpp"
#include "server/base/log.hpp"
#include "server/organisation/chart.hpp"
#include "server/rounds/led_units.hpp"

namespace heed::api {

namespace {

organisation::Chart chart_of(Services const& services)
{
    return {services.rounds.store, services.rounds.random};
}

http::Response chart_response(Services const& services)
{
    return http::json_response(http::Status::ok, wire::units(chart_of(services).units()));
}

http::Response changed(Services const& services, http::Request const& request)
{
    base::log::info(
        base::log::Event::organisation_changed,
        {base::log::user(request.caller.user_id)}
    );
    return chart_response(services);
}

} // namespace

http::Response show_organisation(Services const& services, http::Request const& /*request*/)
{
    return chart_response(services);
}

http::Response replace_organisation(Services const& services, http::Request const& request)
{
    auto const entries = wire::unit_entries(request.body);
    if (!entries) {
        return http::problem_response(entries.error());
    }
    auto const done = chart_of(services).replace(*entries);
    return done ? changed(services, request) : refused(done.error());
}

http::Response import_organisation(Services const& services, http::Request const& request)
{
    JsonReader body{request.body};
    auto const sheet = body.text("csv");
    if (auto const problem = body.done()) {
        return http::problem_response(*problem);
    }
    auto const done = chart_of(services).import_sheet(sheet);
    return done ? changed(services, request) : refused(done.error());
}

http::Response edit_unit(Services const& services, http::Request const& request)
{
    auto const entry = wire::unit_entry(request.body);
    if (!entry) {
        return http::problem_response(entry.error());
    }
    survey::GroupId const unit{request.path_values.front()};
    auto const done = chart_of(services).edit(unit, *entry);
    return done ? changed(services, request) : refused(done.error());
}

http::Response list_led_units(Services const& services, http::Request const& request)
{
    auto const units = rounds::units_led_by(services.rounds, request.caller.user_id);
    return http::json_response(http::Status::ok, wire::led_units(units));
}

} // namespace heed::api
