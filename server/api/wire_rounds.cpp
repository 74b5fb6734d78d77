#include "server/api/json_reader.hpp"
#include "server/api/wire.hpp"
#include "server/base/clock.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

namespace heed::api::wire {

namespace json = boost::json;

namespace {

std::string_view name_of(store::RoundState state) noexcept
{
    switch (state) {
    case store::RoundState::prepared:
        return "prepared";
    case store::RoundState::open:
        return "open";
    case store::RoundState::closed:
        return "closed";
    }
    return "closed";
}

std::string_view name_of(survey::Evidence evidence) noexcept
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

std::string_view name_of(std::optional<disclosure::Decision> const& outcome) noexcept
{
    if (!outcome) {
        return "none";
    }
    return std::holds_alternative<disclosure::ReleasedReport>(*outcome) ? "released" : "withheld";
}

json::object instrument_object(survey::InstrumentKey const& key)
{
    return {{"name", key.name}, {"version", key.version}};
}

json::array block_array(std::vector<survey::ElementId> const& blocks)
{
    json::array names;
    for (auto const& block : blocks) {
        names.emplace_back(block.text());
    }
    return names;
}

// What staff and leaders are both told.
json::object shared_object(rounds::Launched const& launched)
{
    auto const& [campaign, round] = launched;
    return {
        {"team", round.team},
        {"people", round.people},
        {"instrument", instrument_object(campaign.instrument)},
        {"blocks", block_array(campaign.blocks)},
        {"closes_on", base::to_iso(campaign.closes_on)},
        {"minimum_group", campaign.minimum_group},
        {"detail_minimum", campaign.detail_minimum},
        {"leader_label", campaign.leader_label},
        {"contact", campaign.contact},
    };
}

json::value progress_value(store::Round const& round)
{
    if (round.state != store::RoundState::open) {
        return nullptr;
    }
    return json::object{
        {"reached", round.progress.reached},
        {"as_of", base::to_iso(round.progress.as_of)}};
}

json::object round_object(ListedRound const& listed)
{
    auto const& [campaign, round] = listed.launched;
    auto object = shared_object(listed.launched);
    object["id"] = round.id.text();
    object["short"] = round.short_name;
    object["state"] = name_of(round.state);
    object["launched_on"] = base::to_iso(campaign.launched_on);
    object["closed_on"] =
        round.closed_on ? json::value(base::to_iso(*round.closed_on)) : json::value(nullptr);
    object["slips"] = round.codes_issued;
    object["progress"] = progress_value(round);
    object["report"] = name_of(listed.outcome);
    return object;
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
    object["evidence"] = name_of(instrument.evidence);
    object["optional_blocks"] = std::move(optional_blocks);
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
    auto instrument = in.object("instrument");
    request.instrument = {
        .name = instrument.text("name"),
        .version = instrument.whole_number("version")};
    for (auto& block : in.texts("blocks")) {
        request.blocks.emplace_back(std::move(block));
    }
    auto const closes_on = base::day_from_iso(in.text("closes_on"));
    request.minimum_group = in.whole_number("minimum_group");
    request.leader_label = in.text("leader_label");
    request.contact = in.text("contact");
    instrument.done();
    if (auto const problem = in.done()) {
        return *problem;
    }
    if (!closes_on) {
        return http::Problem{
            http::Status::unprocessable_content,
            "not_allowed",
            "/closes_on",
            std::nullopt};
    }
    request.closes_on = *closes_on;
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

std::string facts(rounds::Launched const& launched, base::Day today)
{
    // Past its last day a round takes no answers, even before the housekeeping has closed it.
    bool const over =
        launched.round.state == store::RoundState::open && today > launched.campaign.closes_on;
    auto object = shared_object(launched);
    object["state"] = name_of(over ? store::RoundState::closed : launched.round.state);
    return json::serialize(object);
}

} // namespace heed::api::wire
