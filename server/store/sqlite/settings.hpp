#pragma once
// The settings in SQLite. Private to the SQLite back end.

#include "server/store/settings_store.hpp"
#include "server/store/sqlite/database.hpp"

namespace heed::store::sqlite {

class StoredSettings final : public SettingsStore {
public:
    explicit StoredSettings(Database& database) : database_{database} {}

    Settings settings() override;
    void replace(Settings const& next) override;
    void put_off_erasing(base::Day until) override;

private:
    Database& database_;
};

} // namespace heed::store::sqlite
