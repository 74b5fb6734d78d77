#pragma once
// A release as canonical bytes and back. It is a friend of the sealed types, so it opens to
// freeze() and thaw() only: they add the seal without which bytes from storage prove nothing.
// Pure; any thread.

#include "scoring/disclosure/frozen_release.hpp"
#include "scoring/disclosure/round_release.hpp"
#include "survey-defs/model/ids.hpp"

#include <boost/system/result.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace heed::disclosure {

class ReleaseCodec {
private:
    friend FrozenRelease freeze(RoundRelease const&, survey::CampaignId const&, Seal const&);
    friend boost::system::result<RoundRelease>
    thaw(FrozenRelease const&, survey::CampaignId const&, Seal const&);

    static std::vector<std::uint8_t>
    encode(RoundRelease const& release, survey::CampaignId const& campaign);

    // Reads what encode() wrote. Errors: another_release when it was written for another campaign,
    // bad_release_bytes for anything else that does not fit.
    static boost::system::result<RoundRelease>
    decode(std::span<std::uint8_t const> bytes, survey::CampaignId const& campaign);
};

} // namespace heed::disclosure
