#pragma once
// Reads the lists of preferences in Accept-Encoding and Accept-Language: names with weights
// (RFC 9110, section 12.4.2). Any thread.

#include <cstddef>
#include <string_view>
#include <vector>

namespace heed::http {

// A longer list is cut: no browser sends one.
inline constexpr std::size_t preferences_max = 16;

struct Preference {
    std::string_view name;
    // Thousandths, 0 to 1000; 0 means "not this one".
    int weight = 0;
};

// In the order of the list. An entry with a broken weight counts as not wanted.
std::vector<Preference> read_preferences(std::string_view list);

// The weight that the list gives to a name (any case), by the name itself or else by "*"; 0 when
// it names neither.
int weight_of(std::vector<Preference> const& preferences, std::string_view name) noexcept;

} // namespace heed::http
