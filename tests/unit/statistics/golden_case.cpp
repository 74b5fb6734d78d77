#include "tests/unit/statistics/golden_case.hpp"

#include <boost/json/parse.hpp>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <sstream>
#include <stdexcept>

namespace json = boost::json;
namespace fs = std::filesystem;

namespace heed::test_support {

using namespace statistics;

namespace {

fs::path const folder{HEED_SOURCE_DIR "/tests/golden/scoring"};

std::string read(fs::path const& path)
{
    std::ifstream file{path, std::ios::binary};
    if (!file.good()) {
        throw std::runtime_error{"cannot read " + path.string()};
    }
    return {std::istreambuf_iterator<char>{file}, {}};
}

int to_int(std::string const& text)
{
    int value = 0;
    auto const end = text.data() + text.size();
    if (std::from_chars(text.data(), end, value).ptr != end) {
        throw std::runtime_error{"not a number: " + text};
    }
    return value;
}

// A line of a file, by the name of the column.
using Row = std::map<std::string, std::string>;

std::vector<std::string> split(std::string const& line)
{
    std::vector<std::string> cells;
    std::istringstream rest{line + ','};
    for (std::string cell; std::getline(rest, cell, ',');) {
        cells.push_back(cell);
    }
    return cells;
}

std::vector<Row> rows_of(fs::path const& path)
{
    std::istringstream lines{read(path)};
    std::string line;
    std::getline(lines, line);
    auto const names = split(line);
    std::vector<Row> rows;
    while (std::getline(lines, line)) {
        auto const cells = split(line);
        Row& row = rows.emplace_back();
        for (std::size_t column = 0; column < names.size(); ++column) {
            row[names[column]] = cells.at(column);
        }
    }
    return rows;
}

// The position of a text in a list, to which it is added when it is new.
std::size_t position_in(std::vector<std::string>& list, std::string const& text)
{
    auto const found = std::ranges::find(list, text);
    auto const position = static_cast<std::size_t>(found - list.begin());
    if (found == list.end()) {
        list.push_back(text);
    }
    return position;
}

template <class Named>
std::vector<std::size_t> positions_of(json::value const& ids, std::vector<Named> const& list)
{
    std::vector<std::size_t> positions;
    for (json::value const& id : ids.as_array()) {
        auto const found = std::ranges::find(list, std::string{id.as_string()}, &Named::id);
        positions.push_back(static_cast<std::size_t>(found - list.begin()));
    }
    return positions;
}

Questionnaire questionnaire_of(json::value const& definition)
{
    Questionnaire made;
    for (auto const& [id, item] : definition.at("items").as_object()) {
        Range const range{item.at("min").to_number<int>(), item.at("max").to_number<int>()};
        made.items.push_back({std::string{id}, range, item.at("reverse").as_bool()});
    }
    for (json::value const& scale : definition.at("scales").as_array()) {
        std::string const id{scale.at("id").as_string()};
        made.scales.push_back({id, positions_of(scale.at("items"), made.items)});
    }
    for (json::value const& composite : definition.at("composites").as_array()) {
        std::string const id{composite.at("id").as_string()};
        made.composites.push_back({id, positions_of(composite.at("scales"), made.scales)});
    }
    json::value const& options = definition.at("options");
    json::value const& share = options.at("min_answered");
    made.needed = {share.at(0).to_number<int>(), share.at(1).to_number<int>()};
    made.confidence = options.at("confidence").to_number<double>();
    made.linked = definition.at("linked").as_bool();
    return made;
}

std::vector<Cell> cells_of(Questionnaire const& questionnaire, Row const& row)
{
    std::vector<Cell> cells;
    for (Item const& item : questionnaire.items) {
        std::string const& text = row.at(item.id);
        cells.push_back(text.empty() ? blank : cell_of(to_int(text), item.range.min));
    }
    return cells;
}

} // namespace

std::vector<std::string> golden_case_names()
{
    std::vector<std::string> names;
    for (fs::directory_entry const& entry : fs::directory_iterator{folder}) {
        if (fs::exists(entry.path() / "reference.json")) {
            names.push_back(entry.path().filename());
        }
    }
    std::ranges::sort(names);
    return names;
}

GoldenCase read_golden_case(std::string const& name)
{
    auto questionnaire = questionnaire_of(json::parse(read(folder / name / "definition.json")));
    ResponseTable table{questionnaire.items.size()};
    std::vector<std::string> teams;
    std::vector<Team> sized;
    for (Row const& row : rows_of(folder / name / "teams.csv")) {
        teams.push_back(row.at("team"));
        sized.push_back({row.at("team"), to_int(row.at("size"))});
    }
    std::vector<std::string> people;
    std::vector<std::string> rounds;
    for (Row const& row : rows_of(folder / name / "responses.csv")) {
        std::string const round = row.contains("round") ? row.at("round") : "1";
        RowKey const key{
            static_cast<std::uint32_t>(position_in(people, row.at("respondent"))),
            static_cast<std::uint32_t>(position_in(teams, row.at("team"))),
            static_cast<std::uint32_t>(position_in(rounds, round))};
        table.add(key, cells_of(questionnaire, row));
    }
    return {
        {std::move(questionnaire), std::move(sized), std::move(rounds), std::move(table)},
        std::move(people),
        json::parse(read(folder / name / "reference.json"))};
}

} // namespace heed::test_support
