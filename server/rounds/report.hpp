#pragma once
// Reports as they go out: what the gate decided about the people of one round, or about everybody
// at a unit and below it, with what staff were told. Nothing is computed here.

#include "scoring/disclosure/round_release.hpp"
#include "server/rounds/context.hpp"
#include "server/rounds/earlier.hpp"
#include "server/rounds/error.hpp"
#include "server/rounds/report_comments.hpp"
#include "survey-defs/model/ids.hpp"

#include <boost/system/result.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heed::rounds {

struct Report {
    store::Campaign campaign;
    survey::GroupId unit;
    std::string team; // its name, of a team or of another unit
    int people = 0;   // asked
    int codes_issued = 0;
    // Whether one of the rounds went on from a backup; and whether there was nowhere a ballot more
    // than tickets or a ticket more than codes, empty where that was not counted yet.
    bool restored = false;
    std::optional<bool> tally_holds = true;
    base::Day closed_on;
    disclosure::Decision decision;
    std::optional<EarlierReport> earlier; // to tell changes from
    std::vector<QuestionComments> comments = {};
    bool handed_over = false; // to the leaders
};

// The report of a round, for its leader and the facilitator. Errors: those of find_readable()
// (readers.hpp), then those of decision_at() (outcomes.hpp).
boost::system::result<Report, Refusal>
report_of(Context const& context, std::string_view viewer, survey::RoundId const& round);

// The report of a unit with everything below it; of a unit without others below, it is the report
// of its round. Errors: the same.
boost::system::result<Report, Refusal> report_of(
    Context const& context,
    std::string_view viewer,
    survey::CampaignId const& campaign,
    survey::GroupId const& unit
);

} // namespace heed::rounds
