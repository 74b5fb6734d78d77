#include "scoring/disclosure/frozen_release.hpp"

#include "scoring/disclosure/release_codec.hpp"
#include "scoring/disclosure/sealed_bytes.hpp"

namespace heed::disclosure {

FrozenRelease
freeze(RoundRelease const& release, survey::CampaignId const& campaign, Seal const& seal)
{
    return {.bytes = sealed(ReleaseCodec::encode(release, campaign), seal)};
}

boost::system::result<RoundRelease>
thaw(FrozenRelease const& frozen, survey::CampaignId const& campaign, Seal const& seal)
{
    auto const inside = unsealed(frozen.bytes, seal);
    if (!inside) {
        return inside.error();
    }
    return ReleaseCodec::decode(*inside, campaign);
}

} // namespace heed::disclosure
