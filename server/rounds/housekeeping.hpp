#pragma once
// What must happen as days go by: rounds past their last day are closed, closed ones published, the
// leaders' progress renewed, keys destroyed that sign nothing more, comments deleted whose day has
// come, and reports erased that were kept for as long as is set. It also repeats what a crash has
// left half done between two files. Run at start and then every minute; running it twice does no
// more than running it once.

#include "server/rounds/context.hpp"

namespace heed::rounds {

// What fails puts off nothing that does not build on it. Throws what failed first, once all has
// been tried.
void keep_house(Context const& context);

// Throws std::runtime_error when an instrument that a round was launched with is missing or has
// changed since: its answers could no longer be read rightly.
void check_used_instruments(Context const& context);

} // namespace heed::rounds
