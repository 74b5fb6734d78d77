#pragma once
// The record of a release as it lies in the ledger: canonical bytes with the campaign's id inside
// and the installation's seal behind. Its first bytes differ from a frozen release's, so that
// neither can stand for the other under the one seal. Any thread.

#include "scoring/disclosure/release_record.hpp"
#include "scoring/disclosure/seal.hpp"
#include "survey-defs/model/ids.hpp"

#include <boost/system/result.hpp>

#include <cstdint>
#include <vector>

namespace heed::disclosure {

// Bytes to and from storage. They prove nothing until thaw_record() has checked them.
struct FrozenRecord {
    std::vector<std::uint8_t> bytes;

    friend bool operator==(FrozenRecord const&, FrozenRecord const&) = default;
};

// The same record, campaign and key always give the same bytes.
FrozenRecord
freeze_record(ReleaseRecord const& record, survey::CampaignId const& campaign, Seal const& seal);

// Errors: bad_seal; another_release; bad_release_bytes. What it gives back is what was written, and
// has still to be checked (record_check.hpp).
boost::system::result<ReleaseRecord>
thaw_record(FrozenRecord const& frozen, survey::CampaignId const& campaign, Seal const& seal);

} // namespace heed::disclosure
