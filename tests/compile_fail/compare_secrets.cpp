// Comparing secrets in a time that depends on them.
#include "server/base/secret.hpp"

bool offend(heed::base::SecretText const& one, heed::base::SecretText const& other)
{
#ifdef HEED_OFFENCE
    return one == other;
#endif
    return &one == &other;
}
