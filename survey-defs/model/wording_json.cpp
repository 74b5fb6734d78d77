// parse_wording() of instrument_json.hpp, apart from parse_instrument() because the two files
// have nothing in common but the way of reading.
#include "survey-defs/model/instrument_json.hpp"
#include "survey-defs/model/json_document.hpp"
#include "survey-defs/model/json_node.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace heed::survey {

namespace {

constexpr std::string_view wording_format = "heed-wording/1";

// The subset of BCP 47 that Heed uses: "cy", "en-GB", "zh-Hant-TW". A folder has the same name.
bool is_language_tag(std::string_view tag)
{
    auto const is_lower = [](char c) { return 'a' <= c && c <= 'z'; };
    auto const is_tag_character = [is_lower](char c) {
        return is_lower(c) || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9');
    };
    auto end = std::min(tag.find('-'), tag.size());
    bool good = (end == 2 || end == 3) && std::ranges::all_of(tag.substr(0, end), is_lower);
    while (good && end < tag.size()) {
        tag.remove_prefix(end + 1);
        end = std::min(tag.find('-'), tag.size());
        good = 2 <= end && end <= 8 && std::ranges::all_of(tag.substr(0, end), is_tag_character);
    }
    return good;
}

// Every key of an object of texts, no more and no fewer.
void read_texts(JsonNode const& node, std::vector<std::string_view> const& keys)
{
    node.expect_keys(keys);
    for (auto const key : keys) {
        node[key].text();
    }
}

void read_scales(JsonNode const& node, std::vector<Scale> const& scales)
{
    std::vector<std::string_view> ids;
    ids.reserve(scales.size());
    for (auto const& scale : scales) {
        ids.push_back(scale.id.text());
    }
    node.expect_keys(ids);
    for (auto const& scale : scales) {
        auto const words = node[scale.id.text()];
        words.expect_keys(
            scale.cannot_say ? std::vector<std::string_view>{"values", "cannot_say"}
                             : std::vector<std::string_view>{"values"}
        );
        auto const points = static_cast<std::size_t>(scale.points());
        for (auto const& value : words["values"].list(points, points)) {
            value.text();
        }
        words["cannot_say"].text();
    }
}

void read_stems(JsonNode const& node, std::vector<Element> const& elements)
{
    std::set<std::string_view> stems;
    for (auto const& element : elements) {
        stems.insert(element.stem);
    }
    read_texts(node, {stems.begin(), stems.end()});
}

// What reports say of an element, band by band. An instrument for one person alone has no report,
// and says nothing of how that person does.
void read_bands(JsonNode const& words, Use use)
{
    if (use != Use::self) {
        read_texts(words["bands"], {"low", "middle", "high"});
    }
}

void read_elements(JsonNode const& node, Instrument const& instrument)
{
    std::vector<std::string_view> keys{"name", "heading", "about", "prompts"};
    if (instrument.use != Use::self) {
        keys.emplace_back("bands");
    }
    std::vector<std::string_view> ids;
    for (auto const& element : instrument.elements) {
        ids.push_back(element.id.text());
    }
    node.expect_keys(ids);
    for (auto const id : ids) {
        auto const words = node[id];
        words.expect_keys(keys);
        words["name"].text();
        words["heading"].text();
        words["about"].text();
        read_bands(words, instrument.use);
        for (auto const& prompt : words["prompts"].list(1, prompts_max)) {
            prompt.text();
        }
    }
}

void read_items(JsonNode const& node, std::vector<Element> const& elements)
{
    std::vector<std::string_view> ids;
    for (auto const& element : elements) {
        for (auto const& item : element.items) {
            ids.push_back(item.id.text());
        }
    }
    read_texts(node, ids);
}

void read_open_questions(JsonNode const& node, std::vector<ItemId> const& questions)
{
    std::vector<std::string_view> ids;
    ids.reserve(questions.size());
    for (auto const& question : questions) {
        ids.push_back(question.text());
    }
    read_texts(node, ids);
}

std::string read_language(JsonNode const& node)
{
    auto language = node.text();
    if (!is_language_tag(language)) {
        node.refuse(in_quotes(language) + " is not a language tag such as \"en\" or \"en-GB\"");
    }
    return language;
}

Wording read_wording(JsonNode const& root, Instrument const& instrument)
{
    root.expect_format(wording_format);
    root.expect_keys(
        {"format",
         "instrument",
         "language",
         "translation",
         "title",
         "summary",
         "look_back",
         "scales",
         "stems",
         "elements",
         "items",
         "open_questions"},
        {"$schema"}
    );
    root["$schema"].text();
    if (auto const name = root["instrument"].id(); name != instrument.key.name) {
        root["instrument"].refuse(
            "these words are for " + in_quotes(name) + ", not for " + in_quotes(instrument.key.name)
        );
    }
    Wording wording;
    wording.language = read_language(root["language"]);
    wording.translation =
        static_cast<Translation>(root["translation"].choice({"source", "draft", "professional"}));
    wording.title = root["title"].text();
    root["summary"].text();
    root["look_back"].text();
    read_scales(root["scales"], instrument.scales);
    read_stems(root["stems"], instrument.elements);
    read_elements(root["elements"], instrument);
    read_items(root["items"], instrument.elements);
    read_open_questions(root["open_questions"], instrument.open_questions);
    return wording;
}

} // namespace

Checked<Wording>
parse_wording(std::string_view json, std::string_view file, Instrument const& instrument)
{
    auto const document = JsonDocument::parse(json, file);
    if (!document) {
        return document.error();
    }
    Complaint complaint{file};
    auto wording = read_wording(document->root(complaint), instrument);
    if (complaint.error()) {
        return *complaint.error();
    }
    return wording;
}

} // namespace heed::survey
