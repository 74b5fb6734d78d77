#include "scoring/analyst/input/responses.hpp"

#include "scoring/analyst/input/answer_reader.hpp"
#include "scoring/analyst/input/csv_table.hpp"
#include "scoring/analyst/input/ids.hpp"
#include "scoring/analyst/input/name_order.hpp"
#include "scoring/analyst/input/row_register.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace heed::analyst {

namespace {

using statistics::ResponseTable;
using statistics::Team;

// All ids fit into Names, the last one perhaps being one that is refused.
static_assert(rows_max * id_bytes_max + line_bytes_max < std::numeric_limits<std::uint32_t>::max());

// Of all rows when there are no rounds.
constexpr std::string_view only_round = "1";
// After so many rows the rest can be judged by them, and its memory be taken at once.
constexpr std::size_t sample_rows = 1000;
constexpr double sample_margin = 1.05;

// Positions in the list of expected columns.
enum Role : std::size_t { respondent_role, team_role, round_role, first_item_role };

std::vector<ExpectedColumn> expected_columns(Definition const& definition)
{
    std::vector<ExpectedColumn> columns{
        {std::string{respondent_column}},
        {std::string{team_column}},
        {std::string{round_column}, false},
    };
    for (auto const& item : definition.questionnaire.items) {
        columns.push_back({item.id});
    }
    return columns;
}

// Reads rows into a table, and knows all that must hold between them.
class Reader {
public:
    Reader(CsvTable const& table, Definition const& definition, RowRegister& entered);

    std::optional<Fault> add_row();
    void reserve(std::size_t rows) { responses_.reserve(rows); }
    ResponseTable take_responses() noexcept { return std::move(responses_); }

private:
    struct AnswerColumn {
        std::size_t column;
        std::size_t item;
        AnswerReader reader;
    };

    Fault fault_of(RowRefusal const& refusal) const;

    CsvTable const* table_;
    RowRegister* entered_;
    std::size_t respondent_;
    std::size_t team_;
    std::optional<std::size_t> round_;
    std::vector<AnswerColumn> answers_;   // from left to right
    std::vector<statistics::Cell> cells_; // by item
    ResponseTable responses_;
};

Reader::Reader(CsvTable const& table, Definition const& definition, RowRegister& entered)
    : table_{&table},
      entered_{&entered},
      respondent_{*table.column_of(respondent_role)},
      team_{*table.column_of(team_role)},
      round_{table.column_of(round_role)},
      cells_(definition.questionnaire.items.size()),
      responses_{cells_.size()}
{
    auto const roles = table.roles();
    for (std::size_t column = 0; column < roles.size(); ++column) {
        if (roles[column] >= first_item_role) {
            auto const item = roles[column] - first_item_role;
            AnswerReader reader{
                definition.questionnaire.items[item],
                definition.offers_cannot_say[item]};
            answers_.push_back({column, item, std::move(reader)});
        }
    }
}

std::optional<Fault> Reader::add_row()
{
    auto const row = table_->cells();
    auto const round = round_ ? row[*round_].text : only_round;
    auto const key = entered_->enter({row[respondent_].text, row[team_].text, round});
    if (!key) {
        return fault_of(key.error());
    }
    for (auto const& [column, item, reader] : answers_) {
        auto const text = row[column].text;
        auto const cell = reader.read(text);
        if (!cell) {
            return table_->fault_at(column, reader.reason(text));
        }
        cells_[item] = *cell;
    }
    responses_.add(*key, cells_);
    return std::nullopt;
}

Fault Reader::fault_of(RowRefusal const& refusal) const
{
    switch (refusal.kind) {
    case IdKind::team:
        return table_->fault_at(team_, refusal.reason);
    case IdKind::round:
        return table_->fault_at(round_.value_or(respondent_), refusal.reason);
    case IdKind::respondent:
        break;
    }
    return table_->fault_at(respondent_, refusal.reason);
}

// How many rows there will be, as far as those read so far can tell.
std::size_t rows_ahead(Lines const& lines, std::size_t rows)
{
    auto const done = static_cast<double>(lines.done_bytes());
    auto const all = static_cast<double>(lines.all_bytes());
    return std::max(
        rows,
        static_cast<std::size_t>(all / done * sample_margin * static_cast<double>(rows))
    );
}

std::vector<std::string> in_order(Names const& names, std::vector<std::uint32_t> const& order)
{
    std::vector<std::string> sorted;
    sorted.reserve(order.size());
    for (auto const position : order) {
        sorted.emplace_back(names[position]);
    }
    return sorted;
}

// Puts teams and rounds into their order, and ends the reading.
Responses finish(Reader& reader, RowRegister& entered, std::optional<std::vector<Team>> teams)
{
    auto const round_order = order_of_rounds(entered.rounds());
    std::vector<std::uint32_t> team_order(entered.teams().size());
    if (teams) {
        std::iota(team_order.begin(), team_order.end(), std::uint32_t{0});
    } else {
        team_order = order_by_bytes(entered.teams());
        teams.emplace();
        for (auto& id : in_order(entered.teams(), team_order)) {
            teams->push_back({std::move(id), std::nullopt});
        }
    }
    auto table = reader.take_responses();
    table.renumber(ranks_in(team_order), ranks_in(round_order));
    return {
        *std::move(teams),
        in_order(entered.rounds(), round_order),
        std::move(table),
        entered.take_people(),
    };
}

} // namespace

Read<Responses> read_responses(
    Lines& lines,
    Definition const& definition,
    std::optional<std::vector<Team>> teams,
    std::size_t rows_limit
)
{
    auto table = CsvTable::open(lines, expected_columns(definition));
    if (!table) {
        return table.error();
    }
    RowRegister entered{teams};
    Reader reader{*table, definition, entered};
    while (table->next()) {
        if (entered.rows() == rows_limit) {
            return table->fault_at(0, "more than " + std::to_string(rows_limit) + " rows");
        }
        if (auto fault = reader.add_row()) {
            return *std::move(fault);
        }
        if (entered.rows() == sample_rows) {
            auto const rows = std::min(rows_ahead(lines, sample_rows), rows_limit);
            reader.reserve(rows);
            entered.reserve(rows);
        }
    }
    if (table->fault()) {
        return *table->fault();
    }
    if (entered.rows() == 0) {
        return Fault{lines.file(), 0, 0, "there are no rows below the header"};
    }
    return finish(reader, entered, std::move(teams));
}

} // namespace heed::analyst
