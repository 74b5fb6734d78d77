#pragma once
// The last step of a launch: the rounds of a campaign get their names and are stored with it.

#include "server/rounds/context.hpp"

#include <span>
#include <vector>

namespace heed::rounds {

// Stores the campaign with the tree of its units, and one round, `prepared`, for each unit where
// people are asked; a unit without a leader is led by the launcher. Returns the rounds in the order
// of their units. Throws std::runtime_error when no short name is to be had.
std::vector<store::Round> prepare(
    Context const& context,
    store::Campaign const& campaign,
    std::span<store::Unit const> units
);

} // namespace heed::rounds
