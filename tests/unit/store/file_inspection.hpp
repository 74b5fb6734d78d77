#pragma once
// Looking at a store's files from outside: with SQL of one's own, and as mere bytes, as whoever
// finds a copy of them would.

#include "server/base/bytes.hpp"
#include "tests/support/as_text.hpp"

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

// The same without what counts the transactions: the file change counter, and the number of the
// change that the version in the header is valid for (SQLite, "Database File Format", 1.3).
inline std::string bytes_without_counters(std::filesystem::path const& file)
{
    auto bytes = bytes_of(file);
    for (std::size_t const counter : {24U, 92U}) {
        bytes.replace(counter, 4, 4, '\0');
    }
    return bytes;
}

inline std::size_t occurrences(std::string const& haystack, std::string_view needle)
{
    std::size_t count = 0;
    for (auto at = haystack.find(needle); at != std::string::npos;
         at = haystack.find(needle, at + 1)) {
        ++count;
    }
    return count;
}

inline std::size_t occurrences(std::filesystem::path const& file, base::ByteView needle)
{
    return occurrences(bytes_of(file), testing::as_text(needle));
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
