#pragma once
// The plan of a campaign: everything that anybody may ever see of it, decided before any answer is
// looked at. It is a function of head counts and the tree alone, and every report is a union of its
// blocks, so reports can be compared and combined at will and no group below the minimum comes out
// (docs/disclosure.md, "Carry-up"). Pure; any thread.

#include "scoring/disclosure/carry_up.hpp"
#include "scoring/disclosure/policy.hpp"
#include "scoring/disclosure/tier.hpp"
#include "scoring/disclosure/tree_shape.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace heed::disclosure {

struct Plan {
    // Blocks of at least the smallest group; piece number u are the people placed at unit u.
    CarryUp scores;
    // Blocks for item detail, of at least the detail minimum; its pieces are the
    // blocks of `scores` in their order, so that no finer block is ever split.
    CarryUp detail;

    friend bool operator==(Plan const&, Plan const&) = default;
};

// What may be no block of scores, however many people it has (strict_plan.hpp). Each list has one
// entry for each unit of the tree, or none at all.
struct Barred {
    std::vector<bool> placed; // the people placed at the unit
    std::vector<bool> pools;  // the pool of the unit
};

// `counted` holds, for each unit of the tree, the answers of people placed at it that count towards
// a minimum (counted_answers()), not below 0. Throws std::invalid_argument when it does not have
// one entry for each unit, or when their sum does not fit in an int: defects.
Plan make_plan(
    TreeShape const& tree,
    std::span<int const> counted,
    Policy const& policy,
    Barred const& barred = {}
);

// For each unit the people of the largest unit of fewer than `minimum` that its own people belong
// to: they themselves, or everybody at and below a unit above them. 0 where there is no such unit,
// or nobody. `people` holds those placed at each unit.
std::vector<int> small_units(TreeShape const& tree, std::span<int const> people, int minimum);

// The blocks of a part of a round, such as an element or the comments to a question, in which
// people count who took part in it: `people`, for each unit. Its pieces are the blocks of
// plan.scores in their order, never the units again: what is too small for a report of the round
// must not come back through a part of it. A block in which enough of them are left stands alone;
// any other is carried up like a small team. `minimum`: the smallest group for an element, the
// detail minimum for comments.
CarryUp
make_part_plan(TreeShape const& tree, Plan const& plan, std::span<int const> people, int minimum);

// What the people placed at a unit have of their own, whatever is shown of the unit with all below
// it: nothing when they are counted in a pool, and scores alone when their items are.
Tier own_tier(Plan const& plan, std::size_t unit) noexcept;

} // namespace heed::disclosure
