#include "scoring/analyst/inputs.hpp"

#include "scoring/analyst/input/definition.hpp"
#include "scoring/analyst/input/responses.hpp"
#include "scoring/analyst/input/source.hpp"
#include "scoring/analyst/input/teams.hpp"
#include "survey-defs/model/instrument_json.hpp"

#include <utility>

namespace heed::analyst {

namespace {

using Teams = std::optional<std::vector<statistics::Team>>;

Read<Definition> definition_in(std::filesystem::path const& path)
{
    auto const source = open_file(path);
    if (!source) {
        return source.error();
    }
    auto const json = read_all(*source, survey::definition_bytes_max);
    if (!json) {
        return json.error();
    }
    return read_definition(*json, source->name);
}

Read<Teams> teams_in(std::optional<std::filesystem::path> const& path)
{
    if (!path) {
        return Teams{};
    }
    auto source = open_file(*path);
    if (!source) {
        return source.error();
    }
    Lines lines{*std::move(source)};
    auto teams = read_teams(lines);
    if (!teams) {
        return teams.error();
    }
    return Teams{*std::move(teams)};
}

Inputs put_together(Definition definition, Responses responses)
{
    return {
        std::move(definition.title),
        {
            std::move(definition.questionnaire),
            std::move(responses.teams),
            std::move(responses.rounds),
            std::move(responses.table),
        },
        std::move(responses.people),
        std::move(definition.offers_cannot_say),
    };
}

} // namespace

Read<Inputs> read_inputs(Paths const& paths, ReadingProgress const& progress)
{
    auto definition = definition_in(paths.definition);
    if (!definition) {
        return definition.error();
    }
    auto teams = teams_in(paths.teams);
    if (!teams) {
        return teams.error();
    }
    auto source = open_file(paths.responses);
    if (!source) {
        return source.error();
    }
    Lines lines{*std::move(source), progress};
    auto responses = read_responses(lines, *definition, *std::move(teams));
    if (!responses) {
        return responses.error();
    }
    return put_together(*std::move(definition), *std::move(responses));
}

} // namespace heed::analyst
