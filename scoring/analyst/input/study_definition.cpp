#include "scoring/analyst/input/study_definition.hpp"

#include "scoring/analyst/input/ids.hpp"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <span>
#include <utility>

namespace heed::analyst {

namespace {

using statistics::Item;
using survey::in_quotes;
using survey::JsonNode;

using Keys = std::initializer_list<std::string_view>;
// Where each id of one kind stands in its list.
using Positions = std::map<std::string, std::size_t>;

bool contains(Keys keys, std::string_view key)
{
    return std::ranges::find(keys, key) != keys.end();
}

// What may stand beside the keys that are known: nothing, or text that people wrote for people.
enum class Others { none, text };

// Passing over what is not known would score an item as it stands whose "reverse" has a slip of the
// pen, and nobody would see it in the numbers.
void check_keys(JsonNode const& node, Keys required, Keys optional, Others others = Others::none)
{
    for (auto const& [key, value] : node.members()) {
        bool const is_remark = others == Others::text && value.is_text();
        if (!contains(required, key) && !contains(optional, key) && !is_remark) {
            value.refuse("the key " + in_quotes(key) + " is not known");
        }
    }
    for (auto const key : required) {
        if (node[key].absent()) {
            node.refuse("the key " + in_quotes(key) + " is missing");
        }
    }
}

// Gives the id the next position.
void claim(JsonNode const& node, std::string const& id, Positions& positions)
{
    if (auto const fault = id_fault(id)) {
        node.refuse("the id " + *fault);
    } else if (!positions.emplace(id, positions.size()).second) {
        node.refuse("the id " + in_quotes(id) + " is used twice");
    }
}

statistics::Range read_range(JsonNode const& node)
{
    statistics::Range const range{
        node["min"].whole(-option_max, option_max),
        node["max"].whole(-option_max, option_max),
    };
    if (range.min >= range.max) {
        node.refuse("\"min\" must be below \"max\"");
    } else if (range.span() >= statistics::options_max) {
        node.refuse("more than " + std::to_string(statistics::options_max) + " options");
    }
    return range;
}

void read_items(JsonNode const& node, Definition& definition, Positions& items)
{
    for (auto const& [id, item] : node.members()) {
        check_keys(item, {"min", "max"}, {"reverse", "cannot_say"});
        claim(item, id, items);
        if (is_id_column(id)) {
            item.refuse("no item may be called " + in_quotes(id));
        }
        definition.questionnaire.items.push_back(Item{id, read_range(item), item["reverse"].flag()}
        );
        definition.offers_cannot_say.push_back(item["cannot_say"].flag());
    }
    if (items.empty() || items.size() > items_max) {
        node.refuse("expected 1 to " + std::to_string(items_max) + " items");
    }
}

// The positions of the ids that are listed here, each once.
std::vector<std::size_t>
read_parts(JsonNode const& node, std::string_view kind, Positions const& positions)
{
    std::vector<std::size_t> parts;
    for (auto const& entry : node.list(1, items_max)) {
        auto const id = entry.text();
        auto const found = positions.find(id);
        if (found == positions.end()) {
            entry.refuse("there is no " + std::string{kind} + " " + in_quotes(id));
            break;
        }
        if (std::ranges::find(parts, found->second) != parts.end()) {
            entry.refuse("the " + std::string{kind} + " " + in_quotes(id) + " is named twice");
        }
        parts.push_back(found->second);
    }
    return parts;
}

// Every pair of items of a scale has a sum of its own in each tally.
bool has_too_many_pairs(std::span<statistics::Scale const> scales)
{
    std::size_t pairs = 0;
    for (auto const& scale : scales) {
        pairs += scale.items.size() * scale.items.size();
    }
    return pairs > item_pairs_max;
}

void read_options(JsonNode const& node, statistics::Questionnaire& questionnaire)
{
    if (node.absent()) {
        return;
    }
    check_keys(node, {}, {"min_answered", "confidence"});
    if (auto const share = node["min_answered"]; !share.absent()) {
        auto const parts = share.list(2, 2);
        if (parts.size() == 2) {
            auto const denominator = parts[1].whole(1, share_denominator_max);
            questionnaire.needed = {parts[0].whole(0, denominator), denominator};
        }
    }
    if (auto const confidence = node["confidence"]; !confidence.absent()) {
        questionnaire.confidence = confidence.number(confidence_min, confidence_max);
    }
}

} // namespace

Definition read_study_definition(JsonNode const& root)
{
    check_keys(root, {"items", "scales"}, {"composites", "linked", "options"}, Others::text);
    Definition definition;
    auto& questionnaire = definition.questionnaire;
    definition.title = root["case"].text();
    Positions items;
    read_items(root["items"], definition, items);
    Positions scores;
    for (auto const& node : root["scales"].list(1, scales_max)) {
        check_keys(node, {"id", "items"}, {});
        auto const id = node["id"].text();
        claim(node["id"], id, scores);
        questionnaire.scales.push_back({id, read_parts(node["items"], "item", items)});
    }
    if (has_too_many_pairs(questionnaire.scales)) {
        root["scales"].refuse(
            "more than " + std::to_string(item_pairs_max) + " pairs of items in all scales together"
        );
    }
    auto const scales = scores;
    for (auto const& node : root["composites"].list(0, composites_max)) {
        check_keys(node, {"id", "scales"}, {});
        auto const id = node["id"].text();
        claim(node["id"], id, scores);
        questionnaire.composites.push_back({id, read_parts(node["scales"], "scale", scales)});
    }
    questionnaire.linked = root["linked"].flag();
    read_options(root["options"], questionnaire);
    return definition;
}

} // namespace heed::analyst
