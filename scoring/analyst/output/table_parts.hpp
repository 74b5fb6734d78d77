#pragma once
// The parts of --table, one function for each thing that is shown. One thread.

#include "scoring/analyst/output/byte_writer.hpp"
#include "scoring/analyst/output/cells.hpp"
#include "scoring/analyst/output/grid.hpp"
#include "scoring/analyst/results.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace heed::analyst {

struct Page {
    Inputs const& inputs;
    ByteWriter& out;
    Notes& notes;
};

// One line for each score: mean, interval, spread, alpha, ICC.
void write_everybody(Page page, statistics::RoundSummary const& round);
void write_items(Page page, statistics::GroupSummary const& everybody);
// One line for each team, one column for each score.
void write_team_means(Page page, statistics::RoundSummary const& round);
void write_team_agreement(Page page, statistics::RoundSummary const& round);
// Everybody's change, then the teams', and both again for linked people.
void write_change(Page page, Change const& change);

// A heading between empty lines.
void write_heading(ByteWriter& out, std::string_view text);
// What a table has a line of, and how many of them it shows at most.
struct Listed {
    std::string_view what; // "teams"
    std::size_t all;
    std::size_t most;
};
// The grid with a line for each, and where some are left out "… and 9,960 more teams: --csv has
// them all". `line_of` makes the cells of one by its position.
void write_list(
    Page page,
    Grid grid,
    Listed listed,
    std::function<std::vector<std::string>(std::size_t)> const& line_of
);
// "95 % interval"
std::string interval_title(statistics::Questionnaire const& questionnaire);
std::vector<std::string> score_names(statistics::Questionnaire const& questionnaire);
// 774,000
std::string grouped(std::size_t number);

} // namespace heed::analyst
