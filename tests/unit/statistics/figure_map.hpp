#pragma once
// All figures of a result by their path, such as "team 3/scale 0/ci_low", for tests that compare
// whole results. Counts are among them, as numbers. For tests.

#include "scoring/statistics/figure.hpp"
#include "scoring/statistics/summaries.hpp"

#include <map>
#include <string>

namespace heed::test_support {

using FigureMap = std::map<std::string, statistics::Figure>;

FigureMap figures_of(statistics::RoundSummary const& round);
FigureMap figures_of(statistics::RoundChange const& change);

// The same number to the last bit, or missing for the same reason.
bool identical(FigureMap const& one, FigureMap const& other);

} // namespace heed::test_support
