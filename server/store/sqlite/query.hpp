#pragma once
// A prepared statement with our own types: days and instants as whole numbers since 1970, hashes
// and sheets as blobs, ids as text. Columns are counted from 0, as in the SELECT. Throws
// SQLite::Exception (a std::runtime_error) when the file cannot be read or written. One thread.

#include "server/base/bytes.hpp"
#include "server/base/clock.hpp"
#include "survey-defs/model/ids.hpp"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace heed::store::sqlite {

class Query {
public:
    Query(SQLite::Database& connection, char const* sql) : statement_{connection, sql} {}

    // Gives the parameters their values, from the first on, and makes the statement ready to run
    // again if it has run already.
    template <typename... Values>
    Query& bind(Values const&... values)
    {
        statement_.reset();
        int index = 0;
        (put(++index, values), ...);
        return *this;
    }

    // Moves to the next row; false after the last one.
    bool next() { return statement_.executeStep(); }
    // Runs a statement that gives no rows; returns the number of rows it changed.
    int run() { return statement_.exec(); }

    // Lets go of the row it is at. What went wrong has been told already.
    void let_go() noexcept { statement_.tryReset(); }

    bool is_null(int column) const { return statement_.getColumn(column).isNull(); }
    std::int64_t number(int column) const { return statement_.getColumn(column).getInt64(); }
    int small_number(int column) const { return statement_.getColumn(column).getInt(); }
    std::string text(int column) const { return statement_.getColumn(column).getString(); }
    base::Bytes bytes(int column) const;
    // Throws std::runtime_error unless the column holds exactly that many bytes.
    template <typename Array>
    Array array(int column) const
    {
        Array read{};
        read_exactly(column, read);
        return read;
    }
    base::Bytes32 bytes32(int column) const { return array<base::Bytes32>(column); }
    base::Bytes16 bytes16(int column) const { return array<base::Bytes16>(column); }
    base::Day day(int column) const;
    base::Instant instant(int column) const;

private:
    void read_exactly(int column, std::span<std::uint8_t> out) const;

    void put(int index, std::int64_t value) { statement_.bind(index, value); }
    void put(int index, int value) { statement_.bind(index, value); }
    void put(int index, std::string_view value) { statement_.bind(index, std::string{value}); }
    void put(int index, base::ByteView value);
    void put(int index, base::Day value);
    void put(int index, base::Instant value);
    template <typename Tag>
    void put(int index, survey::Id<Tag> const& value)
    {
        put(index, std::string_view{value.text()});
    }

    // Nothing is NULL.
    template <typename Value>
    void put(int index, std::optional<Value> const& value)
    {
        if (value) {
            put(index, *value);
        } else {
            statement_.bind(index);
        }
    }

    // Reading a column is const here, but not in SQLiteCpp.
    mutable SQLite::Statement statement_;
};

// A query that belongs to somebody else, who wants it back ready to run again.
class BorrowedQuery {
public:
    explicit BorrowedQuery(Query& query) noexcept : query_{query} {}
    BorrowedQuery(BorrowedQuery const&) = delete;
    BorrowedQuery& operator=(BorrowedQuery const&) = delete;
    ~BorrowedQuery() { query_.let_go(); }

    Query* operator->() const noexcept { return &query_; }

private:
    Query& query_;
};

} // namespace heed::store::sqlite
