#include "scoring/disclosure/plan.hpp"

#include <stdexcept>
#include <utility>
#include <vector>

namespace heed::disclosure {

Plan make_plan(TreeShape const& tree, std::span<int const> counted, Policy const& policy)
{
    if (counted.size() != tree.size()) {
        throw std::invalid_argument{"make_plan: head counts of another tree"};
    }
    std::vector<Piece> placed;
    placed.reserve(counted.size());
    for (int const people : counted) {
        placed.push_back({.unit = placed.size(), .people = people});
    }
    CarryUp scores = carry_up(tree, placed, policy.minimum_group());

    std::vector<Piece> whole;
    whole.reserve(scores.blocks.size());
    for (CarriedBlock const& block : scores.blocks) {
        whole.push_back({.unit = block.unit, .people = block.people});
    }
    CarryUp detail = carry_up(tree, whole, policy.detail_minimum());
    return {.scores = std::move(scores), .detail = std::move(detail)};
}

} // namespace heed::disclosure
