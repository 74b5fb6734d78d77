#include "server/rounds/day_bounds.hpp"

namespace heed::rounds {

std::optional<Refusal> refuse_day(base::Day day, std::string_view field, DayBounds const& within)
{
    if (day < within.first) {
        return Refusal{errc::too_small, field, (within.first - within.today).count()};
    }
    if (day > within.last) {
        return Refusal{errc::too_large, field, (within.last - within.today).count()};
    }
    return std::nullopt;
}

} // namespace heed::rounds
