#include "server/api/json_reader.hpp"
#include "server/api/wire.hpp"
#include "server/api/wire_parts.hpp"
#include "server/base/clock.hpp"
#include "server/rounds/review.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

namespace heed::api::wire {

namespace json = boost::json;

namespace {

std::string_view level_of(survey::Evidence evidence) noexcept
{
    switch (evidence) {
    case survey::Evidence::draft:
        return "draft";
    case survey::Evidence::piloted:
        return "piloted";
    case survey::Evidence::validated:
        return "validated";
    }
    return "draft";
}

// What staff and leaders are both told.
json::object shared_object(rounds::Launched const& launched)
{
    auto object = terms_object(launched.campaign);
    object["team"] = launched.round.team;
    object["people"] = launched.round.people;
    return object;
}

json::object round_object(ListedRound const& listed)
{
    auto const& [campaign, round] = listed.launched;
    auto object = shared_object(listed.launched);
    object["facilitator"] = facilitator_value(campaign);
    object["id"] = round.id.text();
    object["campaign"] = campaign.id.text();
    object["short"] = round.short_name;
    object["state"] = name_of(round.state);
    object["launched_on"] = base::to_iso(campaign.launched_on);
    object["closed_on"] =
        round.closed_on ? json::value(base::to_iso(*round.closed_on)) : json::value(nullptr);
    object["slips"] = round.codes_issued;
    object["progress"] = progress_value(round);
    object["report"] = name_of(listed.report);
    return object;
}

// Null for a single team whose leader launched the round: nothing beyond the team is to be told.
json::value wider_campaign_value(
    rounds::Launched const& launched,
    std::span<store::Round const> rounds_of_campaign
)
{
    bool const by_leader = launched.campaign.leader_account == launched.round.leader_account;
    if (by_leader && rounds_of_campaign.size() == 1) {
        return nullptr;
    }
    int people = 0;
    for (auto const& round : rounds_of_campaign) {
        people += round.people;
    }
    return json::object{
        {"name", launched.campaign.name},
        {"units", rounds_of_campaign.size()},
        {"people", people},
    };
}

json::object entry_object(survey::CatalogueEntry const& entry)
{
    auto const& instrument = entry.instrument;
    json::array optional_blocks;
    std::size_t always_asked = 0;
    for (auto const& element : instrument.elements) {
        if (element.optional) {
            optional_blocks.emplace_back(element.id.text());
        } else {
            always_asked += element.items.size();
        }
    }
    json::array languages;
    std::string_view title;
    for (auto const& wording : entry.wordings) {
        languages.emplace_back(wording.language);
        if (wording.language == "en") {
            title = wording.title;
        }
    }
    auto object = instrument_object(instrument.key);
    object["title"] = title;
    object["minutes"] = instrument.minutes;
    object["items"] = always_asked;
    object["evidence"] = level_of(instrument.evidence);
    object["optional_blocks"] = std::move(optional_blocks);
    object["open_questions"] = id_array(instrument.open_questions);
    object["languages"] = std::move(languages);
    return object;
}

} // namespace

std::string instruments(std::span<survey::CatalogueEntry const> entries)
{
    json::array all;
    for (auto const& entry : entries) {
        all.push_back(entry_object(entry));
    }
    return json::serialize(json::object{{"instruments", std::move(all)}});
}

boost::system::result<rounds::LaunchRequest, http::Problem> launch_request(std::string_view body)
{
    JsonReader in{body};
    rounds::LaunchRequest request;
    request.team = in.text("team");
    request.people = in.whole_number("people");
    auto terms = read_terms(in);
    if (!terms) {
        return terms.error();
    }
    request.terms = *std::move(terms);
    return request;
}

std::string round(ListedRound const& listed)
{
    return json::serialize(round_object(listed));
}

std::string rounds(std::span<ListedRound const> listed)
{
    json::array all;
    for (auto const& one : listed) {
        all.push_back(round_object(one));
    }
    return json::serialize(json::object{{"rounds", std::move(all)}});
}

std::string slips(std::span<base::SecretText const> codes)
{
    json::array all;
    for (auto const& code : codes) {
        all.emplace_back(code.reveal());
    }
    return json::serialize(json::object{{"codes", std::move(all)}});
}

std::string facts(
    rounds::Launched const& launched,
    std::span<store::Round const> rounds_of_campaign,
    base::Day today
)
{
    // Past its last day a round takes no answers, even before the housekeeping has closed it.
    bool const over =
        launched.round.state == store::RoundState::open && today > launched.campaign.closes_on;
    auto object = shared_object(launched);
    object["state"] = name_of(over ? store::RoundState::closed : launched.round.state);
    object["campaign"] = wider_campaign_value(launched, rounds_of_campaign);
    auto const& facilitator = launched.campaign.facilitator;
    object["facilitator"] = facilitator ? json::value(facilitator->name) : json::value(nullptr);
    object["comments_kept_days"] = rounds::comments_kept.count();
    return json::serialize(object);
}

} // namespace heed::api::wire
