#pragma once
// Words for the reasons why a statistic does not exist: the `reason` column of --csv, and what the
// codebook says of it. Any thread.

#include "scoring/statistics/figure.hpp"

#include <span>
#include <string_view>

namespace heed::analyst {

struct ReasonWords {
    statistics::Reason reason;
    std::string_view word; // for machines: "one_item"
    std::string_view meaning;
};

// All of them but Reason::none.
std::span<ReasonWords const> all_reasons() noexcept;

// Empty for Reason::none.
std::string_view word_of(statistics::Reason reason) noexcept;

} // namespace heed::analyst
