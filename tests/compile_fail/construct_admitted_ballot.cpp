// Putting together an admitted ballot without the verifier.
#include "server/ballots/admitted_ballot.hpp"

void offend(heed::ballots::AdmittedBallot const& admitted)
{
    static_cast<void>(admitted.sheet());
#ifdef HEED_OFFENCE
    heed::ballots::AdmittedBallot const forged{admitted.round(), {}, {}, {}, {}, {}};
#endif
}
