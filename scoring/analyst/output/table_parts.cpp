#include "scoring/analyst/output/table_parts.hpp"

#include "scoring/analyst/output/table_output.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace heed::analyst {

namespace {

using statistics::GroupSummary;
using statistics::Questionnaire;
using statistics::RoundSummary;
using statistics::ScoreSummary;

constexpr std::string_view no_cell{};

// Teams in which two people or more have this score, scales before composites.
int teams_of_two(RoundSummary const& round, std::size_t score)
{
    return static_cast<int>(std::ranges::count_if(round.teams, [score](GroupSummary const& team) {
        auto const scales = team.scales.size();
        ScoreSummary const& summary =
            score < scales ? team.scales[score] : team.composites[score - scales];
        return summary.n_valid >= 2;
    }));
}

// What scales and composites have in common.
std::vector<std::string> score_cells(
    Cells& cells,
    std::string const& name,
    ScoreSummary const& score,
    GroupSummary const& group
)
{
    return {
        clipped(name, name_columns_max),
        std::to_string(score.n_valid),
        cells.mean(score),
        cells.interval(score, group.population),
        cells.spread(score),
    };
}

void add(std::vector<std::string>& row, std::initializer_list<std::string> cells)
{
    row.insert(row.end(), cells);
}

std::size_t digits_of_largest(std::vector<statistics::ItemSummary> const& items)
{
    int largest = 0;
    for (auto const& item : items) {
        for (auto const count : item.counts) {
            largest = std::max(largest, count);
        }
    }
    return std::to_string(largest).size();
}

Grid team_grid(std::vector<std::string> const& columns)
{
    Grid grid{2};
    grid.column("Team", Align::left);
    grid.column("answered", Align::right);
    for (auto const& name : columns) {
        grid.column(name, Align::left);
    }
    return grid;
}

std::vector<std::string>
team_cells(Page page, Cells& cells, RoundSummary const& round, std::size_t team)
{
    auto const& summary = round.teams[team];
    return {
        clipped(page.inputs.study.teams[team].id, name_columns_max),
        cells.people(summary.n_respondents, summary.population),
    };
}

} // namespace

void write_heading(ByteWriter& out, std::string_view text)
{
    out.text(fmt::format("\n{}\n", text));
}

void write_rest(ByteWriter& out, std::string_view what, std::size_t all, std::size_t shown)
{
    if (all > shown) {
        out.text(fmt::format("  … and {} more {}: --csv has them all\n", grouped(all - shown), what)
        );
    }
}

std::string interval_title(Questionnaire const& questionnaire)
{
    return fmt::format("{:g} % interval", questionnaire.confidence * 100);
}

std::vector<std::string> score_names(Questionnaire const& questionnaire)
{
    std::vector<std::string> names;
    for (auto const& scale : questionnaire.scales) {
        names.push_back(scale.id);
    }
    for (auto const& composite : questionnaire.composites) {
        names.push_back(composite.id);
    }
    return names;
}

std::string grouped(std::size_t number)
{
    auto text = std::to_string(number);
    for (auto place = text.size(); place > 3; place -= 3) {
        text.insert(place - 3, 1, ',');
    }
    return text;
}

void write_everybody(Page page, RoundSummary const& round)
{
    auto const& questionnaire = page.inputs.study.questionnaire;
    auto const names = score_names(questionnaire);
    Cells cells{page.notes};
    Grid grid{1};
    grid.column("Score", Align::left);
    grid.column("people", Align::right);
    grid.column("mean", Align::right);
    grid.column(interval_title(questionnaire), Align::left);
    grid.column("SD", Align::right);
    grid.column("ICC(1)", Align::right);
    grid.column("ICC(2)", Align::right);
    grid.column("fav.", Align::right);
    grid.column("alpha", Align::left);
    for (std::size_t score = 0; score < names.size(); ++score) {
        auto const scales = round.scales.size();
        bool const is_scale = score < scales;
        ScoreSummary const& summary =
            is_scale ? round.all.scales[score] : round.all.composites[score - scales];
        statistics::TeamDifference const& difference =
            is_scale ? round.scales[score] : round.composites[score - scales];
        auto row = score_cells(cells, names[score], summary, round.all);
        auto const teams = teams_of_two(round, score);
        add(row, {cells.icc(difference.icc1, teams), cells.icc(difference.icc2, teams)});
        if (is_scale) {
            auto const& scale = round.all.scales[score];
            add(row, {cells.favourable(scale), cells.alpha(scale)});
        } else {
            add(row, {std::string{no_cell}, std::string{no_cell}});
        }
        grid.row(std::move(row));
    }
    grid.write(page.out);
}

void write_items(Page page, GroupSummary const& everybody)
{
    auto const& items = page.inputs.study.questionnaire.items;
    page.notes.use(Note::favourable);
    Cells cells{page.notes};
    Grid grid{1};
    grid.column("Item", Align::left);
    grid.column("answers", Align::right);
    grid.column("none", Align::right);
    grid.column("mean", Align::right);
    grid.column("SD", Align::right);
    grid.column("fav.", Align::right);
    grid.column("options, lowest first", Align::left);
    auto const digits = digits_of_largest(everybody.items);
    auto const shown = std::min(items.size(), items_shown_max);
    for (std::size_t item = 0; item < shown; ++item) {
        auto const& summary = everybody.items[item];
        auto name = clipped(items[item].id, name_columns_max);
        if (items[item].reverse) {
            page.notes.use(Note::reversed);
            name += " (r)";
        }
        grid.row({
            std::move(name),
            std::to_string(summary.n_answered),
            std::to_string(summary.n_missing),
            cells.item_mean(summary),
            cells.item_spread(summary),
            cells.item_favourable(summary),
            cells.item_counts(summary, digits),
        });
    }
    grid.write(page.out);
    write_rest(page.out, "items", items.size(), shown);
}

void write_team_means(Page page, RoundSummary const& round)
{
    Cells cells{page.notes};
    auto grid = team_grid(score_names(page.inputs.study.questionnaire));
    auto const shown = std::min(round.teams.size(), teams_shown_max);
    for (std::size_t team = 0; team < shown; ++team) {
        auto const& summary = round.teams[team];
        auto row = team_cells(page, cells, round, team);
        for (auto const& scale : summary.scales) {
            row.push_back(cells.mean_and_interval(scale, summary.population));
        }
        for (auto const& composite : summary.composites) {
            row.push_back(cells.mean_and_interval(composite, summary.population));
        }
        grid.row(std::move(row));
    }
    grid.write(page.out);
    write_rest(page.out, "teams", round.teams.size(), shown);
}

void write_team_agreement(Page page, RoundSummary const& round)
{
    auto const& questionnaire = page.inputs.study.questionnaire;
    auto names = score_names(questionnaire);
    names.resize(questionnaire.scales.size());
    Cells cells{page.notes};
    auto grid = team_grid(names);
    auto const shown = std::min(round.teams.size(), teams_shown_max);
    for (std::size_t team = 0; team < shown; ++team) {
        auto row = team_cells(page, cells, round, team);
        for (std::size_t scale = 0; scale < names.size(); ++scale) {
            auto const first_item = questionnaire.scales[scale].items.front();
            auto const options = questionnaire.items[first_item].range.span() + 1;
            row.push_back(cells.agreement(round.teams[team].scales[scale], options));
        }
        grid.row(std::move(row));
    }
    grid.write(page.out);
    write_rest(page.out, "teams", round.teams.size(), shown);
}

} // namespace heed::analyst
