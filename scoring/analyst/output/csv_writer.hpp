#pragma once
// Cells after RFC 4180, with a line feed at the end of a row. Any thread.

#include <string>
#include <string_view>

namespace heed::analyst {

// As it is, or between quotes when it holds a comma, a quote, a line break, or blanks at its ends.
std::string csv_cell(std::string_view text);

} // namespace heed::analyst
