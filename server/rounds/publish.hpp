#pragma once
// Publishing: the answers of a closed campaign are scored, judged by the gate all at once, frozen
// and recorded. It happens once: a repeat, also after a crash half-way, finds the recorded release
// and computes nothing.

#include "scoring/disclosure/round_release.hpp"
#include "server/rounds/context.hpp"
#include "survey-defs/model/ids.hpp"

#include <optional>
#include <unordered_map>

namespace heed::rounds {

// The campaign must be closed. One round's answers are in memory at a time.
void publish(Context const& context, survey::CampaignId const& campaign);

// Publishes every closed campaign that has no release yet. One that fails does not stop the others;
// the first failure is thrown in the end.
void publish_waiting(Context const& context);

// What the gate decided, as recorded. Each campaign's release is read once, so make one for all
// rounds or units that a request is about. One thread.
class Outcomes {
public:
    explicit Outcomes(Context const& context) noexcept : context_{context} {}

    // About the people placed at a group. Null until the campaign has been published, and for a
    // group that the gate did not judge; what it points to lives as long as this. Throws when the
    // recorded bytes do not carry this installation's seal.
    disclosure::Decision const*
    find(survey::CampaignId const& campaign, survey::GroupId const& group);
    // The same about everybody at a group and below it.
    disclosure::Decision const*
    find_whole(survey::CampaignId const& campaign, survey::GroupId const& group);

private:
    std::optional<disclosure::RoundRelease> const& release_of(survey::CampaignId const& campaign);

    Context const& context_;
    std::unordered_map<survey::CampaignId, std::optional<disclosure::RoundRelease>> releases_;
};

} // namespace heed::rounds
