#include "scoring/disclosure/plan.hpp"

#include <climits>

#include <cstdint>
#include <numeric>
#include <stdexcept>
#include <utility>
#include <vector>

namespace heed::disclosure {

Plan make_plan(TreeShape const& tree, std::span<int const> counted, Policy const& policy)
{
    if (counted.size() != tree.size()) {
        throw std::invalid_argument{"make_plan: head counts of another tree"};
    }
    if (std::accumulate(counted.begin(), counted.end(), std::int64_t{0}) > INT_MAX) {
        throw std::invalid_argument{"make_plan: more people than can be counted"};
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

Tier own_tier(Plan const& plan, std::size_t unit) noexcept
{
    std::size_t const block = plan.scores.block_of_piece[unit];
    if (block == nowhere || plan.scores.blocks[block].pooled) {
        return Tier::withheld;
    }
    std::size_t const merged = plan.detail.block_of_piece[block];
    bool const has_detail = merged != nowhere && !plan.detail.blocks[merged].pooled;
    return has_detail ? Tier::detail : Tier::scores;
}

} // namespace heed::disclosure
