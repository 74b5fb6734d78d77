#pragma once
// In which order people, teams and rounds are shown, so that the order of the rows never shows. Any
// thread.

#include "scoring/analyst/names.hpp"

#include <cstdint>
#include <vector>

namespace heed::analyst {

// The positions of the names, in the order of the names' bytes.
std::vector<std::uint32_t> order_by_bytes(Names const& names);

// The same, but as numbers when all names are whole numbers: "2" before "10". Equal numbers, which
// only those too large to tell apart can be, go by their bytes.
std::vector<std::uint32_t> order_of_rounds(Names const& names);

// From an order to the rank of each position in it.
std::vector<std::uint32_t> ranks_in(std::vector<std::uint32_t> const& order);

} // namespace heed::analyst
