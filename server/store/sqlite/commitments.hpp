#pragma once
// Commitments in SQLite. Private to the SQLite back end.

#include "server/store/commitment_store.hpp"
#include "server/store/sqlite/database.hpp"

namespace heed::store::sqlite {

class Commitments final : public CommitmentStore {
public:
    explicit Commitments(Database& database) : database_{database} {}

    std::vector<Commitment>
    at(survey::CampaignId const& campaign, survey::GroupId const& unit) override;
    boost::system::result<void> replace(
        survey::CampaignId const& campaign,
        survey::GroupId const& unit,
        std::span<Commitment const> commitments
    ) override;

private:
    Database& database_;
};

} // namespace heed::store::sqlite
