#pragma once
// The teams of a study and how many people were invited in each, from a CSV file with the columns
// "team" and "size" in either order. Pure; any thread.

#include "scoring/analyst/fault.hpp"
#include "scoring/analyst/input/lines.hpp"
#include "scoring/statistics/study.hpp"

#include <cstddef>
#include <vector>

namespace heed::analyst {

inline constexpr std::size_t teams_max = 1'000'000;
// People of one team. A team without members is allowed: it has no responses.
inline constexpr int team_size_max = 1 << 24;

// In the order of the file, each named once, at least one.
[[nodiscard]] Read<std::vector<statistics::Team>> read_teams(Lines& lines);

} // namespace heed::analyst
