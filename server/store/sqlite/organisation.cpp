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

std::vector<NamedInCampaign> StoredOrganisation::named_in_campaigns()
{
    Reader reader{database_};
    // Beside max(), SQLite takes the other columns from the row that has it.
    auto row = reader.query("SELECT campaign_unit.name, campaign_unit.id, max(launched_on)"
                            " FROM campaign_unit JOIN campaign"
                            " ON campaign.id = campaign_unit.campaign"
                            " GROUP BY campaign_unit.name ORDER BY campaign_unit.name");
    std::vector<NamedInCampaign> named;
    while (row.next()) {
        named.push_back({.name = row.text(0), .id = survey::GroupId{row.text(1)}});
    }
    return named;
}

} // namespace heed::store::sqlite
