#include "scoring/footprint/footprint.hpp"
#include "server/api/wire.hpp"
#include "server/api/wire_parts.hpp"
#include "server/base/clock.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

namespace heed::api::wire {

namespace json = boost::json;

namespace {

std::string_view name_of(disclosure::Coded coded) noexcept
{
    switch (coded) {
    case disclosure::Coded::none:
        return "none";
    case disclosure::Coded::or_lower:
        return "or_lower";
    case disclosure::Coded::or_higher:
        return "or_higher";
    }
    return "none";
}

std::string_view name_of(footprint::Band band) noexcept
{
    switch (band) {
    case footprint::Band::low:
        return "low";
    case footprint::Band::middle:
        return "middle";
    case footprint::Band::high:
        return "high";
    }
    return "middle";
}

std::string_view name_of(footprint::Verdict verdict) noexcept
{
    switch (verdict) {
    case footprint::Verdict::higher:
        return "higher";
    case footprint::Verdict::lower:
        return "lower";
    case footprint::Verdict::too_close:
        return "too_close";
    case footprint::Verdict::open_end:
        return "open_end";
    }
    return "open_end";
}

std::string_view name_of(disclosure::ItemsFrom from) noexcept
{
    return from == disclosure::ItemsFrom::larger_teams ? "larger_teams" : "team";
}

std::string_view name_of(footprint::Spread spread) noexcept
{
    switch (spread) {
    case footprint::Spread::alike:
        return "alike";
    case footprint::Spread::mixed:
        return "mixed";
    case footprint::Spread::two_experiences:
        return "two_experiences";
    }
    return "mixed";
}

// Tenths as a JSON number with one decimal.
double from_tenths(int tenths) noexcept
{
    return tenths / 10.0;
}

// `since`: when the earlier round closed, as text; empty where there is none.
json::value change_value(std::optional<footprint::Change> const& change, std::string const& since)
{
    if (!change) {
        return nullptr;
    }
    json::value figure = nullptr;
    if (change->tenths) {
        figure = footprint::change_text(*change->tenths);
    }
    return json::object{
        {"figure", std::move(figure)},
        {"coded", name_of(change->coded)},
        {"since", since},
        {"verdict", name_of(change->verdict)},
    };
}

json::value score_value(std::optional<footprint::ShownScore> const& score, std::string const& since)
{
    if (!score) {
        return nullptr;
    }
    return json::object{
        {"figure", score->figure},
        {"coded", name_of(score->coded)},
        {"low", from_tenths(score->range.low_tenths)},
        {"high", from_tenths(score->range.high_tenths)},
        {"band", name_of(score->band)},
        {"change", change_value(score->change, since)},
    };
}

json::object item_object(disclosure::ItemReport const& item)
{
    json::object object{{"id", item.id.text()}};
    object["favourable"] = nullptr;
    object["neutral"] = nullptr;
    object["unfavourable"] = nullptr;
    object["of"] = nullptr;
    if (item.bands) {
        object["favourable"] = item.bands->favourable;
        object["neutral"] = item.bands->neutral;
        object["unfavourable"] = item.bands->unfavourable;
        object["of"] = item.bands->of;
    }
    return object;
}

json::value items_value(std::vector<disclosure::ItemReport> const& items)
{
    if (items.empty()) {
        return nullptr;
    }
    json::array all;
    for (auto const& item : items) {
        all.push_back(item_object(item));
    }
    return all;
}

json::object element_object(footprint::ShownElement const& element, std::string const& since)
{
    bool const has_items = !element.items.empty();
    return {
        {"id", element.id.text()},
        {"in_overall", element.in_overall},
        {"score", score_value(element.score, since)},
        {"spread", element.spread ? json::value(name_of(*element.spread)) : json::value(nullptr)},
        {"items", items_value(element.items)},
        {"items_from", has_items ? json::value(name_of(element.items_from)) : json::value(nullptr)},
    };
}

// What both a report and its absence say about the round.
json::object heading(rounds::Report const& report)
{
    auto const& campaign = report.campaign;
    return {
        {"campaign", campaign.id.text()},
        {"unit", report.unit.text()},
        {"session_on", value_or_null(campaign.session_on)},
        {"handed_over", report.handed_over},
        {"facilitator", facilitator_value(campaign)},
        {"team", report.team},
        {"people", report.people},
        {"instrument",
         json::object{
             {"name", campaign.instrument.name},
             {"version", campaign.instrument.version}}},
        {"closed_on", base::to_iso(report.closed_on)},
        {"minimum_group", campaign.minimum_group},
        {"detail_minimum", campaign.detail_minimum},
        {"strict_rounds", campaign.strict_rounds},
        {"codes_printed", report.codes_issued},
        {"ballots",
         json::object{
             {"mode", ballots::to_string(campaign.mode)},
             {"restored", report.restored},
             {"tally_holds", value_or_null(report.tally_holds)}}},
    };
}

void add_footprint(
    json::object& object,
    footprint::Footprint const& footprint,
    std::string const& since
)
{
    object["detail"] = footprint.detail;
    object["answered"] = json::object{
        {"low", value_or_null(footprint.answered.low)},
        {"high", value_or_null(footprint.answered.high)},
        {"rate_low", value_or_null(footprint.answered.rate_low)},
    };
    object["overall"] = score_value(footprint.overall, since);
    json::array elements;
    for (auto const& element : footprint.elements) {
        elements.push_back(element_object(element, since));
    }
    object["elements"] = std::move(elements);
}

} // namespace

std::string report(rounds::Report const& report, survey::Instrument const& instrument)
{
    auto object = heading(report);
    auto const* const released = std::get_if<disclosure::ReleasedReport>(&report.decision);
    object["state"] = released != nullptr ? "released" : "withheld";
    object["comments"] = released != nullptr ? comments_value(report.comments) : json::value();
    if (released != nullptr) {
        auto const& earlier = report.earlier;
        auto const* const before = earlier ? &earlier->report : nullptr;
        std::string const since = earlier ? base::to_iso(earlier->closed_on) : std::string{};
        add_footprint(object, footprint::compose(*released, before, instrument), since);
    }
    return json::serialize(object);
}

} // namespace heed::api::wire
