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
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heed::rounds {

inline constexpr std::size_t leader_label_characters_max = 60;
inline constexpr std::size_t contact_characters_max = 160;
inline constexpr std::chrono::days round_days_max{90};
// One person reads everything that is written.
inline constexpr int people_with_open_questions_max = 5000;

struct Terms {
    survey::InstrumentKey instrument;
    std::vector<survey::ElementId> blocks; // optional elements to ask
    base::Day closes_on;                   // today at the earliest
    int minimum_group = 0;                 // upward only, from the settings'; see below
    std::string leader_label;              // a role, such as "our ward manager"
    std::string contact;                   // whom staff can ask
    // Those of the instrument's open questions that are asked, and the sign-in name of the
    // facilitator who reads the comments first; without open questions there is none.
    std::vector<survey::ItemId> open_questions = {};
    std::optional<std::string> facilitator = {};
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
// What is about two teams takes two teams, and what is for one person alone is never launched.
// Error: not_allowed for an instrument of another use, or one that there is not.
std::optional<Refusal> refuse_use(
    Context const& context,
    survey::InstrumentKey const& instrument,
    std::initializer_list<survey::Use> allowed
);
// Errors: too_long, bad_text.
std::optional<Refusal>
refuse_text(std::string_view text, std::string_view field, std::size_t characters_max);
// A smallest group must not lie below the one that is set for the whole installation. Errors:
// too_small, too_large.
std::optional<Refusal> refuse_minimum(Context const& context, int minimum_group);

// The campaign that an account launches today on these terms, which have not been refused.
store::Campaign make_campaign(
    Context const& context,
    std::string const& launcher,
    std::string const& name,
    Terms const& terms
);

} // namespace heed::rounds
