#include "server/store/sqlite/database.hpp"

#include <sqlite3.h>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <stdexcept>
#include <string_view>
#include <sys/stat.h>
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

// Has no effect on a file that has pages already.
void set_page_size(SQLite::Database& connection, int bytes)
{
    // Pragmas take no bound parameters; the value is our own whole number.
    connection.exec("PRAGMA page_size = " + std::to_string(bytes));
}

std::int64_t size_of(SQLite::Database& connection)
{
    return connection.execAndGet("PRAGMA page_count").getInt64() *
           connection.execAndGet("PRAGMA page_size").getInt64();
}

void back_to_midnight(std::filesystem::path const& path) noexcept
{
    constexpr auto seconds_of_day = 24 * 60 * 60;
    struct stat found {};
    if (::stat(path.c_str(), &found) != 0) {
        return;
    }
    timespec const midnight{found.st_mtim.tv_sec / seconds_of_day * seconds_of_day, 0};
    std::array const read_and_written{midnight, midnight};
    ::utimensat(AT_FDCWD, path.c_str(), read_and_written.data(), 0);
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

Database::Database(std::string const& path, Schema const& schema)
    : file_{path == in_memory ? "" : path}, connection_{path, open_flags, busy_timeout_ms}
{
    defend(connection_);
    set_page_size(connection_, schema.page_bytes);
    set_journal(connection_, path);
    connection_.exec(settings);
    migrate(connection_, schema);
}

void Database::repack()
{
    std::lock_guard const lock{mutex_};
    if (size_of(connection_) <= repack_bytes_max) {
        connection_.exec("VACUUM");
    }
}

void Database::forget_hour() const noexcept
{
    if (!file_.empty()) {
        back_to_midnight(file_);
        back_to_midnight(file_.parent_path());
    }
}

} // namespace heed::store::sqlite
