#include "scoring/analyst/output/table_parts.hpp"

#include "scoring/analyst/output/table_output.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace heed::analyst {

namespace {

using statistics::GroupSummary;
using statistics::Questionnaire;
using statistics::RoundSummary;
using statistics::ScoreSummary;

constexpr std::string_view no_cell{};

// Of a scale, or of a composite after all scales.
ScoreSummary const& score_of(GroupSummary const& group, std::size_t score)
{
    auto const scales = group.scales.size();
    return score < scales ? group.scales[score] : group.composites[score - scales];
}

// Teams in which two people or more have this score.
int teams_of_two(RoundSummary const& round, std::size_t score)
{
    return static_cast<int>(std::ranges::count_if(round.teams, [score](GroupSummary const& team) {
        return score_of(team, score).n_valid >= 2;
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

Listed listed_teams(RoundSummary const& round)
{
    return {"teams", round.teams.size(), teams_shown_max};
}

// Of each item of the scale: where they differ, there is no agreement to judge by them.
int options_of(Questionnaire const& questionnaire, std::size_t scale)
{
    auto const first_item = questionnaire.scales[scale].items.front();
    return questionnaire.items[first_item].range.span() + 1;
}

std::vector<std::string> item_cells(
    Page page,
    statistics::Item const& item,
    statistics::ItemSummary const& summary,
    std::size_t digits
)
{
    Cells cells{page.notes};
    auto name = clipped(item.id, name_columns_max);
    if (item.reverse) {
        page.notes.use(Note::reversed);
        name += " (r)";
    }
    return {
        std::move(name),
        std::to_string(summary.n_answered),
        std::to_string(summary.n_missing),
        cells.item_mean(summary),
        cells.item_spread(summary),
        cells.item_favourable(summary),
        cells.item_counts(summary, digits),
    };
}

} // namespace

void write_heading(ByteWriter& out, std::string_view text)
{
    out.text(fmt::format("\n{}\n", text));
}

void write_list(
    Page page,
    Grid grid,
    Listed listed,
    std::function<std::vector<std::string>(std::size_t)> const& line_of
)
{
    auto const shown = std::min(listed.all, listed.most);
    for (std::size_t each = 0; each < shown; ++each) {
        grid.row(line_of(each));
    }
    grid.write(page.out);
    if (listed.all > shown) {
        auto const rest = grouped(listed.all - shown);
        page.out.text(fmt::format("  … and {} more {}: --csv has them all\n", rest, listed.what));
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
        statistics::TeamDifference const& difference =
            is_scale ? round.scales[score] : round.composites[score - scales];
        auto row = score_cells(cells, names[score], score_of(round.all, score), round.all);
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
    Grid grid{1};
    grid.column("Item", Align::left);
    grid.column("answers", Align::right);
    grid.column("none", Align::right);
    grid.column("mean", Align::right);
    grid.column("SD", Align::right);
    grid.column("fav.", Align::right);
    grid.column("options, lowest first", Align::left);
    auto const digits = digits_of_largest(everybody.items);
    write_list(
        page,
        std::move(grid),
        {"items", items.size(), items_shown_max},
        [&](std::size_t item) {
            return item_cells(page, items[item], everybody.items[item], digits);
        }
    );
}

void write_team_means(Page page, RoundSummary const& round)
{
    auto const names = score_names(page.inputs.study.questionnaire);
    Cells cells{page.notes};
    write_list(page, team_grid(names), listed_teams(round), [&](std::size_t team) {
        auto const& summary = round.teams[team];
        auto row = team_cells(page, cells, round, team);
        for (std::size_t score = 0; score < names.size(); ++score) {
            row.push_back(cells.mean_and_interval(score_of(summary, score), summary.population));
        }
        return row;
    });
}

void write_team_agreement(Page page, RoundSummary const& round)
{
    auto const& questionnaire = page.inputs.study.questionnaire;
    auto names = score_names(questionnaire);
    names.resize(questionnaire.scales.size());
    Cells cells{page.notes};
    write_list(page, team_grid(names), listed_teams(round), [&](std::size_t team) {
        auto row = team_cells(page, cells, round, team);
        for (std::size_t scale = 0; scale < names.size(); ++scale) {
            auto const options = options_of(questionnaire, scale);
            row.push_back(cells.agreement(round.teams[team].scales[scale], options));
        }
        return row;
    });
}

} // namespace heed::analyst
