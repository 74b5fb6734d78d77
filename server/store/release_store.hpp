#pragma once
// Port: frozen releases, append-only. What was released once is what everybody gets for ever, and
// the answers it was made from are gone. Any thread.

#include "scoring/disclosure/frozen_release.hpp"
#include "survey-defs/model/ids.hpp"

#include <optional>

namespace heed::store {

class ReleaseStore {
public:
    ReleaseStore() = default;
    ReleaseStore(ReleaseStore const&) = delete;
    ReleaseStore& operator=(ReleaseStore const&) = delete;
    virtual ~ReleaseStore() = default;

    // Records the release of a campaign, which must exist, and erases all its answers, or does
    // neither. If one is recorded already, that one stays and is returned: a release is made once
    // and never recomputed.
    virtual disclosure::FrozenRelease
    record(survey::CampaignId const& campaign, disclosure::FrozenRelease const& release) = 0;
    virtual std::optional<disclosure::FrozenRelease> release(survey::CampaignId const& campaign
    ) = 0;
};

} // namespace heed::store
