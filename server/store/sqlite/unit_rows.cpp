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

// Of this instrument, or of whatever one.
std::vector<EarlierRun> runs_before(
    Reader& reader,
    survey::CampaignId const& campaign,
    survey::GroupId const& unit,
    std::optional<survey::InstrumentKey> const& instrument
)
{
    // All rounds of a campaign close on one day. A release that had to be made up for later stands
    // behind those of later campaigns, so the days count as well.
    auto rows = reader.query("SELECT run.id, run.leader_account, campaign_unit.leader_account,"
                             " (SELECT closed_on FROM round WHERE campaign = run.id LIMIT 1) AS day"
                             " FROM campaign_unit"
                             " JOIN campaign AS run ON run.id = campaign_unit.campaign"
                             " JOIN ledger_entry ON ledger_entry.campaign = run.id"
                             " WHERE campaign_unit.id = ?1"
                             " AND instrument_name = coalesce(?2, instrument_name)"
                             " AND ?3 IN (instrument_version, 0)"
                             " AND number < (SELECT number FROM ledger_entry WHERE campaign = ?4)"
                             " AND day < (SELECT closed_on FROM round WHERE campaign = ?4 LIMIT 1)"
                             " ORDER BY number DESC");
    auto const name = instrument ? std::optional{instrument->name} : std::nullopt;
    int const version = instrument ? instrument->version : 0; // 0: whichever
    rows.bind(unit, name, version, campaign);
    std::vector<EarlierRun> runs;
    while (rows.next()) {
        EarlierRun run{survey::CampaignId{rows.text(0)}, rows.text(1), std::nullopt, rows.day(3)};
        if (!rows.is_null(2)) {
            run.unit_leader = rows.text(2);
        }
        runs.push_back(std::move(run));
    }
    return runs;
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

std::vector<Unit> find_campaign_units_below(
    Reader& reader,
    survey::CampaignId const& campaign,
    survey::GroupId const& unit
)
{
    auto rows =
        reader.query("WITH RECURSIVE below (id, depth) AS (VALUES (?2, 0) UNION ALL"
                     " SELECT campaign_unit.id, depth + 1 FROM below CROSS JOIN campaign_unit"
                     " ON campaign_unit.campaign = ?1 AND campaign_unit.parent = below.id)"
                     " SELECT campaign_unit.id, parent, name, people, leader_account"
                     " FROM below CROSS JOIN campaign_unit"
                     " ON campaign_unit.campaign = ?1 AND campaign_unit.id = below.id"
                     " ORDER BY depth, name");
    return all_units(rows.bind(campaign, unit));
}

std::vector<EarlierRun>
find_earlier_runs(Reader& reader, Campaign const& campaign, survey::GroupId const& unit)
{
    return runs_before(reader, campaign.id, unit, campaign.instrument);
}

std::vector<EarlierRun>
find_runs_before(Reader& reader, survey::CampaignId const& campaign, survey::GroupId const& unit)
{
    return runs_before(reader, campaign, unit, std::nullopt);
}

} // namespace heed::store::sqlite
