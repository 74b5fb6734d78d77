#include "server/store/sqlite/query.hpp"

#include <algorithm>
#include <stdexcept>

namespace heed::store::sqlite {

namespace {

base::ByteView blob(SQLite::Column const& column)
{
    auto const* const data = static_cast<std::uint8_t const*>(column.getBlob());
    return {data, static_cast<std::size_t>(column.getBytes())};
}

} // namespace

base::Bytes Query::bytes(int column) const
{
    SQLite::Column const stored = statement_.getColumn(column);
    auto const view = blob(stored);
    return {view.begin(), view.end()};
}

void Query::read_exactly(int column, std::span<std::uint8_t> out) const
{
    SQLite::Column const stored = statement_.getColumn(column);
    auto const bytes = blob(stored);
    if (bytes.size() != out.size()) {
        throw std::runtime_error{std::string{"wrong length in column "} + stored.getName()};
    }
    std::ranges::copy(bytes, out.begin());
}

base::Day Query::day(int column) const
{
    return base::Day{std::chrono::days{small_number(column)}};
}

base::Instant Query::instant(int column) const
{
    return base::Instant{std::chrono::seconds{number(column)}};
}

void Query::put(int index, base::ByteView value)
{
    // SQLite reads a null pointer as NULL, which is not what an empty blob is.
    void const* const data = value.empty() ? "" : static_cast<void const*>(value.data());
    statement_.bind(index, data, static_cast<int>(value.size()));
}

void Query::put(int index, base::Day value)
{
    statement_.bind(index, value.time_since_epoch().count());
}

void Query::put(int index, base::Instant value)
{
    statement_.bind(index, value.time_since_epoch().count());
}

} // namespace heed::store::sqlite
