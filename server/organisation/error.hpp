#pragma once
// Why a list of units is refused, and where in it.

#include "server/organisation/unit_entry.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace heed::organisation {

enum class errc {
    not_found = 1,     // no such unit
    changed_meanwhile, // somebody else has changed the organisation at the same moment
    no_units,          // the list is empty
    too_many_units,    // limit: most units
    bad_text,          // nothing but blanks, blanks at an end, or hidden characters
    too_long,          // limit: most characters
    too_small,         // limit: smallest value
    too_large,         // limit: largest value
    named_twice,       // two units of one name
    unknown_parent,    // no unit of this name
    second_root,       // only one unit may belong to none
    circle,            // the unit belongs to itself, by way of others or not
    too_deep,          // limit: most levels
    unknown_leader,    // no account of this sign-in name
    wrong_header,      // the first line does not name the columns
    ragged,            // limit: how many columns the header names
    bad_quote,         // a quotation mark where RFC 4180 has none, or a field that does not end
    not_a_number,      // not a whole number in plain digits
};

// Where an entry is wrong; without one, the fault is of the list as a whole.
struct Fault {
    errc code;
    std::optional<std::size_t> entry = std::nullopt; // counted from 0
    std::optional<Part> part = std::nullopt;
    std::optional<std::int64_t> limit = std::nullopt;
};

// Where a sheet is wrong; line and column count from 1.
struct SheetFault {
    errc code;
    std::optional<std::size_t> line = std::nullopt;
    std::optional<std::size_t> column = std::nullopt;
    std::optional<std::int64_t> limit = std::nullopt;
};

// "second_root": the name by which the API knows it.
std::string_view to_string(errc code) noexcept;

} // namespace heed::organisation
