#pragma once
// Reads a reference case of tests/golden/scoring: the definition, everybody's answers, and what two
// independent programs, one of them in R, say of them. Plain and slow on purpose: nothing here is
// shared with the program's own reading. For tests; throws on whatever does not fit.

#include "scoring/statistics/study.hpp"

#include <boost/json/value.hpp>

#include <string>
#include <vector>

namespace heed::test_support {

struct GoldenCase {
    statistics::Study study;
    std::vector<std::string> people; // by RowKey::person
    boost::json::value reference;
};

// The names of all cases.
std::vector<std::string> golden_case_names();

GoldenCase read_golden_case(std::string const& name);

} // namespace heed::test_support
