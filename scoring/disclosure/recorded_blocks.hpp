#pragma once
// The blocks of a plan as a record holds them: where they stand, whose people they are and how many
// those are, before any answer is coded. Pure; any thread.

#include "scoring/disclosure/carry_up.hpp"
#include "scoring/disclosure/group_tree.hpp"
#include "scoring/disclosure/plan.hpp"
#include "scoring/disclosure/release_record.hpp"

#include <concepts>
#include <cstddef>
#include <span>
#include <vector>

namespace heed::disclosure {

std::vector<RecordedUnit> recorded_units(GroupTree const& tree);

// The blocks of a round. `respondents`: all answers of each unit, spare codes or not. A unit whose
// people would be counted in a pool is one of its units even if nobody answered there: otherwise
// the list, and the share of people who answered, would tell so.
std::vector<RecordedBlock>
recorded_blocks(GroupTree const& tree, CarryUp const& plan, std::span<int const> respondents);

// The blocks of a part with places and head counts, for elements or comments to start from; `round`
// are those of the round.
template <std::derived_from<PartBlock> Block>
std::vector<Block> part_blocks(CarryUp const& plan, std::span<RecordedBlock const> round);

// Units of these blocks of the round.
std::vector<std::size_t>
units_in(std::span<std::size_t const> blocks, std::span<RecordedBlock const> round);
int asked_in(std::span<std::size_t const> blocks, std::span<RecordedBlock const> round);

// The reports of a unit before they have figures: the people placed at it, and everybody at and
// below it. Without blocks when there is nothing to show.
RecordedReport own_place(Plan const& plan, std::span<CarryUp const> elements, std::size_t unit);
RecordedReport whole_place(
    Plan const& plan,
    std::span<CarryUp const> elements,
    TreeShape const& tree,
    std::size_t unit
);

} // namespace heed::disclosure
