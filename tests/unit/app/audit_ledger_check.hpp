#pragma once
// Reads a printed `disclosure-ledger/1` as an outsider would, and looks for whatever is not so or
// tells too much. It knows the format's words, and nothing of the code that released or printed.

#include <boost/json/value.hpp>

#include <map>
#include <string>
#include <vector>

namespace heed::test_support {

// Which questionnaire items make up each scale.
using ScaleItems = std::map<std::string, std::vector<std::string>>;

// One sentence for each thing found:
//   members that are no respondents of the round, or fewer than k of them
//   an interval that does not hold the true figure of its members
//   a report that is not the disjoint union of its sources, or whose interval does not hold what
//   their sums come to
//   by exact rank computation, a sum over fewer than k people that can be worked out
//   a range of less than half the scale left to somebody's answer, or to the mean of a unit of
//   fewer than k, by a single sum
std::vector<std::string> find_faults(boost::json::value const& ledger, ScaleItems const& scales);

} // namespace heed::test_support
