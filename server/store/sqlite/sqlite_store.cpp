#include "server/store/sqlite/sqlite_store.hpp"

#include "server/store/sqlite/accounts.hpp"
#include "server/store/sqlite/ballot_box.hpp"
#include "server/store/sqlite/comments.hpp"
#include "server/store/sqlite/database.hpp"
#include "server/store/sqlite/issuer.hpp"
#include "server/store/sqlite/organisation.hpp"
#include "server/store/sqlite/releases.hpp"
#include "server/store/sqlite/rounds.hpp"
#include "server/store/sqlite/settings.hpp"

#include <string>

namespace heed::store {

namespace {

constexpr char const* in_memory = ":memory:";

class SqliteStore final : public Store {
public:
    SqliteStore(
        std::string const& main,
        std::string const& issuer,
        std::string const& box,
        base::Random& random
    )
        : main_{main, sqlite::heed_schema()},
          issuer_file_{issuer, sqlite::issuer_schema()},
          box_file_{box, sqlite::box_schema()},
          accounts_{main_},
          organisation_{main_},
          settings_{main_},
          rounds_{main_},
          releases_{main_, random},
          comments_{main_},
          issuer_{issuer_file_, random},
          ballot_box_{box_file_}
    {
    }

    AccountStore& accounts() override { return accounts_; }
    OrganisationStore& organisation() override { return organisation_; }
    SettingsStore& settings() override { return settings_; }
    RoundStore& rounds() override { return rounds_; }
    IssuerStore& issuer() override { return issuer_; }
    BallotBox& ballot_box() override { return ballot_box_; }
    ReleaseStore& releases() override { return releases_; }
    CommentStore& comments() override { return comments_; }

private:
    sqlite::Database main_;
    sqlite::Database issuer_file_;
    sqlite::Database box_file_;
    sqlite::Accounts accounts_;
    sqlite::StoredOrganisation organisation_;
    sqlite::StoredSettings settings_;
    sqlite::Rounds rounds_;
    sqlite::Releases releases_;
    sqlite::Comments comments_;
    sqlite::Issuer issuer_;
    sqlite::SlottedBallotBox ballot_box_;
};

// An absolute path also keeps SQLite from reading a name such as "file:x" as a URI.
std::string made(std::filesystem::path const& file)
{
    auto const absolute = std::filesystem::absolute(file);
    sqlite::create_private_file(absolute);
    return absolute.string();
}

} // namespace

StoreFiles StoreFiles::in(std::filesystem::path const& folder)
{
    return {folder / "heed.db", folder / "issuer.db", folder / "box.db"};
}

std::unique_ptr<Store> open_sqlite_store(StoreFiles const& files, base::Random& random)
{
    return std::make_unique<SqliteStore>(
        made(files.main),
        made(files.issuer),
        made(files.box),
        random
    );
}

std::unique_ptr<Store> open_sqlite_store_in_memory(base::Random& random)
{
    return std::make_unique<SqliteStore>(in_memory, in_memory, in_memory, random);
}

} // namespace heed::store
