#include "scoring/analyst/input/csv_row.hpp"

namespace heed::analyst {

namespace {

constexpr char separator = ',';
constexpr char quote = '"';
// For a first line.
constexpr std::size_t cells_min = 32;

// Where a cell without quotes ends: at the next separator, quotation mark or end of the line. Most
// cells hold one digit or none, so looking byte by byte is faster than any search function.
std::size_t plain_end(std::string_view line, std::size_t at)
{
    while (at < line.size() && line[at] != separator && line[at] != quote) {
        ++at;
    }
    return at;
}

} // namespace

// Member by member, as a cell that is copied whole waits for its parts to be stored.
void CsvRow::add(std::string_view text, std::size_t offset)
{
    if (count_ == cells_.size()) {
        cells_.resize(2 * count_ + cells_min);
    }
    auto& cell = cells_[count_];
    cell.text = text;
    cell.offset = offset;
    ++count_;
}

std::optional<StrayQuote> CsvRow::split(std::string_view line)
{
    count_ = 0;
    unescaped_.clear();
    for (std::size_t at = 0; at <= line.size(); ++at) {
        if (at < line.size() && line[at] == quote) {
            if (auto stray = split_quoted(line, at)) {
                return stray;
            }
            continue;
        }
        auto const end = plain_end(line, at);
        if (end < line.size() && line[end] == quote) {
            return StrayQuote{end, "a quotation mark inside a cell that does not begin with one"};
        }
        add(line.substr(at, end - at), at);
        at = end;
    }
    return std::nullopt;
}

// `at` goes from the opening quotation mark to the byte after the closing one.
std::optional<StrayQuote> CsvRow::split_quoted(std::string_view line, std::size_t& at)
{
    auto const opening = at;
    auto const start = unescaped_.size();
    // Room for all cells of the line, so that the text of earlier ones stays where it is.
    unescaped_.reserve(line.size());
    while (true) {
        auto const mark = line.find(quote, at + 1);
        if (mark == std::string_view::npos) {
            return StrayQuote{opening, "the quotation mark is not closed on this line"};
        }
        unescaped_ += line.substr(at + 1, mark - at - 1);
        at = mark + 1;
        if (at == line.size() || line[at] != quote) {
            break;
        }
        unescaped_ += quote;
    }
    if (at < line.size() && line[at] != separator) {
        return StrayQuote{at, "text after the closing quotation mark"};
    }
    add(std::string_view{unescaped_}.substr(start), opening);
    return std::nullopt;
}

} // namespace heed::analyst
