// Writing a secret into a stream.
#include "server/base/secret.hpp"

#include <ostream>

void offend(std::ostream& out, heed::base::SecretText const& secret)
{
    out << secret.reveal().size();
#ifdef HEED_OFFENCE
    out << secret;
#endif
}
