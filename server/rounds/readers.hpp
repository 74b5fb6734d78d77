#pragma once
// Who may read the reports of a campaign, and from when on. Its facilitator reads them all as soon
// as they are published. Leaders, and whoever launched it, wait until the facilitator hands them
// over, and at the latest until the day of the session; without a facilitator there is no waiting.
// Until then they are not told which way the gate decided either. Any thread.

#include "server/base/clock.hpp"
#include "server/rounds/context.hpp"
#include "server/rounds/error.hpp"
#include "server/rounds/find.hpp"
#include "server/rounds/outcomes.hpp"
#include "survey-defs/model/ids.hpp"

#include <boost/system/result.hpp>

#include <string_view>
#include <vector>

namespace heed::rounds {

// A facilitator whose account was removed counts until the day of the session: nobody gets to read
// sooner by removing one.
bool is_handed_over(store::Campaign const& campaign, base::Day today);
bool is_facilitator(store::Campaign const& campaign, std::string_view account);
// Whether the reports, once there are any, are not for this viewer yet, who may read them later.
bool must_wait(store::Campaign const& campaign, std::string_view viewer, base::Day today);
// As somebody is told it who must wait, or need not.
Outcome outcome_for(Outcome outcome, bool must_wait);

// A round for whoever may read its report: its leader and the campaign's facilitator. Errors:
// not_found; wrong_state until the campaign is published; with_facilitator.
boost::system::result<Launched, Refusal>
find_readable(Context const& context, std::string_view viewer, survey::RoundId const& round);

// A unit of a campaign with everything below it.
struct ReadableUnit {
    store::Campaign campaign;
    std::vector<store::Unit> units; // the unit itself first
    std::vector<store::Round> rounds;
};

// A unit for whoever may read the report about everybody at it and below it: its leader, whoever
// launched the campaign, the campaign's facilitator, and the leader of the other of two teams that
// were asked about each other (pair.hpp). Errors: not_found, also for a unit that
// the viewer may not see; wrong_state until the campaign is published, and where nobody is asked;
// with_facilitator.
boost::system::result<ReadableUnit, Refusal> find_readable(
    Context const& context,
    std::string_view viewer,
    survey::CampaignId const& campaign,
    survey::GroupId const& unit
);

} // namespace heed::rounds
