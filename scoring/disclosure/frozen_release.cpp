#include "scoring/disclosure/frozen_release.hpp"

#include "scoring/disclosure/error.hpp"
#include "scoring/disclosure/release_codec.hpp"

#include <cstddef>
#include <span>
#include <tuple>

namespace heed::disclosure {

namespace {

constexpr std::size_t mark_bytes = std::tuple_size_v<SealMark>;

// `right` has as many bytes as a mark.
bool equal_in_constant_time(SealMark const& left, std::span<std::uint8_t const> right) noexcept
{
    unsigned difference = 0;
    for (std::size_t byte = 0; byte < mark_bytes; ++byte) {
        difference |= static_cast<unsigned>(left[byte] ^ right[byte]);
    }
    return difference == 0;
}

} // namespace

FrozenRelease
freeze(RoundRelease const& release, survey::CampaignId const& campaign, Seal const& seal)
{
    FrozenRelease frozen{.bytes = ReleaseCodec::encode(release, campaign)};
    SealMark const mark = seal.mac(frozen.bytes);
    frozen.bytes.insert(frozen.bytes.end(), mark.begin(), mark.end());
    return frozen;
}

boost::system::result<RoundRelease>
thaw(FrozenRelease const& frozen, survey::CampaignId const& campaign, Seal const& seal)
{
    std::span<std::uint8_t const> const bytes = frozen.bytes;
    if (bytes.size() < mark_bytes) {
        return make_error_code(errc::bad_seal);
    }
    auto const sealed = bytes.first(bytes.size() - mark_bytes);
    if (!equal_in_constant_time(seal.mac(sealed), bytes.last(mark_bytes))) {
        return make_error_code(errc::bad_seal);
    }
    return ReleaseCodec::decode(sealed, campaign);
}

} // namespace heed::disclosure
