#pragma once
// One line of a CSV file taken apart: cells between commas, quoted as RFC 4180 says, but without
// line breaks inside quotes. Keeps its memory from row to row. One thread at a time.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace heed::analyst {

struct CsvCell {
    // Without quotes. Valid until the next split() and as long as the line.
    std::string_view text;
    // Where the cell begins in the line, in bytes.
    std::size_t offset = 0;
};

// What keeps a line from being taken apart.
struct StrayQuote {
    std::size_t offset = 0; // in the line, in bytes
    std::string reason;
};

class CsvRow {
public:
    // The cells of a line, at least one, replace those of the line before. When a quotation mark
    // stands where it must not, that is returned and the cells mean nothing.
    std::optional<StrayQuote> split(std::string_view line);
    std::span<CsvCell const> cells() const noexcept { return {cells_.data(), count_}; }

private:
    std::optional<StrayQuote>
    split_quoted(std::string_view line, std::size_t begin, std::size_t& at);

    // There is room: split() has seen to it.
    void add(std::string_view text, std::size_t offset) noexcept
    {
        // Member by member, since a cell that is copied whole waits for its parts to be stored.
        auto& cell = cells_[count_];
        cell.text = text;
        cell.offset = offset;
        ++count_;
    }

    // The cells of this line, and behind them room for as many as a line of its length could have.
    std::vector<CsvCell> cells_;
    std::size_t count_ = 0;
    std::string unescaped_;
};

} // namespace heed::analyst
