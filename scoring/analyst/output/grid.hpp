#pragma once
// A table for a terminal: columns as wide as their widest cell, measured as a terminal shows them.
// A table that is wider than the page is cut into several, each with the first columns again. A
// value; one thread.

#include "scoring/analyst/output/byte_writer.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace heed::analyst {

// Columns of a terminal that shows a page without breaking lines.
inline constexpr std::size_t page_columns = 100;
// Longer names end in "…".
inline constexpr std::size_t name_columns_max = 28;

// How many columns of a terminal the text takes: none for marks that combine with the letter before
// them, two for East Asian wide characters. Valid UTF-8.
std::size_t columns_of(std::string_view text);

// The text, or as much of its beginning as fits with an ellipsis.
std::string clipped(std::string_view text, std::size_t columns);

enum class Align { left, right };

class Grid {
public:
    // The first `repeated` columns come again in each part of a table that is cut.
    explicit Grid(std::size_t repeated) : repeated_{repeated} {}

    void column(std::string_view title, Align align);
    // As many cells as there are columns.
    void row(std::vector<std::string> cells);
    void write(ByteWriter& out) const;

private:
    struct Column {
        std::string title;
        Align align;
        std::size_t width;
    };

    // One past the last column that fits on a page with those from `begin` on.
    std::size_t end_of_part(std::size_t begin) const;
    void write_part(std::size_t begin, std::size_t end, ByteWriter& out) const;
    void write_line(
        std::vector<std::string> const& cells,
        std::size_t begin,
        std::size_t end,
        ByteWriter& out
    ) const;

    std::size_t repeated_;
    std::vector<Column> columns_;
    std::vector<std::vector<std::string>> rows_;
};

} // namespace heed::analyst
