#include "scoring/disclosure/recorded_blocks.hpp"

#include "scoring/disclosure/head_counts.hpp"
#include "scoring/disclosure/tier.hpp"

#include <algorithm>

namespace heed::disclosure {

namespace {

// The block that consists of this piece alone.
BlockRange block_alone(CarryUp const& plan, std::size_t piece)
{
    std::size_t const home = plan.block_of_piece[piece];
    bool const is_alone = home != nowhere && !plan.blocks[home].pooled;
    return is_alone ? BlockRange{.first = home, .last = home + 1} : BlockRange{};
}

void add_unit(GroupTree const& tree, std::size_t unit, int respondents, RecordedBlock& block)
{
    Group const& group = tree.group_of(unit);
    int const counted = counted_answers(respondents, group.spare_codes);
    block.units.push_back(unit);
    block.asked += group.people;
    block.counted += counted;
    block.answered += counted > 0 ? respondents : 0;
}

} // namespace

std::vector<RecordedUnit> recorded_units(GroupTree const& tree)
{
    std::vector<RecordedUnit> units;
    for (std::size_t unit = 0; unit < tree.shape().size(); ++unit) {
        units.push_back({.id = tree.group_of(unit).id, .parent = tree.shape().parent(unit)});
    }
    return units;
}

std::vector<RecordedBlock>
recorded_blocks(GroupTree const& tree, CarryUp const& plan, std::span<int const> respondents)
{
    std::vector<RecordedBlock> blocks;
    for (CarriedBlock const& block : plan.blocks) {
        blocks.push_back(
            {.unit = block.unit, .pooled = block.pooled, .largest = block.largest, .units = {}}
        );
    }
    for (std::size_t unit = 0; unit < tree.shape().size(); ++unit) {
        std::size_t const home = plan.home_of(unit, unit);
        if (home != nowhere && tree.group_of(unit).people > 0) {
            add_unit(tree, unit, respondents[unit], blocks[home]);
        }
    }
    for (RecordedBlock& block : blocks) {
        block.least = least_shown(block.counted, block.asked);
    }
    return blocks;
}

template <std::derived_from<PartBlock> Block>
std::vector<Block> part_blocks(CarryUp const& plan, std::span<RecordedBlock const> round)
{
    std::vector<Block> blocks(plan.blocks.size());
    for (std::size_t at = 0; at < blocks.size(); ++at) {
        CarriedBlock const& block = plan.blocks[at];
        PartBlock& recorded = blocks[at];
        recorded = {
            .unit = block.unit,
            .pooled = block.pooled,
            .counted = block.people,
            .largest = block.largest,
            .blocks = {}};
    }
    for (std::size_t piece = 0; piece < round.size(); ++piece) {
        std::size_t const home = plan.home_of(piece, round[piece].unit);
        if (home != nowhere) {
            blocks[home].blocks.push_back(piece);
        }
    }
    return blocks;
}

template std::vector<ElementBlock> part_blocks(CarryUp const&, std::span<RecordedBlock const>);
template std::vector<CommentBlock> part_blocks(CarryUp const&, std::span<RecordedBlock const>);

std::vector<std::size_t>
units_in(std::span<std::size_t const> blocks, std::span<RecordedBlock const> round)
{
    std::vector<std::size_t> units;
    for (std::size_t const block : blocks) {
        units.insert(units.end(), round[block].units.begin(), round[block].units.end());
    }
    return units;
}

int asked_in(std::span<std::size_t const> blocks, std::span<RecordedBlock const> round)
{
    int asked = 0;
    for (std::size_t const block : blocks) {
        asked += round[block].asked;
    }
    return asked;
}

RecordedReport own_place(Plan const& plan, std::span<CarryUp const> elements, std::size_t unit)
{
    RecordedReport place;
    place.unit = unit;
    place.blocks = block_alone(plan.scores, unit);
    if (place.blocks.empty()) {
        return place;
    }
    for (CarryUp const& element : elements) {
        place.elements.push_back(
            {.blocks = block_alone(element, place.blocks.first), .shown = std::nullopt}
        );
    }
    return place;
}

RecordedReport whole_place(
    Plan const& plan,
    std::span<CarryUp const> elements,
    TreeShape const& tree,
    std::size_t unit
)
{
    RecordedReport place;
    place.unit = unit;
    place.scope = Scope::whole;
    place.blocks = plan.scores.report(tree, unit);
    for (CarryUp const& element : elements) {
        place.elements.push_back({.blocks = element.report(tree, unit), .shown = std::nullopt});
    }
    return place;
}

} // namespace heed::disclosure
