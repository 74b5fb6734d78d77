#pragma once
// Whole numbers as tables hold them. Any thread.

#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

namespace heed::analyst {

inline constexpr std::int64_t whole_max = std::numeric_limits<std::int64_t>::max();

// The number that is written here in plain digits, perhaps after a minus: "0", "42", "-3". Anything
// else is empty: "3.0", "1e1", "+3", " 3", "03", "-0". A number too large for the type, in either
// direction, comes back as whole_max or -whole_max, since all that matters is that it is too large.
std::optional<std::int64_t> whole_number(std::string_view text) noexcept;

} // namespace heed::analyst
