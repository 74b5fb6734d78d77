#pragma once
// Publishing: the answers of a closed campaign are scored, judged by the gate all at once, frozen
// and recorded. It happens once: a repeat, also after a crash half-way, finds the recorded release
// and computes nothing.

#include "server/rounds/context.hpp"
#include "survey-defs/model/ids.hpp"

namespace heed::rounds {

// The campaign must be closed. One round's answers are in memory at a time.
void publish(Context const& context, survey::CampaignId const& campaign);

// Publishes every closed campaign that has no release yet. One that fails does not stop the others;
// the first failure is thrown in the end.
void publish_waiting(Context const& context);
} // namespace heed::rounds
