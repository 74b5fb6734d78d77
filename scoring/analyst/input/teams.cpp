#include "scoring/analyst/input/teams.hpp"

#include "scoring/analyst/input/csv_table.hpp"
#include "scoring/analyst/input/ids.hpp"
#include "scoring/analyst/input/name_index.hpp"
#include "scoring/analyst/input/whole_number.hpp"

#include <string>
#include <utility>

namespace heed::analyst {

namespace {

// Positions in the list of expected columns.
constexpr std::size_t team_role = 0;
constexpr std::size_t size_role = 1;

std::optional<std::string> team_fault(std::string_view id, NameIndex const& known)
{
    if (auto const fault = id_fault(id)) {
        return "the team " + *fault;
    }
    if (known.find(id)) {
        return "the team " + quoted_text(id) + " is there twice";
    }
    if (known.names().size() == teams_max) {
        return "more than " + std::to_string(teams_max) + " teams";
    }
    return std::nullopt;
}

std::optional<int> team_size(std::string_view text)
{
    auto const size = whole_number(text);
    return size && 0 <= *size && *size <= team_size_max ? std::optional{static_cast<int>(*size)}
                                                        : std::nullopt;
}

} // namespace

Read<std::vector<statistics::Team>> read_teams(Lines& lines)
{
    auto table = CsvTable::open(lines, {{std::string{team_column}}, {"size"}});
    if (!table) {
        return table.error();
    }
    auto const team = *table->column_of(team_role);
    auto const size = *table->column_of(size_role);
    NameIndex known;
    std::vector<statistics::Team> teams;
    while (table->next()) {
        auto const id = table->cells()[team].text;
        if (auto fault = team_fault(id, known)) {
            return table->fault_at(team, *std::move(fault));
        }
        auto const members = team_size(table->cells()[size].text);
        if (!members) {
            auto const limit = std::to_string(team_size_max);
            return table->fault_at(size, "the size is not a whole number from 0 to " + limit);
        }
        known.add(id);
        teams.push_back({std::string{id}, members});
    }
    if (table->fault()) {
        return *table->fault();
    }
    if (teams.empty()) {
        return Fault{lines.file(), 0, 0, "there are no teams below the header"};
    }
    return teams;
}

} // namespace heed::analyst
