#pragma once
// A record as `disclosure-blocks/1`, which is checked in linear time. Any thread.

#include "scoring/disclosure/release_record.hpp"
#include "server/app/audit_units.hpp"

#include <span>
#include <string>

namespace boost::json {
class object;
}

namespace heed::app {

// Adds "pool_factor", "blocks", "cells" and "releases". `elements` are those of the record.
void add_blocks(
    boost::json::object& document,
    disclosure::ReleaseRecord const& record,
    std::string const& campaign,
    std::span<ElementUnits const> elements
);

} // namespace heed::app
