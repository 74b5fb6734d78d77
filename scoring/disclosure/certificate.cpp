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

// For each unit the people of the largest subtree below the minimum that it lies in; 0 when it lies
// in none.
std::vector<std::int64_t> small_subtrees(Claim const& claim)
{
    TreeShape const& tree = claim.tree;
    std::vector<std::int64_t> people(tree.size(), 0);
    for (Piece const& piece : claim.pieces) {
        people[piece.unit] += piece.people;
    }
    for (std::size_t unit = tree.size(); unit-- > 1;) {
        people[tree.parent(unit)] += people[unit];
    }
    for (std::size_t unit = 0; unit < tree.size(); ++unit) {
        std::int64_t const above = unit == 0 ? 0 : people[tree.parent(unit)];
        bool const is_small = people[unit] < claim.minimum;
        people[unit] = above > 0 ? above : is_small ? people[unit] : 0;
    }
    return people;
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
    std::vector<std::int64_t> const small = small_subtrees(claim);
    for (std::size_t at = 0; at < claim.pieces.size(); ++at) {
        std::size_t const home = claim.tier.block_of_piece[at];
        Piece const& piece = claim.pieces[at];
        std::int64_t const alone = piece.people < claim.minimum ? piece.people : 0;
        if (home != nowhere &&
            claim.tier.blocks[home].largest < std::max(alone, small[piece.unit])) {
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
    std::vector<Piece> placed;
    for (int const people : counted) {
        placed.push_back({.unit = placed.size(), .people = people});
    }
    if (auto const flaw = flaw_of({plan.scores, tree, placed, policy.minimum_group()})) {
        return flaw;
    }
    std::vector<Piece> whole;
    for (CarriedBlock const& block : plan.scores.blocks) {
        whole.push_back({.unit = block.unit, .people = block.people});
    }
    return flaw_of({plan.detail, tree, whole, policy.detail_minimum()});
}

} // namespace heed::disclosure
