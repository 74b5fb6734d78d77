#pragma once
// Frozen releases and their ledger in SQLite. Private to the SQLite back end.

#include "server/store/release_store.hpp"
#include "server/store/sqlite/database.hpp"

namespace heed::store::sqlite {

class Releases final : public ReleaseStore {
public:
    explicit Releases(Database& database) : database_{database} {}

    disclosure::FrozenRelease record(
        survey::CampaignId const& campaign,
        disclosure::FrozenRelease const& release,
        disclosure::FrozenRecord const& record
    ) override;
    std::optional<disclosure::FrozenRelease> release(survey::CampaignId const& campaign) override;
    std::vector<survey::CampaignId> released() override;
    std::vector<LedgerEntry> ledger() override;

private:
    Database& database_;
};

} // namespace heed::store::sqlite
