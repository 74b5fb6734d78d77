#pragma once
// Single figures of a record as `stats` of `disclosure-ledger/1`: what each of them lets a reader
// conclude about the answers, as a closed interval. Any thread.

#include "scoring/disclosure/release_record.hpp"
#include "server/app/audit_units.hpp"

#include <span>

namespace boost::json {
class array;
class object;
} // namespace boost::json

namespace heed::app {

// The sums of one block, and the bands of its items, in the element's units. Nothing for a block
// without a mean, of which nothing is shown.
void add_sums(
    boost::json::array& stats,
    disclosure::ElementBlock const& block,
    ElementUnits const& units
);

// The same sums by item or element, as `disclosure-blocks/1` has them: without bands, and with an
// "n" of its own where fewer answered than `block.counted`.
boost::json::object keyed_sums(disclosure::ElementBlock const& block, ElementUnits const& units);

// "items": the range of each element and of each of its items.
boost::json::object item_ranges(std::span<ElementUnits const> elements);

// A displayed score, which is there. Half a step belongs to the interval at either end. A report of
// several blocks weights them by their shown counts and not by the exact ones (docs/disclosure.md),
// so what it displays may lie beside the mean of its people. The interval is widened to hold that
// as well, as their coded sums have it, since it is a statement about these people.
boost::json::object mean_interval(
    disclosure::RecordedElement const& element,
    disclosure::RecordedFigure const& figure,
    disclosure::Policy const& policy,
    ElementUnits const& units
);

} // namespace heed::app
