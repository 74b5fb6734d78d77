#pragma once
// The threads that statistics asks for but never starts itself: a number of calls spread over a few
// workers. Nothing depends on which worker makes which call.

#include "scoring/statistics/study.hpp"

namespace heed::analyst {

inline constexpr unsigned threads_max = 256;

// As many as the machine runs at once, 1 to threads_max.
unsigned threads_default() noexcept;

// Spreads calls over `threads` (1 to threads_max), of which the caller's own is one. When a call
// throws, the calls not yet begun are left out and the first exception comes back to the caller
// once all workers have ended.
statistics::ForEach spread_over(unsigned threads);

} // namespace heed::analyst
