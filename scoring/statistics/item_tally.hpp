#pragma once
// How a group of people answered one item: how many chose each option. Sum, mean, spread and shares
// all follow from these counts. A value; one thread at a time.

#include "scoring/exact/fraction.hpp"
#include "scoring/statistics/questionnaire.hpp"
#include "scoring/statistics/response_table.hpp"
#include "scoring/statistics/score_moments.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace heed::statistics {

class ItemTally {
public:
    explicit ItemTally(Item const& item);

    // A person's answer, blank or cannot_say. It must be one of the item's options.
    void add(Cell cell) noexcept { ++counts_[cell == cannot_say ? counts_.size() - 1 : cell]; }
    // `other` is of the same item.
    void merge(ItemTally const& other) noexcept;
    // Back to nobody.
    void clear() noexcept;

    int answered() const noexcept;
    int blanks() const noexcept { return counts_.front(); }
    int cannot_say_count() const noexcept { return counts_.back(); }
    // Per option, lowest first, as people saw it.
    std::span<int const> counts() const noexcept
    {
        return std::span{counts_}.subspan(1, counts_.size() - 2);
    }

    // Answers above, exactly at and below the middle of the range, after reversing. A range with an
    // even number of options has no middle one, hence nothing neutral.
    int favourable() const noexcept { return count_of(Side::above); }
    int neutral() const noexcept { return count_of(Side::middle); }
    int unfavourable() const noexcept { return count_of(Side::below); }

    // Of the keyed answers in steps, 0 to top().
    ScoreMoments moments() const noexcept;
    int top() const noexcept { return range_.span(); }
    // The sum of the keyed answers, each on 0 to 10.
    exact::Fraction sum() const;

private:
    enum class Side { below, middle, above };
    int count_of(Side side) const noexcept;
    int step_of(std::size_t option) const noexcept;

    Range range_;
    bool reverse_;
    std::vector<int> counts_; // blanks, each option, "I can't say"
};

} // namespace heed::statistics
