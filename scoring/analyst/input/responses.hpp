#pragma once
// All answers of a study, from a CSV file with the columns "respondent", "team", perhaps "round",
// and one for each item, in any order. A cell is empty where nothing was answered. Without a
// column "round" there is one round, called "1". Pure; any thread.
//
// The first line that is faulty is reported. Of several faults in one line: bytes that are not
// UTF-8, quotation marks, the number of cells, then respondent, team and round (and whether the row
// is one too many for any of them), then the answers from left to right.

#include "scoring/analyst/fault.hpp"
#include "scoring/analyst/input/definition.hpp"
#include "scoring/analyst/input/lines.hpp"
#include "scoring/analyst/names.hpp"
#include "scoring/statistics/study.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace heed::analyst {

inline constexpr std::size_t rows_max = std::size_t{1} << 24U;

struct Responses {
    // Those of the teams file in its order, or those of the rows in the order of their ids.
    std::vector<statistics::Team> teams;
    // Ordered as numbers when all are whole numbers, else by their bytes.
    std::vector<std::string> rounds;
    statistics::ResponseTable table;
    // In the order of their first rows.
    Names people;
};

// Teams that are given are all that there are, with their sizes; otherwise the rows name them.
// `rows_limit` is there for tests.
[[nodiscard]] Read<Responses> read_responses(
    Lines& lines,
    Definition const& definition,
    std::optional<std::vector<statistics::Team>> teams,
    std::size_t rows_limit = rows_max
);

} // namespace heed::analyst
