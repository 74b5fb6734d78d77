#pragma once
// Port: where ballots go. There is one way in, cast(), and the two ways out, responses() and
// comments(), refuse until the round is closed. Codes, sheets and comments share no key, order or
// time: not even which comments came with which sheet, or two of them together. Any thread.

#include "server/ballots/admitted_ballot.hpp"
#include "survey-defs/model/comment.hpp"
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

    // Spends the code and keeps the sheet and the comments, or does nothing; durable on return. A
    // repeat (same code, same attempt) succeeds and changes nothing. Errors: not_found, not_open,
    // closed, unknown_code, code_used.
    virtual boost::system::result<void> cast(ballots::AdmittedBallot const& ballot) = 0;

    // All responses of a closed round, in an order that says nothing about their arrival. None once
    // its campaign has a release, which erases them.
    // Errors: not_found, round_open. Throws when stored bytes do not fit the instrument.
    virtual boost::system::result<survey::ResponseSet>
    responses(survey::RoundId const& round, survey::Instrument const& instrument) = 0;

    // All comments of a closed round in such an order, in the same way.
    virtual boost::system::result<survey::CommentSet>
    comments(survey::RoundId const& round, survey::Instrument const& instrument) = 0;
};

} // namespace heed::store
