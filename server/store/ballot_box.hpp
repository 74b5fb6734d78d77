#pragma once
// Port: where ballots lie. There is one way in, cast(), and the two ways out, responses() and
// comments(), refuse until the box of the round is closed. It has a file of its own and knows
// nothing of codes. How the ballots of a round lie there follows from their numbers alone, never
// from the order in which they came, and neither a comment nor a receipt shares a key with its
// ballot. Any thread.

#include "server/ballots/admitted_ballot.hpp"
#include "server/base/once.hpp"
#include "survey-defs/model/comment.hpp"
#include "survey-defs/model/ids.hpp"
#include "survey-defs/model/instrument.hpp"
#include "survey-defs/model/response_set.hpp"

#include <boost/system/result.hpp>

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace heed::store {

// Room for the ballots of one round.
struct Layout {
    survey::RoundId round;
    int ballots = 0;             // tickets that may ever be given for it
    std::size_t sheet_bytes = 0; // of an encoded answer sheet
    std::size_t questions = 0;   // open ones, each of which a ballot may answer
};

// Why a ballot was not taken.
struct NotCast {
    boost::system::error_code code; // not_open, closed, already_changed
    int revision = 0;               // the stored one, with already_changed
};

// What is told when a ballot has been cast, on the box's own thread: others wait for their own
// while it runs, so it must not wait for anything.
using WhenCast = base::Once<boost::system::result<void, NotCast>>;

class BallotBox {
public:
    // A person's own two devices make one or two.
    static constexpr int guesses_max = 20;

    BallotBox() = default;
    BallotBox(BallotBox const&) = delete;
    BallotBox& operator=(BallotBox const&) = delete;
    virtual ~BallotBox() = default;

    // Makes room for these rounds and opens their boxes, before anybody can have a ticket. A box
    // that is there already and empty is laid out anew. Throws std::runtime_error when one has
    // ballots.
    virtual void lay_out(std::span<Layout const> layouts) = 0;

    // Makes room for so many ballots more in boxes that are open, and leaves what is in them as it
    // is: after a backup was put back, tickets may be given that were given before.
    virtual void widen(std::span<Layout const> layouts) = 0;

    // Keeps the ballot and its comments, or puts them in the place of those of a lower revision, in
    // a commit that ballots of all rounds share; returns at once. `when_cast` is called when the
    // ballot is durable, or refused; if the store fails, it is let go of uncalled. The same
    // revision with the same content changes nothing and succeeds. Errors: not_open without a
    // layout; closed; already_changed when the stored revision is higher, or is this one with other
    // content; and with the same, once guesses_max others were refused for that ballot since the
    // start: whoever has a ticket is not to find out by trying what the ballot says.
    virtual void cast(ballots::AdmittedBallot ballot, WhenCast when_cast) = 0;
    // The same for who waits: durable on return. Throws std::runtime_error if the store fails.
    boost::system::result<void, NotCast> cast(ballots::AdmittedBallot const& ballot);

    // One way: from now on these rounds can be read, and take no ballots. Rounds without a layout
    // are left alone.
    virtual void close(std::span<survey::RoundId const> rounds) = 0;

    // The highest of these thresholds that the number of ballots has reached, or 0. Ballots taken
    // back do not count. The number itself never leaves an open box.
    virtual int reached(survey::RoundId const& round, std::span<int const> thresholds) = 0;
    // Whether there are at most so many ballots, those taken back included.
    virtual bool holds_at_most(survey::RoundId const& round, int ballots) = 0;
    // Whether the ballot with this receipt (ballots::receipt_of) is in the box, or was at the
    // release. Nothing in the box joins the two.
    virtual bool has_receipt(survey::RoundId const& round, std::string_view receipt) = 0;

    // All responses of a closed round, in an order that says nothing about their arrival. None once
    // they are erased. Error: round_open. Throws when stored bytes do not fit the instrument.
    virtual boost::system::result<survey::ResponseSet> responses(
        survey::RoundId const& round,
        survey::GroupId const& group,
        survey::Instrument const& instrument
    ) = 0;
    // All comments of a closed round in such an order, in the same way.
    virtual boost::system::result<survey::CommentSet> comments(
        survey::RoundId const& round,
        survey::GroupId const& group,
        survey::Instrument const& instrument
    ) = 0;

    // Closed rounds whose ballots are not erased yet.
    virtual std::vector<survey::RoundId> unerased() = 0;
    // Overwrites all ballots and comments of these closed rounds; their receipts stay.
    virtual void erase(std::span<survey::RoundId const> rounds) = 0;
};

} // namespace heed::store
