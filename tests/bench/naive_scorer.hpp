#pragma once
// The scorer that anybody would write first: row by row, a stream for each line, a string for each
// cell, a map for each team. It computes far less than Heed does (people's and teams' mean scores),
// and is the baseline of scoring_bench.

#include "scoring/statistics/questionnaire.hpp"

#include <string>

namespace heed::bench {

// The sum of all teams' means on all scales, so that nothing can be optimised away.
double naive_score(statistics::Questionnaire const& questionnaire, std::string const& responses);

} // namespace heed::bench
