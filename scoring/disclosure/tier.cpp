#include "scoring/disclosure/tier.hpp"

#include <algorithm>

namespace heed::disclosure {

int counted_answers(int answers, int spare_codes) noexcept
{
    return std::max(0, answers - spare_codes);
}

Tier tier_of(int counted, Policy const& policy) noexcept
{
    if (counted < policy.minimum_group()) {
        return Tier::withheld;
    }
    return counted < policy.detail_minimum() ? Tier::scores : Tier::detail;
}

} // namespace heed::disclosure
