#pragma once
// What staff are promised, the same for every team of a campaign and fixed at its launch.

#include "server/ballots/manifest.hpp"
#include "server/base/clock.hpp"
#include "server/rounds/context.hpp"
#include "server/rounds/error.hpp"
#include "survey-defs/model/ids.hpp"
#include "survey-defs/model/instrument.hpp"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heed::rounds {

inline constexpr std::size_t leader_label_characters_max = 60;
inline constexpr std::size_t contact_characters_max = 160;
inline constexpr std::chrono::days round_days_max{90};
// The day of the session: so long after the last day of answering where none is named, and at most.
inline constexpr std::chrono::days session_after_closing{14};
inline constexpr std::chrono::days session_after_closing_max{60};
// One person reads everything that is written.
inline constexpr int people_with_open_questions_max = 5000;

struct Terms {
    survey::InstrumentKey instrument;
    std::vector<survey::ElementId> blocks; // optional elements to ask
    base::Day closes_on;                   // today at the earliest
    int minimum_group = 0;                 // upward only, from the policy's floor; see below
    std::string leader_label;              // a role, such as "our ward manager"
    std::string contact;                   // whom staff can ask
    // Those of the instrument's open questions that are asked.
    std::vector<survey::ItemId> open_questions = {};
    // The sign-in name of who reads reports and comments first; with open questions there is one.
    std::optional<std::string> facilitator = {};
    // The day of the session, with a facilitator alone; session_after_closing if it is left out.
    std::optional<base::Day> session_on = {};
    // The last day to which closing may be put off; `closes_on`, for never, if it is left out.
    std::optional<base::Day> closes_latest = {};
    bool strict_rounds = false; // see store::Campaign
    ballots::Mode mode = ballots::Mode::slips;
    // In two steps alone: the last day of collecting tickets, and the first of answering.
    base::Day collect_until = {};
    base::Day answer_from = {};
};

// The minimum that holds: where anybody with the link can answer, also more than once, it is that
// for details at least.
int minimum_group_of(Terms const& terms);

// Errors: too_long, too_small, too_large, bad_text, not_allowed, needs_facilitator,
// unknown_facilitator. Empty when the terms hold.
std::optional<Refusal> refuse(Context const& context, Terms const& terms);
// Errors: too_long, bad_text.
std::optional<Refusal>
refuse_text(std::string_view text, std::string_view field, std::size_t characters_max);

// The campaign that an account launches today on these terms, which have not been refused.
store::Campaign make_campaign(
    Context const& context,
    std::string const& launcher,
    std::string const& name,
    Terms const& terms
);

} // namespace heed::rounds
