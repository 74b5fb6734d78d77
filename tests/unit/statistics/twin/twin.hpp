#pragma once
// The same results computed once more, as a textbook would: one person and one formula after the
// other, in long double, two passes for each variance, no tallies and no whole numbers. Slow and
// independent of the product but for its quantiles, which are held against R elsewhere. For tests.

#include "scoring/statistics/study.hpp"

#include <map>
#include <optional>
#include <string>

namespace heed::test_support {

// By the paths of figure_map.hpp. Empty: there is no such figure. Not a number: whether there is
// one hangs on a rounding error, so anything goes.
using TwinFigures = std::map<std::string, std::optional<long double>>;

TwinFigures twin_of_round(statistics::Study const& study, std::size_t round);
TwinFigures twin_of_change(statistics::Study const& study, std::size_t first, std::size_t second);

} // namespace heed::test_support
