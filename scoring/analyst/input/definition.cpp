#include "scoring/analyst/input/definition.hpp"

#include "scoring/analyst/input/ids.hpp"
#include "scoring/analyst/input/json_place.hpp"
#include "scoring/analyst/input/study_definition.hpp"
#include "scoring/analyst/input/utf8.hpp"
#include "survey-defs/model/instrument_json.hpp"
#include "survey-defs/model/json_document.hpp"

#include <filesystem>
#include <optional>
#include <utility>

namespace heed::analyst {

namespace {

// The composite that an instrument's `overall` becomes.
constexpr std::string_view overall_id = "overall";

// What messages about a definition need to name its places.
struct File {
    std::string_view json;
    std::string_view name;

    Fault fault_at(std::string_view pointer, std::string reason) const
    {
        auto const place = place_of(json, pointer);
        return {std::string{name}, place.line, place.column, std::move(reason)};
    }

    Fault fault_of(survey::DefinitionError const& error) const
    {
        if (error.line != 0) {
            return {std::string{name}, error.line, error.column, error.reason};
        }
        bool const about_the_file = json.size() > survey::definition_bytes_max;
        return about_the_file ? Fault{std::string{name}, 0, 0, error.reason}
                              : fault_at(error.pointer, error.reason);
    }
};

void add_element(
    survey::Instrument const& instrument,
    survey::Element const& element,
    Definition& definition
)
{
    auto& questionnaire = definition.questionnaire;
    auto const& options = instrument.scale_of(element);
    statistics::Scale scale{element.id.text(), {}};
    for (auto const& item : element.items) {
        scale.items.push_back(questionnaire.items.size());
        questionnaire.items.push_back({item.id.text(), {options.min, options.max}, item.reverse});
        definition.offers_cannot_say.push_back(options.cannot_say);
    }
    questionnaire.scales.push_back(std::move(scale));
}

Definition from_instrument(survey::Instrument const& instrument)
{
    Definition definition;
    definition.title = instrument.key.name + "@" + std::to_string(instrument.key.version);
    for (auto const& element : instrument.elements) {
        add_element(instrument, element, definition);
    }
    statistics::Composite overall{std::string{overall_id}, {}};
    for (auto const& id : instrument.overall) {
        auto const* const element = instrument.find(id);
        overall.scales.push_back(static_cast<std::size_t>(element - instrument.elements.data()));
    }
    if (!overall.scales.empty()) {
        definition.questionnaire.composites.push_back(std::move(overall));
    }
    return definition;
}

// Names that an instrument may have, and a table of responses or of results may not.
std::optional<Fault> clash_in(survey::Instrument const& instrument, File const& file)
{
    for (std::size_t e = 0; e < instrument.elements.size(); ++e) {
        auto const& element = instrument.elements[e];
        auto const pointer = "/elements/" + std::to_string(e);
        if (element.id.text() == overall_id && !instrument.overall.empty()) {
            return file.fault_at(pointer, "the element has the name of the overall score");
        }
        for (std::size_t i = 0; i < element.items.size(); ++i) {
            auto const& id = element.items[i].id.text();
            if (is_id_column(id)) {
                auto const item = pointer + "/items/" + std::to_string(i);
                return file.fault_at(item, "no item may be called " + quoted_text(id));
            }
        }
    }
    return std::nullopt;
}

Read<Definition> read_instrument(File const& file)
{
    auto const instrument = survey::parse_instrument(file.json, file.name);
    if (!instrument) {
        return file.fault_of(instrument.error());
    }
    if (auto clash = clash_in(*instrument, file)) {
        return *std::move(clash);
    }
    return from_instrument(*instrument);
}

} // namespace

Read<Definition> read_definition(std::string_view json, std::string_view name)
{
    json.remove_prefix(json.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
    File const file{json, name};
    auto const document = survey::JsonDocument::parse(json, name);
    if (!document) {
        return file.fault_of(document.error());
    }
    survey::Complaint complaint{name};
    auto const root = document->root(complaint);
    if (!root["format"].absent()) {
        return read_instrument(file);
    }
    auto definition = read_study_definition(root);
    if (complaint.error()) {
        return file.fault_of(*complaint.error());
    }
    if (definition.title.empty()) {
        definition.title = std::filesystem::path{name}.stem().string();
    }
    return definition;
}

} // namespace heed::analyst
