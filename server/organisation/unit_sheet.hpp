#pragma once
// An organisation as a sheet of comma-separated values: the header `unit,parent,people` or
// `unit,parent,people,leader`, then one line for each unit, in any order. An empty parent marks the
// root, an empty leader a unit without one. Pure.

#include "server/organisation/error.hpp"
#include "server/organisation/unit_entry.hpp"

#include <boost/system/result.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace heed::organisation {

struct UnitSheet {
    std::vector<UnitEntry> entries;
    std::vector<std::size_t> lines; // on which each of the entries begins

    // Where in the sheet a fault of its entries lies.
    SheetFault locate(Fault const& fault) const;
};

// The text is UTF-8. Errors: wrong_header, ragged, bad_quote, not_a_number, too_many_units. Whether
// the units form an organisation is for fault_of() to say.
boost::system::result<UnitSheet, SheetFault> read_unit_sheet(std::string_view text);

} // namespace heed::organisation
