#pragma once
// The schema's versions. PRAGMA user_version counts the migrations that a file has been through;
// application_id marks it as Heed's. Private to the SQLite back end.

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <span>
#include <string_view>

namespace heed::store::sqlite {

// "Heed" in ASCII.
inline constexpr std::int32_t application_id = 0x48656564;

// The files of migrations/ in order of their numbers, built into the program; each ends in a null.
std::span<std::string_view const> migrations() noexcept;

// Runs the migrations that the file has not seen, each in a transaction of its own. Throws
// std::runtime_error for a file of another program or of a newer Heed, and leaves it untouched.
void migrate(SQLite::Database& connection);

} // namespace heed::store::sqlite
