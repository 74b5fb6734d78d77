// Filing decisions under groups without the gate.
#include "scoring/disclosure/round_release.hpp"

void offend(std::vector<heed::disclosure::GroupDecision> const& decisions)
{
    static_cast<void>(decisions);
#ifdef HEED_OFFENCE
    heed::disclosure::RoundRelease const release{decisions, decisions, nullptr};
#endif
}
