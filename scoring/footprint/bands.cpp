#include "scoring/footprint/bands.hpp"

namespace heed::footprint {

namespace {

constexpr int middle_from_tenths = 50;
constexpr int high_from_tenths = 75;

} // namespace

Band band_of(int tenths) noexcept
{
    if (tenths < middle_from_tenths) {
        return Band::low;
    }
    return tenths < high_from_tenths ? Band::middle : Band::high;
}

} // namespace heed::footprint
