#pragma once
// A campaign as somebody may see it. Whoever launched it and its facilitator see all of its units;
// a leader sees those of them that he or she leads, and of two teams that are asked about each
// other the other one too, without its round; to anybody else it does not exist.

#include "server/rounds/context.hpp"
#include "server/rounds/error.hpp"
#include "server/rounds/outcomes.hpp"
#include "survey-defs/model/ids.hpp"

#include <boost/system/result.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace heed::rounds {

// A unit with the round of the people who are asked in it, if there are any.
struct CampaignUnit {
    store::Unit unit;
    std::optional<store::Round> round;
    Outcome report = Outcome::none; // about everybody at the unit and below it, for the viewer
};

struct CampaignHead {
    store::Campaign campaign;
    bool launched_by_viewer = false;
    // Of all its rounds: open while one is, closed when all are.
    store::RoundState state = store::RoundState::prepared;
    bool handed_over = false; // to the leaders, once there is anything to read
    int teams = 0;            // that are asked, whether or not the viewer sees them
};

struct SeenCampaign {
    CampaignHead head;
    std::vector<CampaignUnit> units; // those that the viewer may see, by name
};

// Error: not_found.
boost::system::result<SeenCampaign, Refusal>
find_campaign(Context const& context, std::string_view viewer, survey::CampaignId const& campaign);
// Newest first. Loads neither units nor rounds.
std::vector<CampaignHead> all_campaigns(Context const& context, std::string_view viewer);

} // namespace heed::rounds
