#pragma once
// Port: frozen releases and the ledger of what they were made from, both append-only. What was
// released once is what everybody gets until it is erased, and the answers it was made from are
// gone. Any thread.

#include "scoring/disclosure/comment_lists.hpp"
#include "scoring/disclosure/frozen_record.hpp"
#include "scoring/disclosure/frozen_release.hpp"
#include "server/base/bytes.hpp"
#include "server/base/clock.hpp"
#include "server/store/settings_store.hpp"
#include "survey-defs/model/ids.hpp"

#include <optional>
#include <span>
#include <vector>

namespace heed::store {

// Where one part of a release belongs.
struct ReleasePlace {
    survey::CampaignId campaign;
    disclosure::PartPlace part;
};

// One release in the ledger. It is for the operator's audit on the machine and for no route.
struct LedgerEntry {
    survey::CampaignId campaign;
    disclosure::FrozenRecord record;
    base::Bytes32 hash{}; // ledger_hash() of the entry before it and of this record
};

// The comments that the gate let through, which go to the comment store, and when they are deleted.
struct KeptComments {
    disclosure::ReleasedComments lists;
    base::Day delete_on;
};

// SHA-256 over the hash of the entry before, which is all zeroes for the first one, and the bytes
// of the record: so an entry cannot be changed, left out or moved without changing all later ones.
base::Bytes32 ledger_hash(base::Bytes32 const& before, disclosure::FrozenRecord const& record);

// Each lot is one transaction, which takes room on the disk for all that it overwrites.
inline constexpr int erased_at_once = 50; // campaigns

class ReleaseStore {
public:
    ReleaseStore() = default;
    ReleaseStore(ReleaseStore const&) = delete;
    ReleaseStore& operator=(ReleaseStore const&) = delete;
    virtual ~ReleaseStore() = default;

    // Records the release of a campaign, which must exist, enters its record in the ledger and
    // keeps its comments for their review if it asks open questions, or does nothing of it. The
    // answers in the ballot box are erased after it (rounds/publish). If a release is recorded
    // already, that one stays and nothing is done: a release is made once and never recomputed.
    // Throws std::invalid_argument without parts, since these are what tells that there is a
    // release.
    virtual void record(
        survey::CampaignId const& campaign,
        std::span<disclosure::FrozenPart const> parts,
        disclosure::FrozenRecord const& record,
        KeptComments const& comments
    ) = 0;
    // The same without comments.
    void record(
        survey::CampaignId const& campaign,
        std::span<disclosure::FrozenPart const> parts,
        disclosure::FrozenRecord const& entry
    )
    {
        record(campaign, parts, entry, KeptComments{});
    }

    virtual bool is_released(survey::CampaignId const& campaign) = 0;
    // For each place the part that is filed there; in the place of a unit's own or of the whole
    // unit, the part about both stands as well. Of a campaign whose reports were erased they are
    // zeroes. Takes a time that grows with the places, not with what is stored.
    virtual std::vector<std::optional<disclosure::FrozenPart>>
    parts_at(std::span<ReleasePlace const> places) = 0;
    // The whole release, by unit and scope; empty without one.
    virtual std::vector<disclosure::FrozenPart> parts_of(survey::CampaignId const& campaign) = 0;
    // The campaigns that have a release, by their ids.
    virtual std::vector<survey::CampaignId> released() = 0;
    // Erases for good what was released of campaigns whose rounds had all closed on `closed_by` and
    // whose comments are gone, of `erased_at_once` at most: their parts become zeroes, what was
    // agreed about them is deleted, and they are marked with `today` (Campaign::erased_on). Places
    // and ledger stay, and they count as released. Returns these campaigns; none where nothing is
    // due, or where the years or the day of `as_read` are no longer those that are stored.
    virtual std::vector<survey::CampaignId>
    erase_closed_by(base::Day closed_by, base::Day today, Settings const& as_read) = 0;
    // The whole ledger, in the order of its entries.
    virtual std::vector<LedgerEntry> ledger() = 0;
};

} // namespace heed::store
