#pragma once
// Port: what teams have agreed after they talked about their report, for each unit of a campaign.
// It is kept for as long as the reports are (ReleaseStore::erase_closed_by); who replaces it with
// nothing deletes it. Each call is one transaction, and durable when it returns. Any thread.

#include "server/base/clock.hpp"
#include "survey-defs/model/ids.hpp"

#include <boost/system/result.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace heed::store {

// Who takes something on.
enum class Party {
    team,
    leader,
};

// How far a commitment was kept.
enum class Kept {
    yes,
    partly,
    no,
};

struct Commitment {
    Party by = Party::team;
    std::string text;
    std::string owner; // who sees to it, as the team says it
    base::Day due_on;
    std::optional<Kept> kept = {}; // empty until somebody has looked back

    friend bool operator==(Commitment const&, Commitment const&) = default;
};

class CommitmentStore {
public:
    CommitmentStore() = default;
    CommitmentStore(CommitmentStore const&) = delete;
    CommitmentStore& operator=(CommitmentStore const&) = delete;
    virtual ~CommitmentStore() = default;

    // In the order in which they were written down.
    virtual std::vector<Commitment>
    at(survey::CampaignId const& campaign, survey::GroupId const& unit) = 0;
    // In the place of all that were there; the unit must be one of the campaign. Error: wrong_state
    // once the campaign's reports are erased, since nobody would erase these any more.
    virtual boost::system::result<void> replace(
        survey::CampaignId const& campaign,
        survey::GroupId const& unit,
        std::span<Commitment const> commitments
    ) = 0;
};

} // namespace heed::store
