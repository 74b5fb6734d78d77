#pragma once
// Which tier a block of answers belongs to. It is decided from head counts alone: a decision that
// looked at the answers would tell something about them (docs/disclosure.md, "Decided from head
// counts"). Pure; any thread.

#include "scoring/disclosure/policy.hpp"

namespace heed::disclosure {

enum class Tier {
    withheld, // nothing is shown
    scores,   // scores to the nearest half
    detail,   // one decimal, and items in three bands
};

// Answers that count towards a minimum: those that could not have come from spare codes.
int counted_answers(int answers, int spare_codes) noexcept;

Tier tier_of(int counted, Policy const& policy) noexcept;

} // namespace heed::disclosure
