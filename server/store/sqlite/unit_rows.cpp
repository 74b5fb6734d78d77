#include "server/store/sqlite/unit_rows.hpp"

namespace heed::store::sqlite {

namespace {

// Reads id, parent, name, people and leader_account, in this order.
Unit read_unit(Query const& row)
{
    Unit unit;
    unit.id = survey::GroupId{row.text(0)};
    if (!row.is_null(1)) {
        unit.parent = survey::GroupId{row.text(1)};
    }
    unit.name = row.text(2);
    unit.people = row.small_number(3);
    if (!row.is_null(4)) {
        unit.leader_account = row.text(4);
    }
    return unit;
}

std::vector<Unit> all_units(Query& rows)
{
    std::vector<Unit> units;
    while (rows.next()) {
        units.push_back(read_unit(rows));
    }
    return units;
}

} // namespace

void replace_units(Writer& writer, std::span<Unit const> units)
{
    writer.query("DELETE FROM unit").run();
    auto insertion = writer.query("INSERT INTO unit (id, parent, name, people, leader_account)"
                                  " VALUES (?, ?, ?, ?, ?)");
    for (auto const& unit : units) {
        insertion.bind(unit.id, unit.parent, unit.name, unit.people, unit.leader_account).run();
    }
}

std::vector<Unit> find_units(Reader& reader)
{
    auto rows =
        reader.query("SELECT id, parent, name, people, leader_account FROM unit ORDER BY name");
    return all_units(rows);
}

void insert_campaign_units(
    Writer& writer,
    survey::CampaignId const& campaign,
    std::span<Unit const> units
)
{
    auto insertion = writer.query("INSERT INTO campaign_unit (campaign, id, parent, name, people,"
                                  " leader_account) VALUES (?, ?, ?, ?, ?, ?)");
    for (auto const& unit : units) {
        insertion.bind(campaign, unit.id, unit.parent, unit.name, unit.people, unit.leader_account)
            .run();
    }
}

std::vector<Unit> find_campaign_units(Reader& reader, survey::CampaignId const& campaign)
{
    auto rows = reader.query("SELECT id, parent, name, people, leader_account FROM campaign_unit"
                             " WHERE campaign = ? ORDER BY name, id");
    return all_units(rows.bind(campaign));
}

} // namespace heed::store::sqlite
