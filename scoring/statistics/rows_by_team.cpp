#include "scoring/statistics/rows_by_team.hpp"

#include <numeric>

namespace heed::statistics {

RowsByTeam::RowsByTeam(ResponseTable const& table, std::size_t round, std::size_t teams)
    : first_(teams + 1)
{
    for (std::size_t row = 0; row < table.rows(); ++row) {
        if (table.key(row).round == round) {
            ++first_[table.key(row).team + std::size_t{1}];
        }
    }
    std::partial_sum(first_.begin(), first_.end(), first_.begin());
    rows_.resize(first_.back());
    std::vector<std::size_t> next(first_.begin(), first_.end() - 1);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        if (table.key(row).round == round) {
            rows_[next[table.key(row).team]++] = static_cast<std::uint32_t>(row);
        }
    }
}

} // namespace heed::statistics
