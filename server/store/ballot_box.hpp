#pragma once
// Port: where ballots go. There is one way in, cast(), and one way out, responses(), which refuses
// until the round is closed. Codes and ballots share no key, order or time. Any thread.

#include "server/ballots/admitted_ballot.hpp"
#include "survey-defs/model/ids.hpp"
#include "survey-defs/model/instrument.hpp"
#include "survey-defs/model/response_set.hpp"

#include <boost/system/result.hpp>

namespace heed::store {

class BallotBox {
public:
    BallotBox() = default;
    BallotBox(BallotBox const&) = delete;
    BallotBox& operator=(BallotBox const&) = delete;
    virtual ~BallotBox() = default;

    // Spends the code and keeps the sheet, or does neither; durable on return. A repeat (same code,
    // same attempt) succeeds and changes nothing. Errors: not_found, not_open, closed,
    // unknown_code, code_used.
    virtual boost::system::result<void> cast(ballots::AdmittedBallot const& ballot) = 0;

    // All responses of a closed round, in an order that says nothing about their arrival. None once
    // its campaign has a release, which erases them.
    // Errors: not_found, round_open. Throws when stored bytes do not fit the instrument.
    virtual boost::system::result<survey::ResponseSet>
    responses(survey::RoundId const& round, survey::Instrument const& instrument) = 0;
};

} // namespace heed::store
