#pragma once
// Strict rounds: a plan in which no block has nearly the people of a block of an earlier release.
//
// Where answers hardly change from one round to the next, two figures about nearly the same people
// tell about the few who joined or left. Heed knows no names, so it goes by how many people were
// asked at each unit: where two blocks differ by at least one of them and by fewer than the
// smallest group, the new one is barred. Its people are carried up like a small unit, however many
// they are. It cannot see that one person was replaced by another (docs/disclosure.md, "From round
// to round"). A function of head counts alone. Pure; any thread.

#include "scoring/disclosure/group_tree.hpp"
#include "scoring/disclosure/plan.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace heed::disclosure {

// The people who were asked at one group.
struct AskedThen {
    survey::GroupId group;
    int people = 0;
};

// Whose people a block of an earlier release was made of.
using Roster = std::vector<AskedThen>;

// Throws std::invalid_argument as make_plan() does.
Plan make_strict_plan(
    GroupTree const& tree,
    std::span<int const> counted,
    Policy const& policy,
    std::span<Roster const> earlier
);

// The blocks of plan.scores that have nearly the people of an earlier one, ascending; a strict plan
// has none.
std::vector<std::size_t> nearly_same_blocks(
    GroupTree const& tree,
    CarryUp const& scores,
    Policy const& policy,
    std::span<Roster const> earlier
);

} // namespace heed::disclosure
