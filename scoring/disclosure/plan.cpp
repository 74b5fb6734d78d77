#include "scoring/disclosure/plan.hpp"

#include <climits>

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <stdexcept>
#include <utility>
#include <vector>

namespace heed::disclosure {

Plan make_plan(
    TreeShape const& tree,
    std::span<int const> counted,
    Policy const& policy,
    Barred const& barred
)
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
        std::size_t const unit = placed.size();
        bool const is_barred = !barred.placed.empty() && barred.placed[unit];
        placed.push_back({.unit = unit, .people = people, .barred = is_barred});
    }
    CarryUp scores = carry_up(tree, placed, policy.minimum_group(), barred.pools);

    std::vector<Piece> whole;
    whole.reserve(scores.blocks.size());
    for (CarriedBlock const& block : scores.blocks) {
        whole.push_back({.unit = block.unit, .people = block.people});
    }
    CarryUp detail = carry_up(tree, whole, policy.detail_minimum());
    return {.scores = std::move(scores), .detail = std::move(detail)};
}

std::vector<int> small_units(TreeShape const& tree, std::span<int const> people, int minimum)
{
    std::vector<int> everybody{people.begin(), people.end()};
    for (std::size_t unit = tree.size(); unit-- > 1;) {
        everybody[tree.parent(unit)] += everybody[unit];
    }
    std::vector<int> small(tree.size(), 0);
    for (std::size_t unit = 0; unit < tree.size(); ++unit) {
        int const above = unit == 0 ? 0 : small[tree.parent(unit)];
        small[unit] = above > 0 ? above : everybody[unit] < minimum ? everybody[unit] : 0;
    }
    for (std::size_t unit = 0; unit < tree.size(); ++unit) {
        if (everybody[unit] >= minimum && people[unit] < minimum) {
            small[unit] = people[unit];
        }
    }
    return small;
}

CarryUp
make_part_plan(TreeShape const& tree, Plan const& plan, std::span<int const> people, int minimum)
{
    std::vector<int> const small = small_units(tree, people, minimum);
    std::vector<Piece> pieces;
    pieces.reserve(plan.scores.blocks.size());
    for (CarriedBlock const& block : plan.scores.blocks) {
        pieces.push_back({.unit = block.unit});
    }
    for (std::size_t unit = 0; unit < tree.size(); ++unit) {
        std::size_t const home = plan.scores.block_of_piece[unit];
        if (home != nowhere && people[unit] > 0) {
            pieces[home].people += people[unit];
            pieces[home].largest = std::max(pieces[home].largest, small[unit]);
        }
    }
    return carry_up(tree, pieces, minimum);
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
