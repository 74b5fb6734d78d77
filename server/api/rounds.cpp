#include "server/api/handlers.hpp"
#include "server/api/json_reader.hpp"
#include "server/api/problems.hpp"
#include "server/api/wire.hpp"
#include "server/base/log.hpp"
#include "server/rounds/close.hpp"
#include "server/rounds/extend.hpp"
#include "server/rounds/find.hpp"
#include "server/rounds/issue.hpp"
#include "server/rounds/launch.hpp"
#include "server/rounds/open.hpp"
#include "server/rounds/outcomes.hpp"
#include "server/rounds/readers.hpp"
#include "server/rounds/resume.hpp"
#include "server/rounds/standing.hpp"

#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace heed::api {

namespace {

survey::RoundId round_id(http::Request const& request)
{
    return survey::RoundId{request.path_values.front()};
}

std::vector<wire::ListedRound>
with_reports(Services const& services, std::string_view viewer, std::vector<rounds::Launched> all)
{
    auto const today = services.rounds.clock.today();
    std::vector<store::ReleasePlace> places;
    for (auto const& launched : all) {
        places.push_back({launched.campaign.id, {launched.round.group, disclosure::PartScope::own}}
        );
    }
    auto const outcomes = rounds::outcomes_at(services.rounds, places);
    std::vector<wire::ListedRound> listed;
    for (std::size_t at = 0; at < all.size(); ++at) {
        auto standing = rounds::standing_of(services.rounds, all[at]);
        auto const& campaign = all[at].campaign;
        bool const waits = rounds::must_wait(campaign, viewer, today);
        auto const outcome = rounds::outcome_for(outcomes[at], waits);
        bool const handed_over = rounds::is_handed_over(campaign, today);
        listed.push_back({std::move(all[at]), std::move(standing), outcome, handed_over});
    }
    return listed;
}

http::Response
round_response(Services const& services, http::Request const& request, survey::RoundId const& round)
{
    auto found = rounds::find_led_by(services.rounds, request.caller.user_id, round);
    if (!found) {
        return refused(found.error());
    }
    auto const listed = with_reports(services, request.caller.user_id, {*std::move(found)});
    return http::json_response(http::Status::ok, wire::round(listed.front()));
}

// Steps that take no details still take a body: an empty object, and nothing else.
std::optional<http::Problem> refuse_details(http::Request const& request)
{
    return JsonReader{request.body}.done();
}

} // namespace

http::Response list_instruments(Services const& services, http::Request const& /*request*/)
{
    return http::json_response(
        http::Status::ok,
        wire::instruments(services.rounds.catalogue.entries())
    );
}

http::Response list_rounds(Services const& services, http::Request const& request)
{
    auto all = rounds::all_led_by(services.rounds, request.caller.user_id);
    auto const listed = with_reports(services, request.caller.user_id, std::move(all));
    return http::json_response(http::Status::ok, wire::rounds(listed));
}

http::Response launch_round(Services const& services, http::Request const& request)
{
    auto const launch_request = wire::launch_request(request.body);
    if (!launch_request) {
        return http::problem_response(launch_request.error());
    }
    auto const round = rounds::launch(services.rounds, request.caller.user_id, *launch_request);
    if (!round) {
        return refused(round.error());
    }
    base::log::info(
        base::log::Event::round_launched,
        {base::log::user(request.caller.user_id), base::log::round(round->id.text())}
    );
    auto response = round_response(services, request, round->id);
    response.status = http::Status::created;
    return response;
}

http::Response show_round(Services const& services, http::Request const& request)
{
    return round_response(services, request, round_id(request));
}

http::Response issue_slips(Services const& services, http::Request const& request)
{
    JsonReader body{request.body};
    int const spares = body.has("spares") ? body.whole_number("spares") : 0;
    if (auto const problem = body.done()) {
        return http::problem_response(*problem);
    }
    auto const issued =
        rounds::issue_slips(services.rounds, request.caller.user_id, round_id(request), spares);
    if (!issued) {
        return refused(issued.error());
    }
    if (auto const* const awaited = std::get_if<rounds::KeyAwaited>(&*issued)) {
        return http::json_response(http::Status::accepted, wire::waiting(*awaited));
    }
    return http::json_response(
        http::Status::created,
        wire::slips(std::get<rounds::Slips>(*issued))
    );
}

http::Response issue_replacement(Services const& services, http::Request const& request)
{
    if (auto const problem = refuse_details(request)) {
        return http::problem_response(*problem);
    }
    auto const code =
        rounds::issue_replacement(services.rounds, request.caller.user_id, round_id(request));
    if (!code) {
        return refused(code.error());
    }
    return http::json_response(http::Status::created, wire::replacement(*code));
}

http::Response resume_round(Services const& services, http::Request const& request)
{
    if (auto const problem = refuse_details(request)) {
        return http::problem_response(*problem);
    }
    auto const done = rounds::resume(services.rounds, request.caller.user_id, round_id(request));
    return done ? round_response(services, request, round_id(request)) : refused(done.error());
}

http::Response open_round(Services const& services, http::Request const& request)
{
    if (auto const problem = refuse_details(request)) {
        return http::problem_response(*problem);
    }
    auto const done = rounds::open(services.rounds, request.caller.user_id, round_id(request));
    return done ? round_response(services, request, round_id(request)) : refused(done.error());
}

http::Response extend_round(Services const& services, http::Request const& request)
{
    auto const closes_on = wire::extension_request(request.body);
    if (!closes_on) {
        return http::problem_response(closes_on.error());
    }
    auto const round = round_id(request);
    auto const& caller = request.caller.user_id;
    auto const done = rounds::extend(services.rounds, caller, round, *closes_on);
    return done ? round_response(services, request, round) : refused(done.error());
}

http::Response close_round(Services const& services, http::Request const& request)
{
    if (auto const problem = refuse_details(request)) {
        return http::problem_response(*problem);
    }
    auto const done = rounds::close(services.rounds, request.caller.user_id, round_id(request));
    return done ? round_response(services, request, round_id(request)) : refused(done.error());
}

} // namespace heed::api
