// A policy below the floor, around the factory that refuses it.
#include "scoring/disclosure/policy.hpp"

void offend()
{
    auto const policy = heed::disclosure::Policy::at_the_floor();
    static_cast<void>(policy);
#ifdef HEED_OFFENCE
    heed::disclosure::Policy const lower{4};
#endif
}
