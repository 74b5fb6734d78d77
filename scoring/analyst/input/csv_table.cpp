#include "scoring/analyst/input/csv_table.hpp"

#include "scoring/analyst/input/name_index.hpp"

#include <algorithm>
#include <utility>

namespace heed::analyst {

namespace {

// What a table without commas may have been separated by.
constexpr std::string_view other_separators = ";\t";

bool has_other_separators(std::span<CsvCell const> header)
{
    return header.size() == 1 &&
           header.front().text.find_first_of(other_separators) != std::string_view::npos;
}

} // namespace

Read<CsvTable> CsvTable::open(Lines& lines, std::vector<ExpectedColumn> const& expected)
{
    CsvTable table{lines};
    if (lines.next()) {
        table.split_line() && table.match(expected);
    } else {
        table.fault_ = lines.fault().value_or(Fault{lines.file(), 0, 0, "the file is empty"});
    }
    if (table.fault_) {
        return *std::move(table.fault_);
    }
    return table;
}

std::optional<std::size_t> CsvTable::column_of(std::size_t role) const noexcept
{
    auto const found = std::ranges::find(roles_, role);
    auto const column = static_cast<std::size_t>(found - roles_.begin());
    return found == roles_.end() ? std::nullopt : std::optional{column};
}

bool CsvTable::next()
{
    if (!lines_->next()) {
        fault_ = lines_->fault();
        return false;
    }
    if (!split_line()) {
        return false;
    }
    auto const found = cells().size();
    auto const wanted = roles_.size();
    if (found == wanted) {
        return true;
    }
    return fail(
        found > wanted ? cells()[wanted].offset : lines_->text().size(),
        "expected " + std::to_string(wanted) + " cells, found " + std::to_string(found)
    );
}

Fault CsvTable::fault_at(std::size_t column, std::string reason) const
{
    return lines_->fault_at(cells()[column].offset, std::move(reason));
}

bool CsvTable::split_line()
{
    auto stray = row_.split(lines_->text());
    return !stray || fail(stray->offset, std::move(stray->reason));
}

bool CsvTable::match(std::vector<ExpectedColumn> const& expected)
{
    if (has_other_separators(cells())) {
        return fail(0, "there is one column only: cells are separated by commas");
    }
    NameIndex names;
    for (auto const& column : expected) {
        names.add(column.name);
    }
    std::vector<bool> seen(expected.size());
    for (auto const& cell : cells()) {
        auto const role = names.find(cell.text);
        if (!role) {
            return fail(cell.offset, "the column " + quoted_text(cell.text) + " is not expected");
        }
        if (seen[*role]) {
            return fail(cell.offset, "the column " + quoted_text(cell.text) + " is there twice");
        }
        seen[*role] = true;
        roles_.push_back(*role);
    }
    for (std::size_t i = 0; i < expected.size(); ++i) {
        if (expected[i].required && !seen[i]) {
            return fail(0, "the column " + quoted_text(expected[i].name) + " is missing");
        }
    }
    return true;
}

bool CsvTable::fail(std::size_t offset, std::string reason)
{
    fault_ = lines_->fault_at(offset, std::move(reason));
    return false;
}

} // namespace heed::analyst
