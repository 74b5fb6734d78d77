#pragma once
// From how many people on a number is worth reading, and safe to pass on (docs/scoring.md, "When to
// compute and when to show"). --table keeps to it, since a table gets pasted into a report; --json
// and --csv hold every number. Any thread.

#include "scoring/statistics/summaries.hpp"

namespace heed::analyst {

// With fewer people a mean tells on single ones.
inline constexpr int people_min = 5;
// The answers to one item tell more than a score does.
inline constexpr int item_people_min = 10;
// "All gave the same answer" is an answer of each of them.
inline constexpr int alike_people_min = 10;
// The interval of alpha is wider than what it is compared with.
inline constexpr int alpha_people_min = 30;
inline constexpr int alpha_people_sure = 100;
// Teams of two or more people.
inline constexpr int icc_teams_min = 10;

// The mean, and percentages of answers.
bool mean_is_worth_reading(int people) noexcept;
// An interval of no width is no interval: two people who agree are not a certainty.
bool interval_is_worth_reading(statistics::ScoreSummary const& score) noexcept;
bool spread_is_worth_reading(statistics::ScoreSummary const& score) noexcept;
bool agreement_is_worth_reading(statistics::ScaleSummary const& scale) noexcept;
bool alpha_is_worth_reading(statistics::ScaleSummary const& scale) noexcept;
bool change_is_worth_reading(int people_before, int people_after) noexcept;

} // namespace heed::analyst
