#pragma once
// How a team answered one item: sum and counts of the given answers. A value; one thread at a time.

#include "scoring/statistics/persons.hpp"

#include <cstdint>
#include <optional>

namespace heed::statistics {

class ItemCounts {
public:
    explicit ItemCounts(Range range) noexcept : range_{range} {}

    // A keyed answer, 0 to range.span(). Missing answers are simply not added.
    void add(int keyed_answer) noexcept;

    int answered() const noexcept { return favourable_ + neutral_ + unfavourable_; }
    // Answers above, exactly at and below the middle of the range. A range with an even number of
    // options has no middle one, hence nothing neutral.
    int favourable() const noexcept { return favourable_; }
    int neutral() const noexcept { return neutral_; }
    int unfavourable() const noexcept { return unfavourable_; }
    // The sum of the answers, each on 0 to 10.
    exact::Fraction sum() const;
    // Empty when nobody answered.
    std::optional<exact::Fraction> mean() const;

private:
    Range range_;
    std::int64_t steps_ = 0;
    int favourable_ = 0;
    int neutral_ = 0;
    int unfavourable_ = 0;
};

} // namespace heed::statistics
