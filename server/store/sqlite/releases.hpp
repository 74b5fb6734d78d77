#pragma once
// Frozen releases and their ledger in SQLite. Private to the SQLite back end.

#include "server/base/random.hpp"
#include "server/store/release_store.hpp"
#include "server/store/sqlite/database.hpp"

namespace heed::store::sqlite {

class Releases final : public ReleaseStore {
public:
    Releases(Database& database, base::Random& random) : database_{database}, random_{random} {}

    void record(
        survey::CampaignId const& campaign,
        std::span<disclosure::FrozenPart const> parts,
        disclosure::FrozenRecord const& record,
        KeptComments const& comments
    ) override;
    bool is_released(survey::CampaignId const& campaign) override;
    std::vector<std::optional<disclosure::FrozenPart>> parts_at(std::span<ReleasePlace const> places
    ) override;
    std::vector<disclosure::FrozenPart> parts_of(survey::CampaignId const& campaign) override;
    std::vector<survey::CampaignId> released() override;
    std::vector<survey::CampaignId>
    erase_closed_by(base::Day closed_by, base::Day today, Settings const& as_read) override;
    std::vector<LedgerEntry> ledger() override;

private:
    Database& database_;
    base::Random& random_;
};

} // namespace heed::store::sqlite
