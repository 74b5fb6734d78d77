#pragma once
// What a decision shows at all, without any figure: what may depend on head counts alone.

#include "scoring/disclosure/round_release.hpp"

#include <variant>
#include <vector>

namespace heed::test_support {

inline std::vector<int> shape(disclosure::Decision const& decision)
{
    auto const* const shown = std::get_if<disclosure::ReleasedReport>(&decision);
    if (shown == nullptr) {
        return {};
    }
    auto const& answered = shown->answered();
    std::vector<int> parts{
        1,
        shown->detail() ? 1 : 0,
        answered.low.value_or(-1),
        answered.high.value_or(-1),
        answered.rate_low.value_or(-1),
        shown->overall() ? shown->overall()->least_answers : -1};
    for (disclosure::ElementReport const& each : shown->elements()) {
        parts.push_back(each.score ? each.score->least_answers : -1);
        for (disclosure::ItemReport const& item : each.items) {
            parts.push_back(item.bands ? item.bands->of : -1);
        }
    }
    return parts;
}

} // namespace heed::test_support
