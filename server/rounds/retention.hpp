#pragma once
// How long reports are kept: for good, or for the whole years since the closing that an
// administrator has set (settings.hpp). A report whose time is over is erased with what was agreed
// about it, from the store and so for everybody. What it was made from stays in the ledger, sealed:
// later reports must still be held apart from it.

#include "server/base/clock.hpp"
#include "server/rounds/context.hpp"

namespace heed::rounds {

// What closed on that day or before is `years` old `today`, by the calendar. Of a 29 February that
// a year does not have, the day before.
base::Day closed_by(base::Day today, int years);

// Erases every report whose time is over, and logs its rounds. Does nothing until the day from
// which on reports are erased, and ends early where an administrator changes that meanwhile.
void erase_old_reports(Context const& context);

} // namespace heed::rounds
