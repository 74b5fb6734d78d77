#pragma once
// The ballot check: the round's key has signed the ballot's number, and the answers fit what the
// round asks. Whether the round takes ballots, and whether this one is newer than what is there, is
// the box's to decide. Any thread.

#include "server/ballots/admitted_ballot.hpp"
#include "server/ballots/blind_rsa.hpp"
#include "server/ballots/sealed_ballot.hpp"
#include "survey-defs/model/ids.hpp"
#include "survey-defs/model/instrument.hpp"

#include <boost/system/result.hpp>

#include <span>

namespace heed::ballots {

// How often a ballot may be sent, changes and withdrawals included.
inline constexpr int revision_max = 20;

// What a round asks.
struct Asked {
    survey::Instrument const& instrument;
    std::span<survey::ElementId const> blocks; // optional elements
    std::span<survey::ItemId const> open_questions;
};

class Verifier {
public:
    // Errors: ballots::errc (bad_round, bad_ticket, bad_revision), survey::errc. The answers are
    // looked at only when the signature holds.
    static boost::system::result<AdmittedBallot>
    admit(SealedBallot const& ballot, BallotKey const& key, Asked const& asked);
};

} // namespace heed::ballots
