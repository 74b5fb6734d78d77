#pragma once
// Checks a plan without trusting the code that made it: what the proofs in docs/disclosure.md,
// "Carry-up", start from is looked up in the plan itself. A plan with a flaw must release nothing.
// Takes time linear in units and blocks. Pure; any thread.

#include "scoring/disclosure/plan.hpp"
#include "scoring/disclosure/policy.hpp"
#include "scoring/disclosure/tree_shape.hpp"

#include <optional>
#include <span>

namespace heed::disclosure {

enum class Flaw {
    wrong_size,   // a list does not have one entry for each unit or piece, or names no block
    out_of_place, // people are counted in a block of a unit that they are not below
    wrong_people, // a block does not have as many people as its pieces together
    too_small,    // a block has fewer people than the minimum
    dominated,    // a unit below the minimum is more than half of its block, or s is too low
    not_a_union,  // the report of a unit is not all blocks at the unit and below it
};

// Nothing when the plan keeps all rules; otherwise a flaw of its scores, or else of its detail.
// `counted` and `policy` are what the plan should be made from.
std::optional<Flaw> find_flaw(
    Plan const& plan,
    TreeShape const& tree,
    std::span<int const> counted,
    Policy const& policy
);

// The same for the plan of a part, beside a plan of the round that has no flaw. `people` and
// `minimum` are what make_part_plan() was given.
std::optional<Flaw> find_part_flaw(
    CarryUp const& part,
    Plan const& plan,
    TreeShape const& tree,
    std::span<int const> people,
    int minimum
);

} // namespace heed::disclosure
