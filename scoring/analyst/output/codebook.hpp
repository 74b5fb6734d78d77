#pragma once
// What every name in the output means, as a table that goes with the data. Any thread.

#include "scoring/analyst/output/byte_writer.hpp"

namespace heed::analyst {

// CSV with the columns kind, statistic, unit, meaning, section. `kind` is what is described: a
// group of people, a score (a scale or a composite), an item and so on; or "reason" for the words
// of the reason column. `section` is a heading of docs/scoring.md.
void write_codebook(ByteWriter& out);

} // namespace heed::analyst
