#include "scoring/footprint/spread.hpp"

#include <algorithm>

namespace heed::footprint {

namespace {

constexpr int per_cent = 100;
constexpr int either_end_per_cent = 25;
constexpr int one_band_per_cent = 60;

bool is_at_least(int count, int of, int share_per_cent) noexcept
{
    return count * per_cent >= of * share_per_cent;
}

bool is_split(disclosure::ItemBands const& bands) noexcept
{
    return is_at_least(
        std::min(bands.favourable, bands.unfavourable),
        bands.of,
        either_end_per_cent
    );
}

bool is_alike(disclosure::ItemBands const& bands) noexcept
{
    int const largest = std::max({bands.favourable, bands.neutral, bands.unfavourable});
    return !is_split(bands) && is_at_least(largest, bands.of, one_band_per_cent);
}

} // namespace

std::optional<Spread> spread_of(std::span<disclosure::ItemReport const> items) noexcept
{
    int shown = 0;
    int split = 0;
    int alike = 0;
    for (disclosure::ItemReport const& item : items) {
        if (item.bands) {
            ++shown;
            split += is_split(*item.bands) ? 1 : 0;
            alike += is_alike(*item.bands) ? 1 : 0;
        }
    }
    if (shown == 0) {
        return std::nullopt;
    }
    if (2 * split >= shown) {
        return Spread::two_experiences;
    }
    return 2 * alike > shown ? Spread::alike : Spread::mixed;
}

} // namespace heed::footprint
