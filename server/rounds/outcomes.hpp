#pragma once
// What the gate decided, as recorded: read part by part, never computed. Throws when the recorded
// bytes do not carry this installation's seal, or lie in a place that they were not written for.
// Everything that anybody is told of a decision comes through here, so that the rule about two
// teams (pair.hpp) holds for all of it.

#include "scoring/disclosure/round_release.hpp"
#include "server/rounds/context.hpp"
#include "server/rounds/error.hpp"
#include "server/store/release_store.hpp"

#include <boost/system/result.hpp>

#include <span>
#include <vector>

namespace heed::rounds {

// How it stands with a report.
enum class Outcome {
    none, // the campaign is not published yet, or nobody is asked there
    withheld,
    released,
    with_facilitator, // published, and not for this viewer yet: either of the two before
    erased,           // it had been kept for as long as is set, whichever way it went
};

// About the people placed at a unit (PartScope::own), or about everybody at it and below it
// (PartScope::whole). Errors: wrong_state until the campaign has been published, and for what the
// gate did not judge; report_gone once that is erased, also in the moment in which it is.
boost::system::result<disclosure::Decision, Refusal>
decision_at(Context const& context, store::ReleasePlace const& place);

// The same of many places at once, and only which way it went; one for each, in their order.
std::vector<Outcome>
outcomes_at(Context const& context, std::span<store::ReleasePlace const> places);

} // namespace heed::rounds
