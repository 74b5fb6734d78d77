#pragma once
// The parts of a release as canonical bytes and back. It is a friend of the sealed types, so it
// opens to freeze() and thaw() only: they add the seal without which bytes from storage prove
// nothing. Pure; any thread.

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
    friend std::vector<FrozenPart>
    freeze(RoundRelease const&, survey::CampaignId const&, Seal const&);
    friend boost::system::result<Decision>
    thaw(FrozenPart const&, survey::CampaignId const&, Seal const&);
    friend boost::system::result<RoundRelease>
    thaw_whole(std::span<FrozenPart const>, survey::CampaignId const&, Seal const&);

    // What one part says.
    struct Part {
        std::uint32_t of = 0; // how many parts its release has
        PartPlace place;
        Decision decision = Withheld{};
    };

    // Each part without its seal, by unit, own before whole.
    static std::vector<FrozenPart>
    encode(RoundRelease const& release, survey::CampaignId const& campaign);

    // Checks the seal and reads what encode() wrote for this place. Errors: bad_seal;
    // another_release when it was written for another campaign or place; bad_release_bytes for
    // anything else that does not fit.
    static boost::system::result<Part>
    open(FrozenPart const& part, survey::CampaignId const& campaign, Seal const& seal);

    // Error: incomplete_release.
    static boost::system::result<RoundRelease> put_together(std::vector<Part> parts);

    // Of a decision about the people placed at a group.
    static PartScope scope_of(RoundRelease const& release, survey::GroupId const& group);
    // As open() does, without the seal.
    static boost::system::result<Part> decode(
        std::span<std::uint8_t const> bytes,
        survey::CampaignId const& campaign,
        PartPlace const& place
    );
};

} // namespace heed::disclosure
