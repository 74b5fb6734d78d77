#include "scoring/analyst/input/csv_table.hpp"

#include "scoring/analyst/input/name_index.hpp"

#include <algorithm>
#include <utility>

namespace heed::analyst {

namespace {

// What a table without commas may have been separated by.
constexpr std::string_view other_separators = ";\t";

bool has_any(std::string_view text, std::string_view characters)
{
    return text.find_first_of(characters) != std::string_view::npos;
}

// What a file is that cannot be taken for a table with commas at all; the first line shows it.
// Looking at its cells would only tell the first of many consequences.
std::optional<std::string> other_format(std::string_view header)
{
    if (has_any(header, std::string_view{"\0", 1})) {
        return "this is not a text file; save the table as CSV in UTF-8";
    }
    if (has_any(header, "\r")) {
        return "a carriage return inside a line; save the file with LF or CR LF as line ending";
    }
    if (!has_any(header, ",") && has_any(header, other_separators)) {
        return "there is one column only: cells are separated by commas";
    }
    return std::nullopt;
}

std::string column_text(std::string_view name)
{
    return name.empty() ? "a column without a name" : "the column " + quoted_text(name);
}

} // namespace

Read<CsvTable> CsvTable::open(Lines& lines, std::vector<ExpectedColumn> const& expected)
{
    CsvTable table{lines};
    if (lines.next()) {
        table.match(expected);
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
    if (auto other = other_format(lines_->text())) {
        return fail(0, *std::move(other));
    }
    if (!split_line()) {
        return false;
    }
    NameIndex names;
    for (auto const& column : expected) {
        names.add(column.name);
    }
    std::vector<bool> seen(expected.size());
    for (auto const& cell : cells()) {
        auto const role = names.find(cell.text);
        if (!role) {
            return fail(cell.offset, column_text(cell.text) + " is not expected");
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
