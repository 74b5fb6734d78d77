#pragma once
// --table: what a person wants to read, on a page of 100 columns. Everybody, items, teams and
// changes; only numbers that are worth reading (worth_reading.hpp), the rest marked and explained.

#include "scoring/analyst/output/byte_writer.hpp"
#include "scoring/analyst/results.hpp"

namespace heed::analyst {

// Longer lists end with the number of what is left out.
inline constexpr std::size_t teams_shown_max = 40;
inline constexpr std::size_t items_shown_max = 100;

void write_table(Inputs const& inputs, Results const& results, ByteWriter& out);

} // namespace heed::analyst
