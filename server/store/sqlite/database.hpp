#pragma once
// The connection to one file, and who may use it when. A Reader or a Writer holds the connection's
// mutex for as long as it lives, so at most one exists at any moment; a statement can be made only
// through one of them. Private to the SQLite back end.

#include "server/store/sqlite/query.hpp"
#include "server/store/sqlite/schema.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Transaction.h>

#include <cstdint>
#include <filesystem>
#include <mutex>
#include <string>
#include <unordered_map>

namespace heed::store::sqlite {

// How long to wait for another program that has the file locked, such as a backup.
inline constexpr int busy_timeout_ms = 5000;

// Larger files are not repacked: SQLite holds the whole copy in memory.
inline constexpr std::int64_t repack_bytes_max = 16 * 1024 * 1024;

// Makes an empty file of mode 0600 unless there is a file already. SQLite gives the journal the
// mode of the file. Throws std::runtime_error.
void create_private_file(std::filesystem::path const& file);

class Database {
public:
    // Opens an existing file, or ":memory:", sets the connection up, and migrates the schema.
    Database(std::string const& path, Schema const& schema);

    // Writes the file anew, in the order of its keys, so that nothing is left in the gaps between
    // rows; a file beyond repack_bytes_max stays as it is.
    void repack();
    // Takes the hour out of the times that the file system keeps of the file and its folder: both
    // go back to midnight, UTC. What cannot be changed stays, since nothing depends on it.
    void forget_hour() const noexcept;

private:
    friend class Reader;
    friend class Writer;

    std::filesystem::path file_; // empty in memory
    std::mutex mutex_;
    SQLite::Database connection_;
    // By the address of their SQL. Only ever used by the one Reader or Writer there is.
    std::unordered_map<char const*, Query> kept_;
};

class Reader {
public:
    explicit Reader(Database& database) : lock_{database.mutex_}, database_{database} {}

    // `sql` is a literal; values go in through Query::bind() alone.
    Query query(char const* sql) { return Query{database_.connection_, sql}; }

    // The same for what is asked all the time: prepared once, and ready again when the borrower
    // is done with it. One borrower of each literal at a time.
    BorrowedQuery kept(char const* sql)
    {
        return BorrowedQuery{
            database_.kept_.try_emplace(sql, database_.connection_, sql).first->second};
    }

private:
    std::lock_guard<std::mutex> lock_;
    Database& database_;
};

// A write transaction, which rolls back unless committed. Queries made by it must be gone before
// it ends; declare it first.
class Writer : public Reader {
public:
    explicit Writer(Database& database)
        : Reader{database},
          transaction_{database.connection_, SQLite::TransactionBehavior::IMMEDIATE}
    {
    }

    // Durable on return.
    void commit() { transaction_.commit(); }

private:
    SQLite::Transaction transaction_;
};

} // namespace heed::store::sqlite
