#pragma once
// The ballot check: code and attempt are well formed, and the answers fit what the round asks.
// Whether the code was issued, is unused, and the round is open is the store's to decide, in the
// transaction that spends it. Immutable; any thread.

#include "server/ballots/admitted_ballot.hpp"
#include "server/ballots/participation_code.hpp"
#include "server/ballots/sealed_ballot.hpp"
#include "server/base/bytes.hpp"
#include "survey-defs/model/instrument.hpp"

#include <boost/system/result.hpp>

#include <cstddef>
#include <span>

namespace heed::ballots {

inline constexpr std::size_t attempt_bytes = 16;

class Verifier {
public:
    explicit Verifier(base::Bytes32 pepper) : pepper_{pepper} {}

    // `blocks` are the optional elements that the round asks. Errors: ballots::errc, survey::errc.
    boost::system::result<AdmittedBallot> admit(
        SealedBallot const& ballot,
        survey::Instrument const& instrument,
        std::span<survey::ElementId const> blocks
    ) const;

    // The stored form of a code that is being issued for a round.
    base::Bytes32 code_hash(ParticipationCode const& code, survey::RoundId const& round) const;

private:
    base::Bytes32 pepper_;
};

} // namespace heed::ballots
