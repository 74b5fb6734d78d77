#pragma once
// Looking at a store's file from outside: with SQL of one's own, and as mere bytes, as whoever
// finds a copy of it would.

#include "tests/support/temporary_folder.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace heed::store {

inline std::string bytes_of(std::filesystem::path const& file)
{
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

// The first column of every row.
inline std::vector<std::string> select(std::filesystem::path const& file, char const* sql)
{
    SQLite::Database connection{file.string(), SQLite::OPEN_READONLY};
    SQLite::Statement rows{connection, sql};
    std::vector<std::string> values;
    while (rows.executeStep()) {
        values.push_back(rows.getColumn(0).getString());
    }
    return values;
}

inline void execute(std::filesystem::path const& file, char const* sql)
{
    SQLite::Database connection{file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
    connection.exec(sql);
}

} // namespace heed::store
