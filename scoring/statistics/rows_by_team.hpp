#pragma once
// The rows of one round, sorted by team: which rows each team has, found in one pass over all keys
// and without copying any answer. Immutable; any thread.

#include "scoring/statistics/response_table.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace heed::statistics {

class RowsByTeam {
public:
    // `teams` is the number of teams of the study. The table has at most 2^32 rows.
    RowsByTeam(ResponseTable const& table, std::size_t round, std::size_t teams);

    // Positions in the table, in its order.
    std::span<std::uint32_t const> of(std::size_t team) const noexcept
    {
        return std::span{rows_}.subspan(first_[team], first_[team + 1] - first_[team]);
    }

private:
    std::vector<std::size_t> first_; // in rows_, per team and one more
    std::vector<std::uint32_t> rows_;
};

} // namespace heed::statistics
