#pragma once
// The items of a unit of several blocks: how the answers lie in the teams that show bands of their
// own, added up. A function of those published bands and of nothing else, so it tells nothing that
// they don't. People in smaller teams and in pools stay out of it: for them the guarantee for bands
// beside a mean is not proved (docs/decisions/0010). Source: rule R6 for groups from 50 people on,
// whose shares go in steps of 5 %. Pure; any thread.

#include "scoring/disclosure/release_record.hpp"
#include "scoring/disclosure/released_report.hpp"

#include <span>
#include <vector>

namespace heed::disclosure {

// Shares are shown as bands of a hundred people: steps of five, either end from 5 to 95.
inline constexpr int shares_of = 100;
inline constexpr int share_step = 5;
// By the bands' own `of`, so at least so many have answered the item in the teams that count in it.
inline constexpr int share_people_min = 50;

// All items of the element, `round` being the blocks of the round; an item has shares where at
// least two teams show bands of it that stand for enough people, and for at least half of those
// that the figure of these blocks stands for. Empty when no item has.
std::vector<ItemReport> item_shares(
    RecordedElement const& element,
    std::span<ElementBlock const> blocks,
    std::span<RecordedBlock const> round
);

} // namespace heed::disclosure
