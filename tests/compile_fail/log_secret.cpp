// Putting a secret into a field of the log.
#include "server/base/log.hpp"
#include "server/base/secret.hpp"

void offend(heed::base::SecretText const& secret)
{
    static_cast<void>(heed::base::log::user("an id"));
    static_cast<void>(secret.reveal());
#ifdef HEED_OFFENCE
    static_cast<void>(heed::base::log::user(secret));
#endif
}
