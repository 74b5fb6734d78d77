#pragma once
// How many people answered, as far as a reader may know it: 5 to 9, 10 to 14, 15 to 19, then
// rounded down to a multiple of five, and "95 % or more" at the top. With an exact number, a team
// in which everybody answered would show as such. Pure; any thread.

#include "scoring/disclosure/released_report.hpp"

namespace heed::disclosure {

// The least number of answers that fits what is shown of `answers` out of `people`, rounded down
// to a multiple of five. Everything else in a report that depends on a head count is made from
// this number, so that nothing tells more than the count that is shown. 5 <= answers <= people.
int least_shown(int answers, int people) noexcept;

// The greatest number that fits what is shown: four more, or all that were asked.
int most_shown(int answers, int people) noexcept;

// The count as shown. 5 <= answers <= people.
Answered answered_as_shown(int answers, int people) noexcept;

} // namespace heed::disclosure
