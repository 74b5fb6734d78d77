#pragma once
// --csv: the same numbers as --json in one tidy table, a row for each, which R and pandas read
// without help. Where a number does not exist its cell is empty and the row says why.
//
//   round       "1", or "1->2" for a change
//   level       all, team or person
//   team        empty for all
//   respondent  for a person
//   kind        group, scale, composite or item: what is described
//   id          of the scale, composite or item
//   part        the option (counts) or the item of the scale (item_rest_r, alpha_if_dropped)
//   statistic   a name of the codebook
//   value       a number
//   reason      a word of the codebook, where there is none

#include "scoring/analyst/output/byte_writer.hpp"
#include "scoring/analyst/results.hpp"

namespace heed::analyst {

// UTF-8, comma, a line feed after each row; quotes where RFC 4180 wants them, and nowhere else: ids
// come back as they were, also those that a spreadsheet would take for a formula.
void write_csv(Inputs const& inputs, Results const& results, ByteWriter& out);

} // namespace heed::analyst
