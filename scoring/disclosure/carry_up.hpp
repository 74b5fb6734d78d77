#pragma once
// Carry-up: from head counts on a tree to blocks that are large enough to be shown.
//
// A piece of at least the minimum, and at least twice its s, is a block. Everybody else goes into
// the pool of the unit, and a pool becomes a block where its people are at least the minimum and at
// least twice s; otherwise it moves up to the parent's pool. s is the largest unit inside the pool
// with fewer people than the minimum: a single piece, or all people below one node. So whoever
// knows the pool's figure is left with as many unknown people as the unit has of its own
// (docs/disclosure.md, "Carry-up").
//
// Head counts are all it sees, and no piece's own block depends on any other piece. The rule is the
// same for scores, item detail and single items: only the pieces and the minimum differ. Takes time
// linear in units and pieces. Pure; any thread.

#include "scoring/disclosure/tree_shape.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace heed::disclosure {

// People at a unit who are counted together or not at all: those placed directly at it, or a block
// of a finer plan.
struct Piece {
    std::size_t unit = 0;
    int people = 0; // not below 0; all pieces together fit in an int
    // s of the piece: the largest unit below the minimum that some of its people belong to, where
    // that is not the piece itself. A piece that it dominates does not stand alone.
    int largest = 1;
    // It does not stand alone, however many people it has (strict_plan.hpp). In a pool it counts
    // as a unit below the minimum.
    bool barred = false;
};

struct CarriedBlock {
    std::size_t unit = 0; // the lowest unit whose report holds the block
    bool pooled = false;  // what was too small below and at the unit, rather than one whole piece
    int people = 0;
    int largest = 1; // s, at most half its people

    friend bool operator==(CarriedBlock const&, CarriedBlock const&) = default;
};

// The blocks from `first` up to, and without, `last`.
struct BlockRange {
    std::size_t first = 0;
    std::size_t last = 0;

    bool empty() const noexcept { return first == last; }

    friend bool operator==(BlockRange const&, BlockRange const&) = default;
};

struct CarryUp {
    // In the order of their units; at one unit its whole pieces first, then its pool.
    std::vector<CarriedBlock> blocks;
    // For each piece the block that counts it; nowhere when no report does, or nobody is in it.
    std::vector<std::size_t> block_of_piece;
    // For each unit the block in which its pool is counted: where its people would be, were they
    // fewer than the minimum; nowhere when no report counts them.
    std::vector<std::size_t> pool_of_unit;
    // For each unit the first block at it or after it; one more entry ends the list.
    std::vector<std::size_t> first_block;

    // The block whose people a piece at this unit belongs to, also when nobody in it is counted.
    std::size_t home_of(std::size_t piece, std::size_t unit) const noexcept
    {
        std::size_t const home = block_of_piece[piece];
        return home == nowhere ? pool_of_unit[unit] : home;
    }

    // The report of a unit: every block at the unit or below it.
    BlockRange report(TreeShape const& tree, std::size_t unit) const noexcept
    {
        return {.first = first_block[unit], .last = first_block[tree.end(unit)]};
    }

    friend bool operator==(CarryUp const&, CarryUp const&) = default;
};

// The pieces come in the order of their units; there may be any number at a unit. minimum >= 2.
// `barred_pools` says of each unit whether its pool is barred like a piece; empty: none is.
CarryUp carry_up(
    TreeShape const& tree,
    std::span<Piece const> pieces,
    int minimum,
    std::vector<bool> const& barred_pools = {}
);

} // namespace heed::disclosure
