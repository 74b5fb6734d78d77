#pragma once
// `heed serve`: runs the server until it is told to stop.

#include "server/app/config.hpp"

namespace heed::app {

// Returns the exit status: 0 after a graceful stop. Throws std::runtime_error with a sentence for
// the operator when the server cannot start.
int serve(Config const& config);

} // namespace heed::app
