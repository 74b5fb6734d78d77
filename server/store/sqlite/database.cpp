#include "server/store/sqlite/database.hpp"

#include "server/store/sqlite/schema.hpp"

#include <sqlite3.h>

#include <cerrno>
#include <fcntl.h>
#include <stdexcept>
#include <string_view>
#include <system_error>
#include <unistd.h>

namespace heed::store::sqlite {

namespace {

constexpr int open_flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
constexpr mode_t private_file_mode = 0600;
constexpr std::string_view in_memory = ":memory:";

// Each setting and why it is there: the journal is deleted after every commit, since WAL and
// persistent journals keep old pages; EXTRA also syncs the folder, so a committed journal cannot
// come back after a power cut; deleted rows are overwritten; nothing is spilt to temporary files;
// pages are checked as they are read; and the schema itself is not trusted to call functions.
constexpr char const* settings = "PRAGMA auto_vacuum = NONE;"
                                 "PRAGMA synchronous = EXTRA;"
                                 "PRAGMA secure_delete = ON;"
                                 "PRAGMA temp_store = MEMORY;"
                                 "PRAGMA foreign_keys = ON;"
                                 "PRAGMA cell_size_check = ON;"
                                 "PRAGMA trusted_schema = OFF;";

struct Switch {
    int option;
    int value;
};

// SQL that edits the schema by hand is refused, and a text in double quotes is never a string.
constexpr Switch switches[] = {
    {SQLITE_DBCONFIG_DEFENSIVE, 1},
    {SQLITE_DBCONFIG_DQS_DDL, 0},
    {SQLITE_DBCONFIG_DQS_DML, 0},
};

void defend(SQLite::Database& connection)
{
    for (auto const& [option, value] : switches) {
        if (sqlite3_db_config(connection.getHandle(), option, value, nullptr) != SQLITE_OK) {
            throw std::runtime_error{"SQLite refuses a defensive setting"};
        }
    }
}

void set_journal(SQLite::Database& connection, std::string const& path)
{
    std::string const mode = connection.execAndGet("PRAGMA journal_mode = DELETE").getString();
    if (mode != (path == in_memory ? "memory" : "delete")) {
        throw std::runtime_error{"SQLite keeps the journal mode " + mode};
    }
}

} // namespace

void create_private_file(std::filesystem::path const& file)
{
    int const descriptor =
        ::open(file.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, private_file_mode);
    if (descriptor >= 0) {
        ::close(descriptor);
    } else if (errno != EEXIST) {
        throw std::system_error{errno, std::generic_category(), "cannot create " + file.string()};
    }
}

Database::Database(std::string const& path) : connection_{path, open_flags, busy_timeout_ms}
{
    defend(connection_);
    set_journal(connection_, path);
    connection_.exec(settings);
    migrate(connection_);
}

} // namespace heed::store::sqlite
