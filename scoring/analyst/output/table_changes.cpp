// The part of --table that compares two rounds.

#include "scoring/analyst/output/table_output.hpp"
#include "scoring/analyst/output/table_parts.hpp"
#include "scoring/analyst/output/worth_reading.hpp"

#include <fmt/format.h>

#include <utility>

namespace heed::analyst {

namespace {

using statistics::ChangeSummary;
using statistics::GroupChange;
using statistics::PairedChange;

bool is_worth_reading(ChangeSummary const& change)
{
    return change_is_worth_reading(change.n1, change.n2);
}

bool is_worth_reading(PairedChange const& change)
{
    return change_is_worth_reading(change.n, change.n);
}

template <typename Summary>
std::string change_cell(Cells& cells, Summary const& change)
{
    bool const shown = is_worth_reading(change);
    return cells.change_and_interval(change.diff, change.ci_low, change.ci_high, shown);
}

// The columns of change_cells(); `people` names the one that counts them.
Grid change_grid(Page page, std::string_view people)
{
    Grid grid{1};
    grid.column("Score", Align::left);
    grid.column(people, Align::right);
    grid.column("change", Align::right);
    grid.column(interval_title(page.inputs.study.questionnaire), Align::left);
    grid.column("p", Align::right);
    grid.column("seen from", Align::right);
    return grid;
}

// What both kinds of change have.
template <typename Summary>
std::vector<std::string>
change_cells(Cells& cells, std::string const& name, std::string people, Summary const& change)
{
    bool const shown = is_worth_reading(change);
    return {
        clipped(name, name_columns_max),
        std::move(people),
        cells.change(change.diff, shown),
        cells.change_interval(change.ci_low, change.ci_high, shown),
        cells.chance(change.p, shown),
        cells.plain(change.mdc95, shown),
    };
}

void write_everybody(Page page, std::vector<ChangeSummary> const& scores)
{
    auto const names = score_names(page.inputs.study.questionnaire);
    page.notes.use(Note::seen_from);
    Cells cells{page.notes};
    auto grid = change_grid(page, "people");
    grid.column("g", Align::left);
    for (std::size_t score = 0; score < scores.size(); ++score) {
        auto const& change = scores[score];
        auto const people = fmt::format("{}, {}", change.n1, change.n2);
        auto row = change_cells(cells, names[score], people, change);
        row.push_back(cells.effect(change, is_worth_reading(change)));
        grid.row(std::move(row));
    }
    grid.write(page.out);
}

void write_linked(Page page, std::vector<PairedChange> const& scores)
{
    auto const names = score_names(page.inputs.study.questionnaire);
    page.notes.use(Note::change_of_linked);
    Cells cells{page.notes};
    auto grid = change_grid(page, "linked");
    for (std::size_t score = 0; score < scores.size(); ++score) {
        auto const people = std::to_string(scores[score].n);
        grid.row(change_cells(cells, names[score], people, scores[score]));
    }
    grid.write(page.out);
}

// `scores` is the member of GroupChange to show.
template <typename Summary>
void write_teams(
    Page page,
    std::vector<GroupChange> const& teams,
    std::vector<Summary> GroupChange::*scores
)
{
    Cells cells{page.notes};
    Grid grid{1};
    grid.column("Team", Align::left);
    for (auto const& name : score_names(page.inputs.study.questionnaire)) {
        grid.column(name, Align::left);
    }
    write_list(page, std::move(grid), {"teams", teams.size(), teams_shown_max}, [&](auto team) {
        std::vector<std::string> row{clipped(page.inputs.study.teams[team].id, name_columns_max)};
        for (auto const& change : teams[team].*scores) {
            row.push_back(change_cell(cells, change));
        }
        return row;
    });
}

} // namespace

void write_change(Page page, Change const& change)
{
    auto const& [rounds, summary] = change;
    auto const& names = page.inputs.study.rounds;
    auto const between = fmt::format("round {} to {}", names[rounds.first], names[rounds.second]);
    write_heading(page.out, "Change, " + between);
    write_everybody(page, summary.all.scores);
    write_teams(page, summary.teams, &GroupChange::scores);
    if (!summary.all.paired.empty()) {
        write_heading(page.out, "Change of linked people, " + between);
        write_linked(page, summary.all.paired);
        write_teams(page, summary.teams, &GroupChange::paired);
    }
}

} // namespace heed::analyst
