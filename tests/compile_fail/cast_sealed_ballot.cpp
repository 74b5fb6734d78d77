// Handing the store a ballot as it came in, before the verifier has checked it.
#include "server/ballots/sealed_ballot.hpp"
#include "server/store/ballot_box.hpp"

void offend(
    heed::store::BallotBox& box,
    heed::ballots::AdmittedBallot const& admitted,
    heed::ballots::SealedBallot const& sealed
)
{
    static_cast<void>(box.cast(admitted));
    static_cast<void>(sealed.round);
#ifdef HEED_OFFENCE
    static_cast<void>(box.cast(sealed));
#endif
}
