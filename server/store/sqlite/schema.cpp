#include "server/store/sqlite/schema.hpp"

#include <SQLiteCpp/Transaction.h>

#include <stdexcept>
#include <string>

namespace heed::store::sqlite {

namespace {

constexpr int ordinary_page_bytes = 4096;
// So that four comment slots fill a page, however many there are.
constexpr int box_page_bytes = 8192;

int number(SQLite::Database& connection, char const* sql)
{
    return connection.execAndGet(sql).getInt();
}

void refuse_foreign_file(SQLite::Database& connection, Schema const& schema)
{
    bool const empty = number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
    int const stored = number(connection, "PRAGMA application_id");
    if (stored != schema.application_id && !(empty && stored == 0)) {
        throw std::runtime_error{
            "the file is a database of another program, or another one of Heed's"};
    }
}

void refuse_newer_file(int version, std::size_t known)
{
    if (version < 0 || static_cast<std::size_t>(version) > known) {
        throw std::runtime_error{
            "the file was written by a newer Heed: its schema is " + std::to_string(version) +
            ", this program knows schemas up to " + std::to_string(known)};
    }
}

} // namespace

Schema heed_schema() noexcept
{
    return {0x48656564, ordinary_page_bytes, heed_migrations()};
}

Schema issuer_schema() noexcept
{
    return {0x48656549, ordinary_page_bytes, issuer_migrations()};
}

Schema box_schema() noexcept
{
    return {0x48656542, box_page_bytes, box_migrations()};
}

void migrate(SQLite::Database& connection, Schema const& schema)
{
    refuse_foreign_file(connection, schema);
    int const version = number(connection, "PRAGMA user_version");
    auto const all = schema.migrations;
    refuse_newer_file(version, all.size());
    for (auto next = static_cast<std::size_t>(version); next < all.size(); ++next) {
        SQLite::Transaction transaction{connection, SQLite::TransactionBehavior::IMMEDIATE};
        connection.exec(all[next].data());
        // Pragmas take no bound parameters; both values are our own whole numbers.
        connection.exec("PRAGMA application_id = " + std::to_string(schema.application_id));
        connection.exec("PRAGMA user_version = " + std::to_string(next + 1));
        transaction.commit();
    }
}

} // namespace heed::store::sqlite
