#include "server/store/sqlite/organisation.hpp"

#include "server/store/error.hpp"
#include "server/store/sqlite/unit_rows.hpp"

namespace heed::store::sqlite {

namespace {

std::int64_t find_version(Reader& reader)
{
    auto row = reader.query("SELECT version FROM organisation");
    row.next();
    return row.number(0);
}

} // namespace

Organisation StoredOrganisation::organisation()
{
    Reader reader{database_};
    return {.version = find_version(reader), .units = find_units(reader)};
}

boost::system::result<void> StoredOrganisation::replace(Organisation const& next)
{
    Writer writer{database_};
    if (find_version(writer) != next.version) {
        return errc::changed_meanwhile;
    }
    replace_units(writer, next.units);
    writer.query("UPDATE organisation SET version = version + 1").run();
    writer.commit();
    return {};
}

} // namespace heed::store::sqlite
