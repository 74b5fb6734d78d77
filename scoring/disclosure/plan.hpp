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

namespace heed::disclosure {

struct Plan {
    // Blocks of at least the smallest group; piece number u are the people placed at unit u.
    CarryUp scores;
    // Blocks for item detail and comments, of at least the detail minimum; its pieces are the
    // blocks of `scores` in their order, so that no finer block is ever split.
    CarryUp detail;

    friend bool operator==(Plan const&, Plan const&) = default;
};

// `counted` holds, for each unit of the tree, the answers of people placed at it that count towards
// a minimum (counted_answers()), not below 0. Throws std::invalid_argument when it does not have
// one entry for each unit, or when their sum does not fit in an int: defects.
Plan make_plan(TreeShape const& tree, std::span<int const> counted, Policy const& policy);

// What the people placed at a unit have of their own, whatever is shown of the unit with all below
// it: nothing when they are counted in a pool, and scores alone when their items are.
Tier own_tier(Plan const& plan, std::size_t unit) noexcept;

} // namespace heed::disclosure
