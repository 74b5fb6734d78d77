#include "tests/bench/row_writer.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <chrono>
#include <future>
#include <utility>

namespace heed::bench {

namespace {

constexpr char const* settings_of_heed = "PRAGMA journal_mode = DELETE;"
                                         "PRAGMA synchronous = EXTRA;"
                                         "PRAGMA secure_delete = ON;";
constexpr char const* settings_of_log = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;";

SQLite::Database open(std::filesystem::path const& file, Journal journal)
{
    SQLite::Database database{file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
    database.exec(journal == Journal::as_heed ? settings_of_heed : settings_of_log);
    return database;
}

void make_tables(
    std::filesystem::path const& file,
    Journal journal,
    std::span<std::string const> tokens
)
{
    auto database = open(file, journal);
    SQLite::Transaction transaction{database};
    database.exec("CREATE TABLE row (id INTEGER PRIMARY KEY, content BLOB NOT NULL);"
                  "CREATE TABLE token (token TEXT PRIMARY KEY) WITHOUT ROWID;");
    SQLite::Statement insertion{database, "INSERT INTO token VALUES (?)"};
    for (auto const& token : tokens) {
        insertion.bindNoCopy(1, token);
        insertion.exec();
        insertion.reset();
    }
    transaction.commit();
}

class Statements {
public:
    explicit Statements(SQLite::Database& database)
        : insertion_{database, "INSERT INTO row (content) VALUES (?)"},
          burning_{database, "DELETE FROM token WHERE token = ?"}
    {
    }

    bool add(Row const& row)
    {
        if (!row.token.empty()) {
            burning_.bindNoCopy(1, row.token);
            int const burnt = burning_.exec();
            burning_.reset();
            if (burnt == 0) {
                return false;
            }
        }
        insertion_.bindNoCopy(1, row.content.data(), static_cast<int>(row.content.size()));
        insertion_.exec();
        insertion_.reset();
        return true;
    }

private:
    SQLite::Statement insertion_;
    SQLite::Statement burning_;
};

} // namespace

RowWriter::RowWriter(
    std::filesystem::path file,
    Journal journal,
    std::span<std::string const> tokens
)
    : file_{std::move(file)}, journal_{journal}
{
    make_tables(file_, journal_, tokens);
    thread_ = std::thread{[this] { serve(); }};
}

RowWriter::~RowWriter()
{
    {
        std::lock_guard const lock{mutex_};
        stopping_ = true;
    }
    arrived_.notify_one();
    thread_.join();
}

void RowWriter::add(Row row, Done done)
{
    {
        std::lock_guard const lock{mutex_};
        waiting_.push_back({std::move(row), std::move(done)});
    }
    arrived_.notify_one();
}

void RowWriter::add_and_wait(Row row)
{
    std::promise<void> written;
    add(std::move(row), [&written](bool) { written.set_value(); });
    written.get_future().get();
}

std::uint64_t RowWriter::commits() const
{
    std::lock_guard const lock{mutex_};
    return commits_;
}

double RowWriter::commit_seconds() const
{
    std::lock_guard const lock{mutex_};
    return commit_seconds_;
}

void RowWriter::serve()
{
    auto database = open(file_, journal_);
    Statements statements{database};
    for (auto batch = next_batch(); !batch.empty(); batch = next_batch()) {
        auto const start = std::chrono::steady_clock::now();
        std::vector<bool> added;
        SQLite::Transaction transaction{database, SQLite::TransactionBehavior::IMMEDIATE};
        for (auto const& call : batch) {
            added.push_back(statements.add(call.row));
        }
        transaction.commit();
        note(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
        for (std::size_t each = 0; each < batch.size(); ++each) {
            batch[each].done(added[each]);
        }
        // What the callbacks hold is let go of now, and not when the next rows come.
        batch.clear();
    }
}

std::vector<RowWriter::Call> RowWriter::next_batch()
{
    std::unique_lock lock{mutex_};
    arrived_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
    return std::exchange(waiting_, {});
}

void RowWriter::note(double seconds)
{
    std::lock_guard const lock{mutex_};
    ++commits_;
    commit_seconds_ += seconds;
}

} // namespace heed::bench
