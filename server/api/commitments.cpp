#include "server/rounds/commitments.hpp"

#include "server/api/handlers.hpp"
#include "server/api/problems.hpp"
#include "server/api/wire.hpp"

namespace heed::api {

namespace {

rounds::UnitPlace place_in(http::Request const& request)
{
    return {
        survey::CampaignId{request.path_values.at(0)},
        survey::GroupId{request.path_values.at(1)}};
}

} // namespace

http::Response show_commitments(Services const& services, http::Request const& request)
{
    auto const& viewer = request.caller.user_id;
    auto const found = rounds::agreement_at(services.rounds, viewer, place_in(request));
    if (!found) {
        return refused(found.error());
    }
    return http::json_response(http::Status::ok, wire::agreement(*found));
}

http::Response write_commitments(Services const& services, http::Request const& request)
{
    auto const wanted = wire::commitments_request(request.body);
    if (!wanted) {
        return http::problem_response(wanted.error());
    }
    auto const& viewer = request.caller.user_id;
    auto const done = rounds::agree(services.rounds, viewer, place_in(request), *wanted);
    return done ? show_commitments(services, request) : refused(done.error());
}

} // namespace heed::api
