#include "server/api/json_reader.hpp"
#include "server/api/wire.hpp"
#include "server/api/wire_parts.hpp"
#include "server/base/clock.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <utility>

namespace heed::api::wire {

namespace json = boost::json;

namespace {

json::object campaign_object(rounds::CampaignHead const& head)
{
    auto object = terms_object(head.campaign);
    object["id"] = head.campaign.id.text();
    object["name"] = head.campaign.name;
    object["facilitator"] = facilitator_value(head.campaign);
    object["state"] = name_of(head.state);
    object["launched_on"] = base::to_iso(head.campaign.launched_on);
    object["launched_by_you"] = head.launched_by_viewer;
    object["handed_over"] = head.handed_over;
    object["teams"] = head.teams;
    object["erased"] = head.campaign.erased_on.has_value();
    return object;
}

json::value round_value(std::optional<store::Round> const& round)
{
    if (!round) {
        return nullptr;
    }
    return json::object{
        {"id", round->id.text()},
        {"short", round->short_name},
        {"state", name_of(round->state)},
        {"slips", round->codes_issued},
        {"progress", progress_value(*round)},
    };
}

json::object unit_with_round(rounds::CampaignUnit const& seen)
{
    auto object = unit_object(seen);
    object["round"] = round_value(seen.round);
    return object;
}

rounds::NamedTeam read_team(JsonReader& in)
{
    rounds::NamedTeam team{.name = in.text("name"), .people = in.whole_number("people")};
    if (in.has("leader")) {
        team.leader = in.text_or_null("leader");
    }
    in.done();
    return team;
}

boost::system::result<CampaignLaunch, http::Problem> read_pair(JsonReader& in)
{
    rounds::PairRequest request;
    request.name = in.text("name");
    auto teams = in.objects("teams");
    for (std::size_t at = 0; at < std::min(teams.size(), request.teams.size()); ++at) {
        request.teams.at(at) = read_team(teams[at]);
    }
    auto terms = read_terms(in);
    if (!terms) {
        return terms.error();
    }
    if (teams.size() != request.teams.size()) {
        return http::Problem{
            http::Status::unprocessable_content,
            "not_allowed",
            "/teams",
            std::nullopt};
    }
    request.terms = *std::move(terms);
    return CampaignLaunch{std::move(request)};
}

boost::system::result<CampaignLaunch, http::Problem> read_tree(JsonReader& in)
{
    rounds::CampaignRequest request;
    request.unit = survey::GroupId{in.text("unit")};
    auto terms = read_terms(in);
    if (!terms) {
        return terms.error();
    }
    request.terms = *std::move(terms);
    return CampaignLaunch{std::move(request)};
}

} // namespace

std::string campaigns(std::span<rounds::CampaignHead const> heads)
{
    json::array all;
    for (auto const& head : heads) {
        all.push_back(campaign_object(head));
    }
    return json::serialize(json::object{{"campaigns", std::move(all)}});
}

std::string campaign(rounds::SeenCampaign const& seen)
{
    json::array units;
    for (auto const& one : seen.units) {
        units.push_back(unit_with_round(one));
    }
    auto object = campaign_object(seen.head);
    object["units"] = std::move(units);
    return json::serialize(object);
}

boost::system::result<CampaignLaunch, http::Problem> campaign_launch(std::string_view body)
{
    JsonReader in{body};
    return in.has("teams") ? read_pair(in) : read_tree(in);
}

boost::system::result<base::Day, http::Problem> extension_request(std::string_view body)
{
    JsonReader in{body};
    auto const closes_on = base::day_from_iso(in.text("closes_on"));
    if (auto const problem = in.done()) {
        return *problem;
    }
    if (!closes_on) {
        return not_allowed("/closes_on");
    }
    return *closes_on;
}

std::string led_units(std::span<rounds::LedUnit const> units)
{
    json::array all;
    for (auto const& led : units) {
        all.push_back(json::object{
            {"id", led.id.text()},
            {"name", led.name},
            {"teams", led.teams},
            {"people", led.people},
        });
    }
    return json::serialize(json::object{{"units", std::move(all)}});
}

} // namespace heed::api::wire
