#pragma once
// --json: every number, in the layout that docs/scoring.md describes. Written as it is made, since
// a tree of a national study would not fit into memory.

#include "scoring/analyst/output/byte_writer.hpp"
#include "scoring/analyst/results.hpp"

namespace heed::analyst {

// People by id; teams, scales and items in the order of the study. What does not exist is null;
// the reasons are in --csv.
void write_json(Inputs const& inputs, Results const& results, ByteWriter& out);

} // namespace heed::analyst
