#pragma once
// From what a block of people answered to one element to the figures that may be shown of it.
//
// The element is judged by its own count of people with a score, not by the team's: people skip,
// and a team of twelve may have seven who answered this element. The two ways to a score are never
// mixed in one block, because a score from persons beside item bands can pin every answer
// (tests/attacks has the case):
//   scores tier: mean of the persons' scores, coded; no item bands
//   detail tier: mean of the coded item means; items that fewer than the smallest group answered
//                are left out, and the element is withheld when fewer than half of them remain
// Pure; any thread.

#include "scoring/disclosure/coding.hpp"
#include "scoring/disclosure/policy.hpp"
#include "scoring/disclosure/tier.hpp"
#include "scoring/exact/fraction.hpp"

#include <optional>
#include <vector>

namespace heed::disclosure {

// For other numbers of options the guarantee for mean and bands together is not proved, so they
// have no bands.
inline constexpr int options_with_proved_bands = 5;

// The people whose answers are shown together.
struct Block {
    int people = 0; // asked
    int spare_codes = 0;
    int largest_unit = 1; // as in code_mean()
};

struct ItemTally {
    int answered = 0;
    int favourable = 0;
    int unfavourable = 0;
    exact::Fraction sum; // of the answers, each on 0 to 10
};

struct ElementTally {
    int options = options_with_proved_bands; // of the answer scale
    int people = 0;                          // with a score
    exact::Fraction sum;                     // of their scores, each on 0 to 10
    std::vector<ItemTally> items;
};

struct CodedElement {
    Tier tier = Tier::scores;
    CodedMean mean;
    int least_answers = 0; // as in Figure
    // One per item at the detail tier, none below it.
    std::vector<std::optional<ItemBands>> items;
};

// Empty when the element is withheld.
std::optional<CodedElement>
code_element(ElementTally const& element, Block const& block, Policy const& policy);

// The figure for display: to the nearest half or to one decimal, as the tier says.
Figure figure_of(CodedMean const& mean, Tier tier, int least_answers);

} // namespace heed::disclosure
