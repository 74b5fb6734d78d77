#pragma once
// Why a step of a round is refused: what, about which part of the request, and the bound that was
// broken. One value for all use cases, so that the API maps it in one place.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace heed::rounds {

enum class errc {
    not_found = 1,      // no such round, or it belongs to somebody else: the two look the same
    wrong_state,        // the round is not in the state that this step needs
    too_short,          // limit: fewest characters
    too_long,           // limit: most characters
    too_small,          // limit: smallest value
    too_large,          // limit: largest value
    bad_text,           // control characters, or nothing but blanks
    not_allowed,        // none of the values on offer
    team_below_minimum, // fewer people than the smallest group: no report could ever come
    too_soon,           // limit: days from today to the first day on which it is possible
    part_of_campaign,   // the round closes with the whole of its campaign
    not_open,           // a ticket or a ballot before the round takes them
    collecting_over,    // a ticket after the last day of collecting
    closed,             // a ticket or a ballot after the round was closed
    bad_code,           // not a participation code
    unknown_code,       // a code that this round never issued
    code_used,          // the code is spent on another blinded value
    bad_blinded,        // the blinded value is not one of this round's
    issuing_stopped,    // no tickets until the leader has taken note of a restored backup
    try_later,          // limit: seconds until the sender's network may have another ticket
    none_left,          // all tickets of an open link, or all replacements, are given
    bad_ticket,         // the ticket is not signed by this round
    bad_length,         // limit: the exact length of a ballot's body
    already_changed,    // limit: the revision that is stored
    unknown_item,
    item_not_asked,
    answered_twice,
    value_off_scale,
    cannot_say_not_offered,
    empty_sheet,
    with_facilitator,    // leaders read the report later: handed over, or from the session's day on
    report_gone,         // its time is over (retention.hpp)
    needs_facilitator,   // open questions, but nobody to read the comments first
    unknown_facilitator, // no facilitator's account of this sign-in name
    unknown_leader,      // no account of this sign-in name that may lead
};

struct Refusal {
    errc code;
    // Name of the request's member it is about, such as "people"; empty when it is about none.
    std::string_view field = {};
    std::optional<std::int64_t> limit = std::nullopt;
    // The entry of that member, such as a question's id, and the member of the entry.
    std::string entry = {};
    std::string_view part = {};
};

// "code_used": the name by which the API and the pages know it.
std::string_view to_string(errc code) noexcept;

} // namespace heed::rounds
