#pragma once
// Publishing: the answers of a closed campaign are scored, judged by the gate all at once, frozen
// and recorded, and only then erased. It happens once: a repeat, also after a crash half-way, finds
// the recorded release and computes nothing.

#include "server/rounds/context.hpp"
#include "survey-defs/model/ids.hpp"

namespace heed::rounds {

// The closing of the campaign must be finished (close.hpp). One round's answers are in memory at a
// time.
void publish(Context const& context, survey::CampaignId const& campaign);

// Finishes the closing of every campaign that has no release yet, and publishes it. One that fails
// does not stop the others; the first failure is thrown in the end.
void publish_waiting(Context const& context);

// Erases what a crash between the record and the erasing has left of released campaigns.
void erase_released(Context const& context);

} // namespace heed::rounds
