#pragma once
// Frozen releases and their ledger in SQLite. Private to the SQLite back end.

#include "server/store/release_store.hpp"
#include "server/store/sqlite/database.hpp"

namespace heed::store::sqlite {

class Releases final : public ReleaseStore {
public:
    explicit Releases(Database& database) : database_{database} {}

    void record(
        survey::CampaignId const& campaign,
        std::span<disclosure::FrozenPart const> parts,
        disclosure::FrozenRecord const& record
    ) override;
    bool is_released(survey::CampaignId const& campaign) override;
    std::vector<std::optional<disclosure::FrozenPart>> parts_at(std::span<ReleasePlace const> places
    ) override;
    std::vector<disclosure::FrozenPart> parts_of(survey::CampaignId const& campaign) override;
    std::vector<survey::CampaignId> released() override;
    std::vector<LedgerEntry> ledger() override;

private:
    Database& database_;
};

} // namespace heed::store::sqlite
