#pragma once
// Units as tests write them down, and what is said about wrong ones. For tests only.

#include "server/organisation/error.hpp"
#include "server/organisation/unit_entry.hpp"

#include <boost/test/unit_test.hpp>

#include <optional>
#include <string>
#include <vector>

namespace heed::organisation::test {

inline UnitEntry entry(
    std::string name,
    std::optional<std::string> parent = std::nullopt,
    int people = 5,
    std::optional<std::string> leader = std::nullopt
)
{
    return {std::move(name), std::move(parent), people, std::move(leader)};
}

// A chain of so many units, each below the last.
inline std::vector<UnitEntry> chain(int levels)
{
    std::vector<UnitEntry> entries{entry("level 1")};
    for (int level = 2; level <= levels; ++level) {
        auto const above = entries.back().name;
        entries.push_back(entry("level " + std::to_string(level), above));
    }
    return entries;
}

inline std::string place(std::optional<std::size_t> const& number)
{
    return number ? std::to_string(*number) : "-";
}

// "circle at 2, part 1, limit -": code, entry, part and limit.
inline std::string words(Fault const& fault)
{
    std::string const part = fault.part ? std::to_string(static_cast<int>(*fault.part)) : "-";
    std::string const limit = fault.limit ? std::to_string(*fault.limit) : "-";
    return std::string{to_string(fault.code)} + " at " + place(fault.entry) + ", part " + part +
           ", limit " + limit;
}

// "ragged at line 3, column -, limit 4".
inline std::string words(SheetFault const& fault)
{
    std::string const limit = fault.limit ? std::to_string(*fault.limit) : "-";
    return std::string{to_string(fault.code)} + " at line " + place(fault.line) + ", column " +
           place(fault.column) + ", limit " + limit;
}

} // namespace heed::organisation::test
