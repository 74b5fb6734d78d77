#include "server/api/handlers.hpp"
#include "server/api/json_reader.hpp"
#include "server/api/problems.hpp"
#include "server/api/wire.hpp"
#include "server/base/log.hpp"
#include "server/rounds/facilitators.hpp"
#include "server/rounds/review.hpp"

namespace heed::api {

namespace {

survey::CampaignId campaign_id(http::Request const& request)
{
    return survey::CampaignId{request.path_values.front()};
}

http::Response review_response(Services const& services, http::Request const& request)
{
    auto const& caller = request.caller.user_id;
    auto const read = rounds::read_review(services.rounds, caller, campaign_id(request));
    if (!read) {
        return refused(read.error());
    }
    return http::json_response(http::Status::ok, wire::review(*read));
}

} // namespace

http::Response list_facilitators(Services const& services, http::Request const& /*request*/)
{
    auto const all = rounds::all_facilitators(services.rounds);
    return http::json_response(http::Status::ok, wire::facilitators(all));
}

http::Response list_reviews(Services const& services, http::Request const& request)
{
    auto const all = rounds::all_reviews(services.rounds, request.caller.user_id);
    return http::json_response(http::Status::ok, wire::reviews(all));
}

http::Response show_review(Services const& services, http::Request const& request)
{
    return review_response(services, request);
}

http::Response hold_back_comment(Services const& services, http::Request const& request)
{
    JsonReader body{request.body};
    bool const held_back = body.yes_or_no("held_back");
    if (auto const problem = body.done()) {
        return http::problem_response(*problem);
    }
    rounds::CommentPlace const place{campaign_id(request), request.path_values.at(1)};
    auto const& caller = request.caller.user_id;
    auto const comment = rounds::hold_back(services.rounds, caller, place, held_back);
    if (!comment) {
        return refused(comment.error());
    }
    return http::json_response(http::Status::ok, wire::reviewed_comment(*comment));
}

http::Response hand_over(Services const& services, http::Request const& request)
{
    if (auto const problem = JsonReader{request.body}.done()) {
        return http::problem_response(*problem);
    }
    auto const& caller = request.caller.user_id;
    auto const done = rounds::hand_over(services.rounds, caller, campaign_id(request));
    return done ? review_response(services, request) : refused(done.error());
}

} // namespace heed::api
