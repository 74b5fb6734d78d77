#pragma once
// Whether a list of units is an organisation: names, head counts, and one tree that is not too
// deep. Pure; takes time linear in the units, but for the look-up of names.

#include "server/organisation/error.hpp"
#include "server/organisation/unit_entry.hpp"

#include <optional>
#include <span>

namespace heed::organisation {

// The first thing that is wrong, in the order of the entries for each kind of fault. Errors:
// no_units, too_many_units, bad_text, too_long, too_small, too_large, named_twice, unknown_parent,
// second_root, circle, too_deep.
std::optional<Fault> fault_of(std::span<UnitEntry const> entries);

} // namespace heed::organisation
