#pragma once
// From what a block of people answered to one element to the figures that may be shown of it.
//
// The element is judged by its own count of people with a score, not by the block's: people skip,
// and a team of twelve may have seven who answered this element. The two ways to a score are never
// mixed in one block, because a score from persons beside item bands can pin every answer
// (tests/attacks has the case):
//   scores tier: mean of the persons' scores, coded; no items
//   detail tier: mean of the coded item means. Items that fewer than the smallest group answered,
//                or that one small unit dominates, are left out, and so is the score when fewer
//                than half of them remain
// Pure; any thread.

#include "scoring/disclosure/policy.hpp"
#include "scoring/disclosure/release_record.hpp"
#include "scoring/exact/fraction.hpp"

#include <optional>
#include <vector>

namespace heed::disclosure {

// Whether items with so many options may have bands: for other numbers the guarantee for mean and
// bands together is not proved (docs/disclosure.md, "Bands beside a mean").
constexpr bool has_proved_bands(int options) noexcept
{
    return options == 3 || options == 5;
}

// Whose answers a sum adds up.
struct Heads {
    int answered = 0; // exactly
    int counted = 0;  // less those of spare codes, team by team
    int largest = 1;  // s: the largest unit below the smallest group among them

    friend bool operator==(Heads const&, Heads const&) = default;
};

struct ItemTally {
    Heads heads;
    int favourable = 0;
    int unfavourable = 0;
    exact::Fraction sum; // of the answers, each on 0 to 10
};

struct ElementTally {
    int options = 5;         // of the answer scale
    bool is_one_team = true; // only such a block has item bands
    int asked = 0;           // people of the block
    Heads heads;             // with a score
    exact::Fraction sum;     // of their scores, each on 0 to 10
    std::vector<ItemTally> items;
};

// Fills in all of a block but its place. `element.heads.counted` is at least the smallest group.
void code_element(ElementTally const& element, Policy const& policy, ElementBlock& block);

// The score of a block from its coded sums: of persons, or else the mean of its items, each item
// alike. Empty when fewer than half of the items are there.
std::optional<CodedMean> mean_of_sums(ElementBlock const& block);

} // namespace heed::disclosure
