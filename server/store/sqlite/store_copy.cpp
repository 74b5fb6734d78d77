#include "server/store/sqlite/store_copy.hpp"

#include "server/store/sqlite/database.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include <cerrno>
#include <fcntl.h>
#include <stdexcept>
#include <string>
#include <system_error>
#include <unistd.h>

namespace heed::store {

namespace {

SQLite::Database open(std::filesystem::path const& file)
{
    auto const path = std::filesystem::absolute(file).string();
    return SQLite::Database{path, SQLITE_OPEN_READWRITE, sqlite::busy_timeout_ms};
}

// A file that nobody can write for as long as this object lives.
class Held {
public:
    explicit Held(std::filesystem::path const& file) : file_{file}, holder_{open(file)}
    {
        holder_.exec("BEGIN");
        holder_.execAndGet("SELECT count(*) FROM sqlite_schema");
    }

    // VACUUM wants a connection that is in no transaction, so it has one of its own. SQLite lets it
    // read beside the first one, even with a writer waiting.
    void copy_to(std::filesystem::path const& target) const
    {
        sqlite::create_private_file(target);
        auto reader = open(file_);
        reader.exec("PRAGMA temp_store = MEMORY");
        SQLite::Statement copying{reader, "VACUUM INTO ?"};
        copying.bind(1, std::filesystem::absolute(target).string());
        copying.exec();
    }

private:
    std::filesystem::path file_;
    SQLite::Database holder_;
};

void sync(std::filesystem::path const& path)
{
    int const descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    bool const synced = descriptor >= 0 && ::fsync(descriptor) == 0;
    auto const failure = errno;
    if (descriptor >= 0) {
        ::close(descriptor);
    }
    if (!synced) {
        throw std::system_error{failure, std::generic_category(), "cannot write " + path.string()};
    }
}

} // namespace

void copy_sqlite_store(StoreFiles const& from, StoreFiles const& to)
{
    // All three are held before the first is copied: the moment of the copy is this one.
    Held const main{from.main};
    Held const issuer{from.issuer};
    Held const box{from.box};
    main.copy_to(to.main);
    issuer.copy_to(to.issuer);
    box.copy_to(to.box);
    for (auto const& file : {to.main, to.issuer, to.box}) {
        sync(file);
        sync(std::filesystem::absolute(file).parent_path());
    }
}

} // namespace heed::store
