#pragma once
// A release as it is stored: written once when a campaign is judged, never computed again. It comes
// in parts, one for each decision, so that a report is read without the rest of the campaign. The
// bytes of a part carry the campaign, the unit, whom of the unit it is about and how many parts
// there are, with a seal over all of it: storage can lose a part, but can neither forge nor change
// one, nor file it in the place of another. Any thread.

#include "scoring/disclosure/round_release.hpp"
#include "scoring/disclosure/seal.hpp"
#include "survey-defs/model/ids.hpp"

#include <boost/system/result.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace heed::disclosure {

// Whom of a unit a part is about.
enum class PartScope : std::uint8_t {
    own,   // the people placed at the unit, which has others below it
    whole, // everybody at the unit and below it
    both,  // of a unit without others below: its people are everybody
};

// Where a part belongs within its campaign.
struct PartPlace {
    survey::GroupId unit;
    PartScope scope = PartScope::both;

    friend bool operator==(PartPlace const&, PartPlace const&) = default;
};

// A place and bytes, to and from storage. They prove nothing until thaw() has checked them.
struct FrozenPart {
    PartPlace place;
    std::vector<std::uint8_t> bytes;

    friend bool operator==(FrozenPart const&, FrozenPart const&) = default;
};

// By unit, own before whole; at least one. The same release, campaign and key always give the same
// bytes. Throws std::invalid_argument for a release without a decision, of which nothing would be
// left to tell that there was one.
std::vector<FrozenPart>
freeze(RoundRelease const& release, survey::CampaignId const& campaign, Seal const& seal);

// One part. Checks the seal before anything else, in a time that does not depend on where it
// differs. Errors: bad_seal; another_release, also when it was written for another place;
// bad_release_bytes (another version wrote it).
boost::system::result<Decision>
thaw(FrozenPart const& part, survey::CampaignId const& campaign, Seal const& seal);

// The release that the parts, in any order, make up. Errors: as above; incomplete_release when one
// is missing or there twice, or when they are no parts of one release.
boost::system::result<RoundRelease>
thaw_whole(std::span<FrozenPart const> parts, survey::CampaignId const& campaign, Seal const& seal);

} // namespace heed::disclosure
