#pragma once
// On which days a round does what. All days are UTC. Pure.

#include "server/base/clock.hpp"
#include "server/store/round_records.hpp"

#include <chrono>

namespace heed::rounds {

// Somebody who began before midnight of the last day may send what they have answered.
inline constexpr std::chrono::minutes ballots_after_last_day{15};
// In two steps: from the last day of collecting to the first of answering, at most.
inline constexpr std::chrono::days days_between_steps_max{5};

// Whether a round with this last day takes no ballots any more.
bool is_over(base::Day closes_on, base::Instant now);
// Rounds whose last day lies before this one are over.
base::Day day_of_closing(base::Instant now);

// How a round stands for the people who are asked: past its end it is closed, even in the moments
// before the housekeeping has closed it.
store::RoundState
state_at(store::Campaign const& campaign, store::Round const& round, base::Instant now);
// Whether the round gives tickets, or takes ballots, at this moment.
bool gives_tickets(store::Campaign const& campaign, store::Round const& round, base::Instant now);
bool takes_ballots(store::Campaign const& campaign, store::Round const& round, base::Instant now);

} // namespace heed::rounds
