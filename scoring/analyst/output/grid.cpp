#include "scoring/analyst/output/grid.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <span>
#include <utility>

namespace heed::analyst {

namespace {

constexpr std::string_view gap = "  ";
constexpr std::string_view ellipsis = "…";

struct Block {
    char32_t first;
    char32_t last;
};

// The blocks of Unicode 15 that people's names and labels use; a character outside of them that
// has another width shifts its line, and harms nothing else.
constexpr std::array combining{
    Block{0x0300, 0x036f}, // Latin, Greek, Cyrillic
    Block{0x0591, 0x05bd}, // Hebrew
    Block{0x064b, 0x065f}, // Arabic
    Block{0x200b, 0x200f}, // no width, direction
    Block{0x20d0, 0x20f0}, // symbols
    Block{0xfe00, 0xfe0f}, // variants
};
constexpr std::array wide{
    Block{0x1100, 0x115f},   // Hangul
    Block{0x2e80, 0x303e},   // CJK radicals and punctuation
    Block{0x3041, 0xa4cf},   // kana, CJK, Yi
    Block{0xac00, 0xd7a3},   // Hangul
    Block{0xf900, 0xfaff},   // CJK
    Block{0xff00, 0xff60},   // full width
    Block{0x1f300, 0x1f64f}, // pictures
    Block{0x20000, 0x3fffd}, // CJK
};

bool is_in(std::span<Block const> blocks, char32_t character)
{
    return std::ranges::any_of(blocks, [character](Block block) {
        return block.first <= character && character <= block.last;
    });
}

std::size_t width_of(char32_t character)
{
    if (is_in(combining, character)) {
        return 0;
    }
    return is_in(wide, character) ? 2 : 1;
}

std::size_t bytes_of(char first)
{
    auto const byte = static_cast<unsigned char>(first);
    if (byte < 0x80) {
        return 1;
    }
    if (byte < 0xe0) {
        return 2;
    }
    return byte < 0xf0 ? 3 : 4;
}

// Takes the first character off the text.
char32_t take(std::string_view& text)
{
    auto const bytes = std::min(bytes_of(text.front()), text.size());
    auto const lead_bits = bytes == 1 ? 0x7fU : 0x7fU >> bytes;
    char32_t character = static_cast<unsigned char>(text.front()) & lead_bits;
    for (std::size_t i = 1; i < bytes; ++i) {
        character = character << 6U | (static_cast<unsigned char>(text[i]) & 0x3fU);
    }
    text.remove_prefix(bytes);
    return character;
}

std::string padded(std::string_view text, std::size_t columns, Align align)
{
    std::string const blanks(columns - columns_of(text), ' ');
    return align == Align::left ? std::string{text} + blanks : blanks + std::string{text};
}

} // namespace

std::size_t columns_of(std::string_view text)
{
    std::size_t columns = 0;
    while (!text.empty()) {
        columns += width_of(take(text));
    }
    return columns;
}

std::string clipped(std::string_view text, std::size_t columns)
{
    if (columns_of(text) <= columns) {
        return std::string{text};
    }
    std::size_t used = 1;
    auto rest = text;
    auto kept = text.size();
    while (used <= columns) {
        kept = text.size() - rest.size();
        used += width_of(take(rest));
    }
    return std::string{text.substr(0, kept)}.append(ellipsis);
}

void Grid::column(std::string_view title, Align align)
{
    auto shown = clipped(title, name_columns_max);
    auto const width = columns_of(shown);
    columns_.push_back({std::move(shown), align, width});
}

void Grid::row(std::vector<std::string> cells)
{
    assert(cells.size() == columns_.size());
    for (std::size_t position = 0; position < cells.size(); ++position) {
        columns_[position].width = std::max(columns_[position].width, columns_of(cells[position]));
    }
    rows_.push_back(std::move(cells));
}

void Grid::write(ByteWriter& out) const
{
    for (auto begin = repeated_; begin < columns_.size();) {
        auto const end = end_of_part(begin);
        write_part(begin, end, out);
        begin = end;
    }
}

std::size_t Grid::end_of_part(std::size_t begin) const
{
    std::size_t used = 0;
    for (std::size_t position = 0; position < repeated_; ++position) {
        used += gap.size() + columns_[position].width;
    }
    auto end = begin;
    while (end < columns_.size()) {
        used += gap.size() + columns_[end].width;
        if (used > page_columns && end > begin) {
            break;
        }
        ++end;
    }
    return end;
}

void Grid::write_part(std::size_t begin, std::size_t end, ByteWriter& out) const
{
    std::vector<std::string> titles;
    std::vector<std::string> rules;
    for (auto const& column : columns_) {
        titles.push_back(column.title);
        std::string rule;
        for (std::size_t i = 0; i < column.width; ++i) {
            rule += "─";
        }
        rules.push_back(std::move(rule));
    }
    out.text("\n");
    write_line(titles, begin, end, out);
    write_line(rules, begin, end, out);
    for (auto const& cells : rows_) {
        write_line(cells, begin, end, out);
    }
}

void Grid::write_line(
    std::vector<std::string> const& cells,
    std::size_t begin,
    std::size_t end,
    ByteWriter& out
) const
{
    std::string line;
    for (std::size_t position = 0; position < end; ++position) {
        if (position < repeated_ || position >= begin) {
            auto const& column = columns_[position];
            line.append(gap).append(padded(cells[position], column.width, column.align));
        }
    }
    // No blanks at the end of a line.
    line.erase(line.find_last_not_of(' ') + 1);
    out.text(line + '\n');
}

} // namespace heed::analyst
