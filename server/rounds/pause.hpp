#pragma once
// The pause between two rounds of one team with the same instrument. Answers of one person, asked
// twice in a short time, tell more about him or her than either of them (docs/disclosure.md), and
// nobody likes to be asked twice. The versions of an instrument share most of their items, so they
// count as the same.

#include "server/rounds/context.hpp"
#include "server/rounds/error.hpp"
#include "survey-defs/model/ids.hpp"
#include "survey-defs/model/instrument.hpp"

#include <chrono>
#include <optional>
#include <span>
#include <string_view>

namespace heed::rounds {

// No instrument can ask for a shorter pause.
inline constexpr std::chrono::days pause_days_floor{30};

// The latest day on which a team may last have had a round with the instrument for the next to be
// opened today.
base::Day rested_since(Context const& context, survey::InstrumentKey const& instrument);

// Refuses when one of these teams has a round that is open, or closed too short a time ago. Error:
// too_soon about `field`; its limit is the number of days from today to the first possible one. A
// round that is still open counts as if it ran to its last day.
std::optional<Refusal> refuse_too_soon(
    Context const& context,
    std::span<survey::GroupId const> teams,
    survey::InstrumentKey const& instrument,
    std::string_view field
);

} // namespace heed::rounds
