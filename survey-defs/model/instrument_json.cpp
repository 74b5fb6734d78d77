#include "survey-defs/model/instrument_json.hpp"

#include "survey-defs/model/json_document.hpp"
#include "survey-defs/model/json_node.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace heed::survey {

namespace {

constexpr std::string_view instrument_format = "heed-instrument/1";

// Ids of one kind, each allowed once.
class UniqueIds {
public:
    std::string claim(JsonNode const& node)
    {
        auto id = node.id();
        if (!seen_.insert(id).second) {
            node.refuse("the id " + in_quotes(id) + " is used twice");
        }
        return id;
    }

private:
    std::set<std::string> seen_;
};

// Items and open questions share one set of ids, because both are keys of the wording.
struct Ids {
    UniqueIds scales;
    UniqueIds elements;
    UniqueIds questions;
};

Scale read_scale(JsonNode const& node, Ids& ids)
{
    node.expect_keys({"id", "min", "max", "cannot_say"});
    Scale scale;
    scale.id = ScaleId{ids.scales.claim(node["id"])};
    scale.min = node["min"].whole(scale_value_min, scale_value_max);
    scale.max = node["max"].whole(scale_value_min, scale_value_max);
    scale.cannot_say = node["cannot_say"].flag();
    if (scale.points() < scale_points_min || scale.points() > scale_points_max) {
        node.refuse(
            "a scale has " + std::to_string(scale_points_min) + " to " +
            std::to_string(scale_points_max) + " values from \"min\" to \"max\""
        );
    }
    return scale;
}

void mark_reverse(JsonNode const& node, std::vector<Item>& items)
{
    UniqueIds named;
    for (auto const& entry : node.list(0, items_per_element_max)) {
        auto const id = named.claim(entry);
        auto const item = std::ranges::find(items, ItemId{id}, &Item::id);
        if (item == items.end()) {
            return entry.refuse("this element has no item " + in_quotes(id));
        }
        item->reverse = true;
    }
}

Element read_element(JsonNode const& node, std::vector<Scale> const& scales, Ids& ids)
{
    node.expect_keys({"id", "scale", "stem", "items"}, {"optional", "reverse"});
    Element element;
    element.id = ElementId{ids.elements.claim(node["id"])};
    element.scale = ScaleId{node["scale"].id()};
    if (std::ranges::find(scales, element.scale, &Scale::id) == scales.end()) {
        node["scale"].refuse("there is no scale " + in_quotes(element.scale.text()));
    }
    element.stem = node["stem"].id();
    element.optional = node["optional"].flag();
    for (auto const& item : node["items"].list(1, items_per_element_max)) {
        element.items.push_back(Item{ItemId{ids.questions.claim(item)}, false});
    }
    mark_reverse(node["reverse"], element.items);
    return element;
}

void read_elements(JsonNode const& node, Instrument& instrument, Ids& ids)
{
    for (auto const& entry : node.list(1, elements_max)) {
        instrument.elements.push_back(read_element(entry, instrument.scales, ids));
    }
    if (std::ranges::all_of(instrument.elements, &Element::optional)) {
        node.refuse("at least one element must not be optional");
    }
    if (instrument.item_count() > items_max) {
        node.refuse("more than " + std::to_string(items_max) + " items in all");
    }
}

void read_overall(JsonNode const& node, Instrument& instrument)
{
    UniqueIds named;
    for (auto const& entry : node.list(0, elements_max)) {
        ElementId id{named.claim(entry)};
        auto const* element = instrument.find(id);
        if (element == nullptr) {
            return entry.refuse("there is no element " + in_quotes(id.text()));
        }
        if (element->optional) {
            return entry.refuse(
                "the element " + in_quotes(id.text()) + " is optional, so it cannot be part of it"
            );
        }
        instrument.overall.push_back(std::move(id));
    }
}

Instrument read_instrument(JsonNode const& root)
{
    root.expect_format(instrument_format);
    root.expect_keys(
        {"format",
         "name",
         "version",
         "evidence",
         "minutes",
         "days_between_rounds_min",
         "typical_sd",
         "scales",
         "elements",
         "overall",
         "open_questions"},
        {"$schema", "use"}
    );
    root["$schema"].text();
    Instrument instrument;
    Ids ids;
    instrument.key = {root["name"].id(), root["version"].whole(1, version_max)};
    if (auto const use = root["use"]; !use.absent()) {
        instrument.use = static_cast<Use>(use.choice({"team", "pair", "self"}));
    }
    instrument.evidence =
        static_cast<Evidence>(root["evidence"].choice({"draft", "piloted", "validated"}));
    instrument.minutes = root["minutes"].whole(1, minutes_max);
    instrument.days_between_rounds_min =
        root["days_between_rounds_min"].whole(1, days_between_rounds_max);
    instrument.typical_sd = root["typical_sd"].number(typical_sd_min, typical_sd_max);
    for (auto const& entry : root["scales"].list(1, scales_max)) {
        instrument.scales.push_back(read_scale(entry, ids));
    }
    read_elements(root["elements"], instrument, ids);
    read_overall(root["overall"], instrument);
    for (auto const& entry : root["open_questions"].list(0, open_questions_max)) {
        instrument.open_questions.emplace_back(ids.questions.claim(entry));
    }
    if (instrument.use != Use::team && !instrument.open_questions.empty()) {
        root["open_questions"].refuse("only an instrument for a team may ask open questions");
    }
    return instrument;
}

} // namespace

Checked<Instrument> parse_instrument(std::string_view json, std::string_view file)
{
    auto const document = JsonDocument::parse(json, file);
    if (!document) {
        return document.error();
    }
    Complaint complaint{file};
    auto instrument = read_instrument(document->root(complaint));
    if (complaint.error()) {
        return *complaint.error();
    }
    return instrument;
}

} // namespace heed::survey
