#include "server/store/sqlite/schema.hpp"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <filesystem>
#include <map>
#include <mutex>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace heed::store::sqlite {

namespace {

constexpr int ordinary_page_bytes = 4096;
// So that four comment slots fill a page, however many there are.
constexpr int box_page_bytes = 8192;

int number(SQLite::Database& connection, char const* sql)
{
    return connection.execAndGet(sql).getInt();
}

[[noreturn]] void refuse(SQLite::Database const& connection, std::string const& why)
{
    auto const name = std::filesystem::path{connection.getFilename()}.filename().string();
    throw std::runtime_error{name + ' ' + why};
}

void refuse_foreign_file(SQLite::Database& connection, Schema const& schema)
{
    bool const empty = number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
    int const stored = number(connection, "PRAGMA application_id");
    if (stored != schema.application_id && !(empty && stored == 0)) {
        refuse(connection, "is a database of another program, or another one of Heed's");
    }
}

void refuse_newer_file(SQLite::Database& connection, int version, std::size_t known)
{
    if (version < 0 || static_cast<std::size_t>(version) > known) {
        refuse(
            connection,
            "was written by a newer Heed: its schema is " + std::to_string(version) +
                ", this program knows schemas up to " + std::to_string(known)
        );
    }
}

// The SQL of all that is in the file: tables, indexes and triggers, as they were written; without
// the statistics that somebody may have had SQLite collect.
std::vector<std::string> sql_of(SQLite::Database& connection)
{
    SQLite::Statement rows{
        connection,
        "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema"
        " WHERE name NOT LIKE 'sqlite_stat%' ORDER BY 1"};
    std::vector<std::string> all;
    while (rows.executeStep()) {
        all.push_back(rows.getColumn(0).getString());
    }
    return all;
}

std::vector<std::string> sql_made_by(std::span<std::string_view const> migrations)
{
    SQLite::Database fresh{":memory:", SQLite::OPEN_READWRITE};
    for (auto const& migration : migrations) {
        fresh.exec(migration.data());
    }
    return sql_of(fresh);
}

// The same, worked out once for as long as the program runs: it costs more than the rest of opening
// a file. From any thread.
std::vector<std::string> const& known_sql_of(std::span<std::string_view const> migrations)
{
    static std::mutex mutex;
    static std::map<std::vector<std::string>, std::vector<std::string>> known;
    std::lock_guard const lock{mutex};
    std::vector<std::string> key{migrations.begin(), migrations.end()};
    auto found = known.find(key);
    if (found == known.end()) {
        found = known.emplace(std::move(key), sql_made_by(migrations)).first;
    }
    return found->second;
}

// The number alone does not tell an earlier state of an unreleased version, whose migrations had
// the same numbers and other tables: what the file has is held against what they make today.
void refuse_other_tables(SQLite::Database& connection, Schema const& schema, std::size_t version)
{
    if (sql_of(connection) != known_sql_of(schema.migrations.first(version))) {
        refuse(
            connection,
            "was written by another state of this version of Heed, and its tables do not fit: use"
            " the program that wrote it, or begin with a new data folder"
        );
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
    refuse_newer_file(connection, version, all.size());
    refuse_other_tables(connection, schema, static_cast<std::size_t>(version));
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
