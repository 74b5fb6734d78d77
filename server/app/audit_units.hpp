#pragma once
// Scores in whole numbers, so that an auditor's sums are exact: in units of 1/D of a point on 0 to
// 10, where D = 2 · lcm(need … J) for an element of J items of which `need` must be answered. Four
// items: D = 24, and scores run from 0 to 240. (The 2 serves scales of five options, and becomes
// lcm(2, span / gcd(10, span)) for others.) It follows the words of docs/scoring.md and shares
// nothing with the code that scores, so that the one can be held against the other. Any thread.

#include "survey-defs/model/answer_sheet.hpp"
#include "survey-defs/model/instrument.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace heed::app {

// The largest whole number that every reader of JSON takes exactly.
inline constexpr std::int64_t json_whole_max = (std::int64_t{1} << 53U) - 1;

class ElementUnits {
public:
    // The instrument must outlive it; `element` is one of its own.
    ElementUnits(survey::Instrument const& instrument, survey::Element const& element);

    survey::Element const& element() const noexcept { return *element_; }
    survey::Scale const& scale() const noexcept { return *scale_; }
    std::int64_t per_point() const noexcept { return per_point_; }
    std::int64_t top() const noexcept;

    // The answer to the element's item number `item`, mirrored where the item is a reverse one.
    std::optional<int> keyed(survey::AnswerSheet const& sheet, std::size_t item) const;
    // The person's score, 0 to top(); empty when fewer than half of the items are answered.
    std::optional<std::int64_t> score(survey::AnswerSheet const& sheet) const;

private:
    survey::Element const* element_;
    survey::Scale const* scale_;
    std::size_t first_item_; // on the sheet
    std::int64_t needed_;
    std::int64_t per_point_;
};

} // namespace heed::app
