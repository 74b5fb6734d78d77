#pragma once
// All answers of a study in one block of memory: a row for each person and round, a byte for each
// item. Filled by one thread, then read by any number.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace heed::statistics {

// One answer as people saw it, before any reversing.
using Cell = std::uint8_t;
inline constexpr Cell blank = 0;
// "I can't say": counted apart, and otherwise like a blank.
inline constexpr Cell cannot_say = 255;

constexpr Cell cell_of(int value, int min) noexcept
{
    return static_cast<Cell>(value - min + 1);
}
constexpr bool is_answer(Cell cell) noexcept
{
    return cell != blank && cell != cannot_say;
}
// The option's position, from 0 for the lowest. The cell must be an answer.
constexpr int option_of(Cell cell) noexcept
{
    return cell - 1;
}

// Whose row it is, by position in the study's lists.
struct RowKey {
    std::uint32_t person = 0;
    std::uint32_t team = 0;
    std::uint32_t round = 0;
};

class ResponseTable {
public:
    explicit ResponseTable(std::size_t items) noexcept : items_{items} {}

    // `cells` holds one cell per item, in the order of the questionnaire.
    void add(RowKey key, std::span<Cell const> cells)
    {
        keys_.push_back(key);
        cells_.insert(cells_.end(), cells.begin(), cells.end());
    }

    void reserve(std::size_t rows)
    {
        keys_.reserve(rows);
        cells_.reserve(rows * items_);
    }

    // For a reader that learns the order of teams and rounds only at its end: what was number i
    // becomes number new_teams[i] and new_rounds[i].
    void
    renumber(std::span<std::uint32_t const> new_teams, std::span<std::uint32_t const> new_rounds)
    {
        for (auto& key : keys_) {
            key = {key.person, new_teams[key.team], new_rounds[key.round]};
        }
    }

    std::size_t items() const noexcept { return items_; }
    std::size_t rows() const noexcept { return keys_.size(); }
    RowKey const& key(std::size_t row) const noexcept { return keys_[row]; }
    std::span<Cell const> cells(std::size_t row) const noexcept
    {
        return std::span{cells_}.subspan(row * items_, items_);
    }

private:
    std::size_t items_;
    std::vector<RowKey> keys_;
    std::vector<Cell> cells_;
};

} // namespace heed::statistics
