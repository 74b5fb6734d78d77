#include "server/rounds/campaigns.hpp"

#include "server/api/handlers.hpp"
#include "server/api/json_reader.hpp"
#include "server/api/problems.hpp"
#include "server/api/wire.hpp"
#include "server/base/log.hpp"
#include "server/rounds/close.hpp"
#include "server/rounds/launch.hpp"
#include "server/rounds/launch_pair.hpp"
#include "server/rounds/open.hpp"

namespace heed::api {

namespace {

survey::CampaignId campaign_id(http::Request const& request)
{
    return survey::CampaignId{request.path_values.front()};
}

http::Response campaign_response(
    Services const& services,
    http::Request const& request,
    survey::CampaignId const& campaign
)
{
    auto const seen = rounds::find_campaign(services.rounds, request.caller.user_id, campaign);
    if (!seen) {
        return refused(seen.error());
    }
    return http::json_response(http::Status::ok, wire::campaign(*seen));
}

boost::system::result<store::Campaign, rounds::Refusal>
launched(Services const& services, std::string const& caller, wire::CampaignLaunch const& wanted)
{
    if (auto const* const pair = std::get_if<rounds::PairRequest>(&wanted)) {
        return rounds::launch_pair(services.rounds, caller, *pair);
    }
    auto const& over_unit = std::get<rounds::CampaignRequest>(wanted);
    return rounds::launch_campaign(services.rounds, caller, over_unit);
}

} // namespace

http::Response list_campaigns(Services const& services, http::Request const& request)
{
    auto const heads = rounds::all_campaigns(services.rounds, request.caller.user_id);
    return http::json_response(http::Status::ok, wire::campaigns(heads));
}

http::Response launch_campaign(Services const& services, http::Request const& request)
{
    auto const wanted = wire::campaign_launch(request.body);
    if (!wanted) {
        return http::problem_response(wanted.error());
    }
    auto const& caller = request.caller.user_id;
    auto const campaign = launched(services, caller, *wanted);
    if (!campaign) {
        return refused(campaign.error());
    }
    base::log::info(base::log::Event::campaign_launched, {base::log::user(caller)});
    auto response = campaign_response(services, request, campaign->id);
    response.status = http::Status::created;
    return response;
}

http::Response show_campaign(Services const& services, http::Request const& request)
{
    return campaign_response(services, request, campaign_id(request));
}

http::Response open_campaign(Services const& services, http::Request const& request)
{
    if (auto const problem = JsonReader{request.body}.done()) {
        return http::problem_response(*problem);
    }
    auto const campaign = campaign_id(request);
    auto const done = rounds::open(services.rounds, request.caller.user_id, campaign);
    return done ? campaign_response(services, request, campaign) : refused(done.error());
}

http::Response close_campaign(Services const& services, http::Request const& request)
{
    if (auto const problem = JsonReader{request.body}.done()) {
        return http::problem_response(*problem);
    }
    auto const campaign = campaign_id(request);
    auto const done = rounds::close(services.rounds, request.caller.user_id, campaign);
    return done ? campaign_response(services, request, campaign) : refused(done.error());
}

} // namespace heed::api
