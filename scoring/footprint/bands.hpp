#pragma once
// Which of three score bands a figure falls into, for the words that the pages have. It is taken
// from the displayed figure, so that text and number never disagree. The cuts, 5.0 and 7.5, are our
// own; they are no norm and no grade. Pure; any thread.

namespace heed::footprint {

enum class Band {
    low,    // below 5.0: less often than "sometimes"
    middle, // 5.0 to below 7.5
    high,   // from 7.5: "often" or more
};

// `tenths` is a displayed score, 0 to 100.
Band band_of(int tenths) noexcept;

} // namespace heed::footprint
