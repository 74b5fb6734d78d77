#include "scoring/analyst/input/csv_row.hpp"

namespace heed::analyst {

namespace {

constexpr char separator = ',';
constexpr char quote = '"';

} // namespace

// Most cells hold one digit or none, so going byte by byte is faster than any search function.
std::optional<StrayQuote> CsvRow::split(std::string_view line)
{
    count_ = 0;
    unescaped_.clear();
    if (cells_.size() <= line.size()) {
        cells_.resize(line.size() + 1);
    }
    std::size_t begin = 0;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (line[at] == separator) {
            add({line.data() + begin, at - begin}, begin);
            begin = at + 1;
        } else if (line[at] == quote) {
            if (auto stray = split_quoted(line, begin, at)) {
                return stray;
            }
            begin = at + 1;
        }
    }
    if (begin <= line.size()) {
        add(line.substr(begin), begin);
    }
    return std::nullopt;
}

// `at` goes from a quotation mark in the cell that begins at `begin` to the end of that cell.
std::optional<StrayQuote>
CsvRow::split_quoted(std::string_view line, std::size_t begin, std::size_t& at)
{
    if (at != begin) {
        return StrayQuote{at, "a quotation mark inside a cell that does not begin with one"};
    }
    auto const start = unescaped_.size();
    // Room for all cells of the line, so that the text of earlier ones stays where it is.
    unescaped_.reserve(line.size());
    while (true) {
        auto const mark = line.find(quote, at + 1);
        if (mark == std::string_view::npos) {
            return StrayQuote{begin, "the quotation mark is not closed on this line"};
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
    add(std::string_view{unescaped_}.substr(start), begin);
    return std::nullopt;
}

} // namespace heed::analyst
