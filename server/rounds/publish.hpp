#pragma once
// Publishing: the answers of a closed campaign are scored, judged by the gate all at once, frozen
// and recorded. It happens once: a repeat, also after a crash half-way, finds the recorded release
// and computes nothing.

#include "scoring/disclosure/round_release.hpp"
#include "server/rounds/context.hpp"
#include "server/rounds/find.hpp"

#include <optional>

namespace heed::rounds {

// The campaign must be closed.
void publish(Context const& context, survey::CampaignId const& campaign);

// Publishes every closed campaign that has no release yet.
void publish_waiting(Context const& context);

// What the gate decided about a round, as recorded. Empty until it has been published. Throws when
// the recorded bytes do not carry this installation's seal.
std::optional<disclosure::Decision> outcome(Context const& context, Launched const& launched);

} // namespace heed::rounds
