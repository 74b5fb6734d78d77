#include "server/store/sqlite/sqlite_store.hpp"

#include "server/store/sqlite/accounts.hpp"
#include "server/store/sqlite/ballot_box.hpp"
#include "server/store/sqlite/comments.hpp"
#include "server/store/sqlite/database.hpp"
#include "server/store/sqlite/organisation.hpp"
#include "server/store/sqlite/releases.hpp"
#include "server/store/sqlite/rounds.hpp"

namespace heed::store {

namespace {

class SqliteStore final : public Store {
public:
    SqliteStore(std::string const& path, base::Random& random)
        : database_{path},
          accounts_{database_},
          organisation_{database_},
          rounds_{database_, random},
          ballot_box_{database_, random},
          releases_{database_, random},
          comments_{database_}
    {
    }

    AccountStore& accounts() override { return accounts_; }
    OrganisationStore& organisation() override { return organisation_; }
    RoundStore& rounds() override { return rounds_; }
    BallotBox& ballot_box() override { return ballot_box_; }
    ReleaseStore& releases() override { return releases_; }
    CommentStore& comments() override { return comments_; }

private:
    sqlite::Database database_;
    sqlite::Accounts accounts_;
    sqlite::StoredOrganisation organisation_;
    sqlite::Rounds rounds_;
    sqlite::SlottedBallotBox ballot_box_;
    sqlite::Releases releases_;
    sqlite::Comments comments_;
};

} // namespace

std::unique_ptr<Store> open_sqlite_store(std::filesystem::path const& file, base::Random& random)
{
    // An absolute path also keeps SQLite from reading a name such as "file:x" as a URI.
    std::filesystem::path const absolute = std::filesystem::absolute(file);
    sqlite::create_private_file(absolute);
    return std::make_unique<SqliteStore>(absolute.string(), random);
}

std::unique_ptr<Store> open_sqlite_store_in_memory(base::Random& random)
{
    return std::make_unique<SqliteStore>(":memory:", random);
}

} // namespace heed::store
