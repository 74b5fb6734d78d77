#pragma once
// The organisation in SQLite. Private to the SQLite back end.

#include "server/store/organisation_store.hpp"
#include "server/store/sqlite/database.hpp"

namespace heed::store::sqlite {

class StoredOrganisation final : public OrganisationStore {
public:
    explicit StoredOrganisation(Database& database) : database_{database} {}

    Organisation organisation() override;
    boost::system::result<void> replace(Organisation const& next) override;
    std::vector<NamedInCampaign> named_in_campaigns() override;

private:
    Database& database_;
};

} // namespace heed::store::sqlite
