#include "scoring/statistics/persons.hpp"

#include <algorithm>

namespace heed::statistics {

int answers_needed(int items, Share share) noexcept
{
    int const rounded_up = (items * share.numerator + share.denominator - 1) / share.denominator;
    return std::max(1, rounded_up);
}

} // namespace heed::statistics
