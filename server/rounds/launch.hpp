#pragma once
// Launching: a leader names a team and its size, never its people, and fixes what staff will be
// promised. The new round is `prepared`: slips come next, and nobody can answer yet.

#include "server/base/clock.hpp"
#include "server/rounds/context.hpp"
#include "server/rounds/error.hpp"
#include "survey-defs/model/ids.hpp"
#include "survey-defs/model/instrument.hpp"

#include <boost/system/result.hpp>

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

namespace heed::rounds {

inline constexpr std::size_t team_characters_max = 80;
inline constexpr std::size_t leader_label_characters_max = 60;
inline constexpr std::size_t contact_characters_max = 160;
inline constexpr int people_max = 500;
inline constexpr std::chrono::days round_days_max{90};

struct LaunchRequest {
    std::string team;
    int people = 0;
    survey::InstrumentKey instrument;
    std::vector<survey::ElementId> blocks; // optional elements to ask
    base::Day closes_on;                   // today at the earliest
    int minimum_group = 0;                 // upward only, from the policy's floor
    std::string leader_label;              // a role, such as "our ward manager"
    std::string contact;                   // whom staff can ask
};

// Errors: too_long, too_small, too_large, bad_text, not_allowed, team_below_minimum.
boost::system::result<store::Round, Refusal>
launch(Context const& context, std::string const& leader_account, LaunchRequest const& request);

} // namespace heed::rounds
