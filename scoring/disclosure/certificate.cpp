#include "scoring/disclosure/certificate.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace heed::disclosure {

namespace {

// One tier of a plan, and what it is said to be a plan of.
struct Claim {
    CarryUp const& tier;
    TreeShape const& tree;
    std::vector<Piece> const& pieces;
    // For each piece the largest unit below the minimum that its people belong to: the least that
    // s of its block may be.
    std::vector<std::int64_t> const& small;
    int minimum;
};

bool is_size_right(Claim const& claim)
{
    std::size_t const blocks = claim.tier.blocks.size();
    auto const is_known = [blocks](std::size_t block) {
        return block == nowhere || block < blocks;
    };
    auto const is_unit = [&claim](CarriedBlock const& block) {
        return block.unit < claim.tree.size();
    };
    return claim.tier.block_of_piece.size() == claim.pieces.size() &&
           claim.tier.first_block.size() == claim.tree.size() + 1 &&
           std::ranges::all_of(claim.tier.block_of_piece, is_known) &&
           std::ranges::all_of(claim.tier.blocks, is_unit);
}

// What is wrong with where pieces are counted and how many they are together.
std::optional<Flaw> flaw_of_pieces(Claim const& claim)
{
    std::vector<std::int64_t> people(claim.tier.blocks.size(), 0);
    for (std::size_t at = 0; at < claim.pieces.size(); ++at) {
        std::size_t const home = claim.tier.block_of_piece[at];
        if (home == nowhere) {
            continue;
        }
        std::size_t const unit = claim.pieces[at].unit;
        std::size_t const top = claim.tier.blocks[home].unit;
        if (unit < top || unit >= claim.tree.end(top)) {
            return Flaw::out_of_place;
        }
        people[home] += claim.pieces[at].people;
    }
    bool const is_right =
        std::ranges::equal(people, claim.tier.blocks, {}, {}, &CarriedBlock::people);
    return is_right ? std::nullopt : std::optional{Flaw::wrong_people};
}

std::optional<Flaw> flaw_of_blocks(Claim const& claim)
{
    for (CarriedBlock const& block : claim.tier.blocks) {
        if (block.people < claim.minimum) {
            return Flaw::too_small;
        }
        if (block.largest < 1 || std::int64_t{block.people} < 2 * std::int64_t{block.largest}) {
            return Flaw::dominated;
        }
    }
    for (std::size_t at = 0; at < claim.pieces.size(); ++at) {
        std::size_t const home = claim.tier.block_of_piece[at];
        if (home != nowhere && claim.tier.blocks[home].largest < claim.small[at]) {
            return Flaw::dominated;
        }
    }
    return std::nullopt;
}

// A report is a range of blocks, so it is right for all units when every block stands at its unit.
bool are_reports_unions(Claim const& claim)
{
    auto const& first = claim.tier.first_block;
    if (first.front() != 0 || first.back() != claim.tier.blocks.size() ||
        !std::ranges::is_sorted(first)) {
        return false;
    }
    for (std::size_t unit = 0; unit < claim.tree.size(); ++unit) {
        for (std::size_t block = first[unit]; block < first[unit + 1]; ++block) {
            if (claim.tier.blocks[block].unit != unit) {
                return false;
            }
        }
    }
    return true;
}

std::optional<Flaw> flaw_of(Claim const& claim)
{
    if (!is_size_right(claim)) {
        return Flaw::wrong_size;
    }
    if (auto const flaw = flaw_of_pieces(claim)) {
        return flaw;
    }
    if (auto const flaw = flaw_of_blocks(claim)) {
        return flaw;
    }
    return are_reports_unions(claim) ? std::nullopt : std::optional{Flaw::not_a_union};
}

// For each unit the people of the largest subtree below the minimum that it lies in; 0 when it lies
// in none.
std::vector<std::int64_t>
small_subtrees(TreeShape const& tree, std::vector<Piece> const& pieces, int minimum)
{
    std::vector<std::int64_t> people(tree.size(), 0);
    for (Piece const& piece : pieces) {
        people[piece.unit] += piece.people;
    }
    for (std::size_t unit = tree.size(); unit-- > 1;) {
        people[tree.parent(unit)] += people[unit];
    }
    for (std::size_t unit = 0; unit < tree.size(); ++unit) {
        std::int64_t const above = unit == 0 ? 0 : people[tree.parent(unit)];
        bool const is_small = people[unit] < minimum;
        people[unit] = above > 0 ? above : is_small ? people[unit] : 0;
    }
    return people;
}

// For each piece the largest of itself and the subtree that it lies in, of those below the minimum.
std::vector<std::int64_t>
small_units_of(TreeShape const& tree, std::vector<Piece> const& pieces, int minimum)
{
    std::vector<std::int64_t> const subtrees = small_subtrees(tree, pieces, minimum);
    std::vector<std::int64_t> small;
    for (Piece const& piece : pieces) {
        std::int64_t const alone = piece.people < minimum ? piece.people : 0;
        small.push_back(std::max(alone, subtrees[piece.unit]));
    }
    return small;
}

std::vector<Piece> pieces_of(std::span<int const> people)
{
    std::vector<Piece> pieces;
    for (int const each : people) {
        pieces.push_back({.unit = pieces.size(), .people = each});
    }
    return pieces;
}

std::vector<Piece> pieces_of(std::vector<CarriedBlock> const& blocks)
{
    std::vector<Piece> pieces;
    pieces.reserve(blocks.size());
    for (CarriedBlock const& block : blocks) {
        pieces.push_back({.unit = block.unit, .people = block.people});
    }
    return pieces;
}

std::optional<Flaw> flaw_of_tier(
    CarryUp const& tier,
    TreeShape const& tree,
    std::vector<Piece> const& pieces,
    int minimum
)
{
    auto const small = small_units_of(tree, pieces, minimum);
    return flaw_of({tier, tree, pieces, small, minimum});
}

} // namespace

std::optional<Flaw> find_flaw(
    Plan const& plan,
    TreeShape const& tree,
    std::span<int const> counted,
    Policy const& policy
)
{
    if (counted.size() != tree.size()) {
        return Flaw::wrong_size;
    }
    int const minimum = policy.minimum_group();
    if (auto const flaw = flaw_of_tier(plan.scores, tree, pieces_of(counted), minimum)) {
        return flaw;
    }
    return flaw_of_tier(plan.detail, tree, pieces_of(plan.scores.blocks), policy.detail_minimum());
}

std::optional<Flaw> find_part_flaw(
    CarryUp const& part,
    Plan const& plan,
    TreeShape const& tree,
    std::span<int const> people,
    int minimum
)
{
    if (people.size() != tree.size() || plan.scores.block_of_piece.size() != tree.size()) {
        return Flaw::wrong_size;
    }
    // Head counts come from the units themselves, places from the blocks of the round.
    auto const units = small_units_of(tree, pieces_of(people), minimum);
    std::vector<Piece> pieces = pieces_of(plan.scores.blocks);
    std::vector<std::int64_t> small(pieces.size(), 0);
    for (Piece& piece : pieces) {
        piece.people = 0;
    }
    for (std::size_t unit = 0; unit < tree.size(); ++unit) {
        std::size_t const home = plan.scores.block_of_piece[unit];
        if (home != nowhere && people[unit] > 0) {
            pieces[home].people += people[unit];
            small[home] = std::max(small[home], units[unit]);
        }
    }
    return flaw_of({part, tree, pieces, small, minimum});
}

} // namespace heed::disclosure
