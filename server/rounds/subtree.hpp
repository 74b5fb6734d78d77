#pragma once
// A unit with everything below it, out of an organisation or of a campaign's tree. Pure.

#include "server/store/organisation_store.hpp"
#include "survey-defs/model/ids.hpp"

#include <span>
#include <vector>

namespace heed::rounds {

// The unit itself first, as a root without a parent, and every unit behind the one that it belongs
// to. Empty when there is no such unit. Takes time linear in the units.
std::vector<store::Unit>
subtree_of(std::span<store::Unit const> units, survey::GroupId const& root);

// How many people are asked in all these units together.
int people_of(std::span<store::Unit const> units);

} // namespace heed::rounds
