#pragma once
// A CSV file whose first line names its columns, row by row. Columns may stand in any order; every
// row has as many cells as the header. One thread at a time.

#include "scoring/analyst/fault.hpp"
#include "scoring/analyst/input/csv_row.hpp"
#include "scoring/analyst/input/lines.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace heed::analyst {

struct ExpectedColumn {
    std::string name;
    bool required = true;
};

class CsvTable {
public:
    // Reads the header. Refused: an empty file, a column that is not expected, that is there twice,
    // or that is required and missing. `lines` stands before the first line, and must outlive the
    // table.
    static Read<CsvTable> open(Lines& lines, std::vector<ExpectedColumn> const& expected);

    // By column of the file: the position of its name in `expected`.
    std::span<std::size_t const> roles() const noexcept { return roles_; }
    // The other way round; empty for a column that is not required and not there.
    std::optional<std::size_t> column_of(std::size_t role) const noexcept;

    // Goes to the next row. False at the end, and when there is a fault.
    bool next();
    std::optional<Fault> const& fault() const noexcept { return fault_; }
    // By column of the file. Valid until next().
    std::span<CsvCell const> cells() const noexcept { return row_.cells(); }
    // A fault of this row's cell in that column.
    Fault fault_at(std::size_t column, std::string reason) const;

private:
    explicit CsvTable(Lines& lines) : lines_{&lines} {}
    bool split_line();
    bool match(std::vector<ExpectedColumn> const& expected);
    bool fail(std::size_t offset, std::string reason);

    Lines* lines_;
    CsvRow row_;
    std::vector<std::size_t> roles_;
    std::optional<Fault> fault_;
};

} // namespace heed::analyst
