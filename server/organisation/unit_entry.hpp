#pragma once
// A unit as people write it down, in a list or in a line of a sheet: other units and people go by
// their names.

#include <optional>
#include <string>

namespace heed::organisation {

struct UnitEntry {
    std::string name;
    std::optional<std::string> parent; // empty for the root alone
    int people = 0;                    // asked here, not counting the units below
    std::optional<std::string> leader; // a sign-in name; capitals are made small
};

// In the order of a sheet's columns.
enum class Part {
    name,
    parent,
    people,
    leader,
};

} // namespace heed::organisation
