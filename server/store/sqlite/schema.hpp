#pragma once
// The schemas of the three files and their versions. PRAGMA user_version counts the migrations that
// a file has been through; application_id says which of Heed's files it is. Private to the SQLite
// back end.

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <span>
#include <string_view>

namespace heed::store::sqlite {

struct Schema {
    std::int32_t application_id = 0;
    int page_bytes = 0;
    // In order of their numbers; each ends in a null.
    std::span<std::string_view const> migrations;
};

// The files of migrations/heed, issuer and box, built into the program.
std::span<std::string_view const> heed_migrations() noexcept;
std::span<std::string_view const> issuer_migrations() noexcept;
std::span<std::string_view const> box_migrations() noexcept;

// "Heed", "HeeI" and "HeeB" in ASCII.
Schema heed_schema() noexcept;
Schema issuer_schema() noexcept;
Schema box_schema() noexcept;

// Runs the migrations that the file has not seen, each in a transaction of its own. Throws
// std::runtime_error, which names the file, for one of another program, another one of Heed's, one
// of a newer Heed, or one whose tables are not those that its migrations make today, and leaves it
// untouched.
void migrate(SQLite::Database& connection, Schema const& schema);

} // namespace heed::store::sqlite
