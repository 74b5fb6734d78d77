#pragma once
// The connection and who may use it when. A Reader or a Writer holds the connection's mutex for as
// long as it lives, so at most one exists at any moment; a statement can be made only through one
// of them. Private to the SQLite back end.

#include "server/store/sqlite/query.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Transaction.h>

#include <filesystem>
#include <mutex>
#include <string>

namespace heed::store::sqlite {

// How long to wait for another program that has the file locked, such as a backup.
inline constexpr int busy_timeout_ms = 5000;

// Makes an empty file of mode 0600 unless there is a file already. SQLite gives the journal the
// mode of the file. Throws std::runtime_error.
void create_private_file(std::filesystem::path const& file);

class Database {
public:
    // Opens an existing file, or ":memory:", sets the connection up, and migrates the schema.
    explicit Database(std::string const& path);

private:
    friend class Reader;
    friend class Writer;

    std::mutex mutex_;
    SQLite::Database connection_;
};

class Reader {
public:
    explicit Reader(Database& database) : lock_{database.mutex_}, connection_{database.connection_}
    {
    }

    // `sql` is a literal; values go in through Query::bind() alone.
    Query query(char const* sql) { return Query{connection_, sql}; }

private:
    std::lock_guard<std::mutex> lock_;
    SQLite::Database& connection_;
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
