#include "server/rounds/report.hpp"

#include "server/api/handlers.hpp"
#include "server/api/problems.hpp"
#include "server/api/wire.hpp"

#include <stdexcept>

namespace heed::api {

namespace {

http::Response answer(
    Services const& services,
    boost::system::result<rounds::Report, rounds::Refusal> const& report
)
{
    if (!report) {
        return refused(report.error());
    }
    auto const* const entry = services.rounds.catalogue.find(report->campaign.instrument);
    if (entry == nullptr) {
        throw std::runtime_error{"a campaign without its instrument"};
    }
    return http::json_response(http::Status::ok, wire::report(*report, entry->instrument));
}

} // namespace

http::Response show_report(Services const& services, http::Request const& request)
{
    survey::RoundId const round{request.path_values.front()};
    return answer(services, rounds::report_of(services.rounds, request.caller.user_id, round));
}

http::Response show_unit_report(Services const& services, http::Request const& request)
{
    survey::CampaignId const campaign{request.path_values.at(0)};
    survey::GroupId const unit{request.path_values.at(1)};
    auto const& viewer = request.caller.user_id;
    return answer(services, rounds::report_of(services.rounds, viewer, campaign, unit));
}

} // namespace heed::api
