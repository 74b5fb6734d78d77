// Every person and team score of the reference cases in tests/golden/scoring. Their figures were
// computed by two independent programs, one of them in R, that agree to 1e-9.

#include "scoring/exact/rounding.hpp"
#include "scoring/statistics/teams.hpp"

#include <boost/json/parse.hpp>
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <charconv>
#include <cmath>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace json = boost::json;
using namespace heed::statistics;

namespace {

std::vector<std::string> const cases{
    "edge_all_same",
    "edge_missing_half",
    "edge_missing_two_thirds",
    "edge_person_vs_pooled",
    "edge_rounding",
    "edge_tiny_teams",
    "watts_edmondson",
};

std::string read(std::string const& name)
{
    std::ifstream file{HEED_SOURCE_DIR "/tests/golden/scoring/" + name, std::ios::binary};
    BOOST_REQUIRE_MESSAGE(file.good(), "cannot read " << name);
    return {std::istreambuf_iterator<char>{file}, {}};
}

int to_int(std::string const& text)
{
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::vector<std::string> split(std::string const& line)
{
    std::vector<std::string> cells;
    std::istringstream rest{line + ','};
    for (std::string cell; std::getline(rest, cell, ',');) {
        cells.push_back(cell);
    }
    return cells;
}

// The answers of one person by column name, "respondent" and "team" among them.
using Row = std::map<std::string, std::string>;

std::vector<Row> rows_of(std::string const& case_name)
{
    std::istringstream lines{read(case_name + "/responses.csv")};
    std::string line;
    std::getline(lines, line);
    auto const names = split(line);
    std::vector<Row> rows;
    while (std::getline(lines, line)) {
        auto const cells = split(line);
        Row row;
        for (std::size_t column = 0; column < names.size(); ++column) {
            row[names[column]] = cells.at(column);
        }
        rows.push_back(row);
    }
    return rows;
}

struct Case {
    json::value definition;
    json::value reference;
    std::vector<Row> rows;

    explicit Case(std::string const& name)
        // Round brackets: braces around a JSON value make an array of it.
        : definition(json::parse(read(name + "/definition.json"))),
          reference(json::parse(read(name + "/reference.json"))),
          rows{rows_of(name)}
    {
    }

    Share needed() const
    {
        auto const& share = definition.at("options").at("min_answered");
        return {share.at(0).to_number<int>(), share.at(1).to_number<int>()};
    }
    Range range(json::value const& scale) const
    {
        auto const& item = definition.at("items").at(scale.at("items").at(0).as_string());
        return {item.at("min").to_number<int>(), item.at("max").to_number<int>()};
    }
    std::vector<std::optional<int>> keyed_row(json::value const& scale, Row const& row) const
    {
        std::vector<std::optional<int>> answers;
        for (json::value const& id : scale.at("items").as_array()) {
            bool const reverse = definition.at("items").at(id.as_string()).at("reverse").as_bool();
            std::string const& cell = row.at(std::string{id.as_string()});
            answers.push_back(
                cell.empty() ? std::nullopt
                             : std::optional{keyed(to_int(cell), range(scale), reverse)}
            );
        }
        return answers;
    }
};

bool agrees(json::value const& expected, heed::exact::Fraction const& found)
{
    return std::abs(expected.to_number<double>() - found.convert_to<double>()) < 1e-9;
}

void check_scale(Case const& golden, json::value const& scale)
{
    json::string_view const id = scale.at("id").as_string();
    auto const& round = golden.reference.at("rounds").at("1");
    Range const range = golden.range(scale);
    int const items = static_cast<int>(scale.at("items").as_array().size());
    std::map<std::string, ScoreSum> teams;
    for (Row const& row : golden.rows) {
        auto const score = person_score(golden.keyed_row(scale, row), golden.needed());
        auto const& expected = round.at("persons").at(row.at("respondent")).at(id);
        BOOST_TEST_REQUIRE(score.has_value() == !expected.is_null());
        auto const team = teams.try_emplace(row.at("team"), range, items).first;
        if (score) {
            BOOST_TEST(agrees(expected, score->on_ten(range)));
            team->second.add(*score);
        }
    }
    for (auto const& [team, sum] : teams) {
        auto const& expected = round.at("teams").at(team).at("scales").at(id);
        BOOST_TEST(sum.people() == expected.at("n_valid").to_number<int>());
        BOOST_TEST(agrees(expected.at("mean"), *sum.mean()));
        auto const tenths = heed::exact::round_to_tenth(*sum.mean());
        auto const shown = std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10);
        BOOST_TEST(shown == expected.at("display_mean").as_string());
    }
}

} // namespace

BOOST_DATA_TEST_CASE(scores_agree_with_the_reference, boost::unit_test::data::make(cases))
{
    Case const golden{sample};
    for (json::value const& scale : golden.definition.at("scales").as_array()) {
        check_scale(golden, scale);
    }
}
