#pragma once
// A release as it is stored: written once when a campaign is judged, never computed again. The
// bytes carry the campaign's id and a seal over all of it, so that storage can lose a release but
// can neither forge nor change one, nor file it under another campaign. Any thread.

#include "scoring/disclosure/round_release.hpp"
#include "scoring/disclosure/seal.hpp"
#include "survey-defs/model/ids.hpp"

#include <boost/system/result.hpp>

#include <cstdint>
#include <vector>

namespace heed::disclosure {

// Bytes to and from storage. They prove nothing until thaw() has checked them.
struct FrozenRelease {
    std::vector<std::uint8_t> bytes;

    friend bool operator==(FrozenRelease const&, FrozenRelease const&) = default;
};

// The same release, campaign and key always give the same bytes.
FrozenRelease
freeze(RoundRelease const& release, survey::CampaignId const& campaign, Seal const& seal);

// Checks the seal before anything else, in a time that does not depend on where it differs. Errors:
// bad_seal; another_release; bad_release_bytes (another version wrote it).
boost::system::result<RoundRelease>
thaw(FrozenRelease const& frozen, survey::CampaignId const& campaign, Seal const& seal);

} // namespace heed::disclosure
