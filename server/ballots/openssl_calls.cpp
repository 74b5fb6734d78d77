#include "server/ballots/openssl_calls.hpp"

#include <openssl/err.h>

#include <stdexcept>

namespace heed::ballots {

void must(bool done, char const* what)
{
    if (!done) {
        throw std::runtime_error{what};
    }
}

QuietErrors::QuietErrors() noexcept
{
    ERR_set_mark();
}

QuietErrors::~QuietErrors()
{
    ERR_pop_to_mark();
}

} // namespace heed::ballots
