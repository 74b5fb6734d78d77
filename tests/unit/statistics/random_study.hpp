#pragma once
// Invented studies for property tests: small teams, mixed answer scales, scales that share items,
// composites, missing answers, two rounds in which some people change the team. rapidcheck makes
// them smaller when a property fails. For tests.

#include "scoring/statistics/study.hpp"

#include <rapidcheck.h>

#include <vector>

namespace heed::test_support {

// One row of a study as a value that can be moved about.
struct PlainRow {
    statistics::RowKey key;
    std::vector<statistics::Cell> cells;
};

std::vector<PlainRow> rows_of(statistics::ResponseTable const& table);
statistics::ResponseTable table_of(std::vector<PlainRow> const& rows, std::size_t items);

rc::Gen<statistics::Study> any_study();

} // namespace heed::test_support
