#pragma once
// Whether people saw an element alike, in three words, from its item bands and nothing else. The
// cuts are our own and not validated. Pure; any thread.

#include "scoring/disclosure/released_report.hpp"

#include <optional>
#include <span>

namespace heed::footprint {

enum class Spread {
    alike,           // in most items, most people are in one band
    mixed,           // neither of the two others
    two_experiences, // in at least half of the items, a quarter or more of the people at either end
};

// Empty when no item has bands. Item by item, never from the sum over items: a leader who always
// does one thing and never another has been seen alike by everybody.
std::optional<Spread> spread_of(std::span<disclosure::ItemReport const> items) noexcept;

} // namespace heed::footprint
