#include "scoring/disclosure/frozen_release.hpp"

#include "scoring/disclosure/release_codec.hpp"
#include "scoring/disclosure/sealed_bytes.hpp"

#include <stdexcept>
#include <utility>

namespace heed::disclosure {

std::vector<FrozenPart>
freeze(RoundRelease const& release, survey::CampaignId const& campaign, Seal const& seal)
{
    auto parts = ReleaseCodec::encode(release, campaign);
    if (parts.empty()) {
        throw std::invalid_argument{"freeze: a release without a decision"};
    }
    for (FrozenPart& part : parts) {
        part.bytes = sealed(std::move(part.bytes), seal);
    }
    return parts;
}

boost::system::result<Decision>
thaw(FrozenPart const& part, survey::CampaignId const& campaign, Seal const& seal)
{
    auto opened = ReleaseCodec::open(part, campaign, seal);
    if (!opened) {
        return opened.error();
    }
    return std::move(opened->decision);
}

boost::system::result<RoundRelease>
thaw_whole(std::span<FrozenPart const> parts, survey::CampaignId const& campaign, Seal const& seal)
{
    std::vector<ReleaseCodec::Part> all;
    for (FrozenPart const& part : parts) {
        auto opened = ReleaseCodec::open(part, campaign, seal);
        if (!opened) {
            return opened.error();
        }
        all.push_back(*std::move(opened));
    }
    return ReleaseCodec::put_together(std::move(all));
}

} // namespace heed::disclosure
