#pragma once
// Days that somebody may choose between. Pure.

#include "server/base/clock.hpp"
#include "server/rounds/error.hpp"

#include <optional>
#include <string_view>

namespace heed::rounds {

struct DayBounds {
    base::Day today;
    base::Day first;
    base::Day last;
};

// Errors, about `field`: too_small and too_large, with the first or the last day as the limit, told
// in days from today.
std::optional<Refusal> refuse_day(base::Day day, std::string_view field, DayBounds const& within);

} // namespace heed::rounds
