#include "server/store/sqlite/releases.hpp"

namespace heed::store::sqlite {

namespace {

std::optional<disclosure::FrozenRelease>
find_release(Reader& reader, survey::CampaignId const& campaign)
{
    auto row = reader.query("SELECT frozen FROM release WHERE campaign = ?");
    if (!row.bind(campaign).next()) {
        return std::nullopt;
    }
    return disclosure::FrozenRelease{row.bytes(0)};
}

// In place and at the same size: a deleted row would move others, and with them the traces of the
// order in which they came (docs/decisions/0008-sqlite-first.md).
void erase_answers(Writer& writer, survey::CampaignId const& campaign)
{
    writer
        .query("UPDATE ballot SET filled = 0, sheet = zeroblob(length(sheet)) "
               "WHERE round IN (SELECT id FROM round WHERE campaign = ?)")
        .bind(campaign)
        .run();
}

void enter_in_ledger(
    Writer& writer,
    survey::CampaignId const& campaign,
    disclosure::FrozenRecord const& record
)
{
    std::int64_t number = 0;
    base::Bytes32 before{};
    {
        auto last = writer.query("SELECT number, hash FROM ledger_entry "
                                 "ORDER BY number DESC LIMIT 1");
        if (last.next()) {
            number = last.number(0);
            before = last.bytes32(1);
        }
    }
    writer.query("INSERT INTO ledger_entry (number, campaign, record, hash) VALUES (?, ?, ?, ?)")
        .bind(number + 1, campaign, record.bytes, ledger_hash(before, record))
        .run();
}

} // namespace

disclosure::FrozenRelease Releases::record(
    survey::CampaignId const& campaign,
    disclosure::FrozenRelease const& release,
    disclosure::FrozenRecord const& record
)
{
    Writer writer{database_};
    if (auto recorded = find_release(writer, campaign)) {
        return *recorded;
    }
    writer.query("INSERT INTO release (campaign, frozen) VALUES (?, ?)")
        .bind(campaign, release.bytes)
        .run();
    enter_in_ledger(writer, campaign, record);
    erase_answers(writer, campaign);
    writer.commit();
    return release;
}

std::optional<disclosure::FrozenRelease> Releases::release(survey::CampaignId const& campaign)
{
    Reader reader{database_};
    return find_release(reader, campaign);
}

std::vector<survey::CampaignId> Releases::released()
{
    Reader reader{database_};
    auto row = reader.query("SELECT campaign FROM release ORDER BY campaign");
    std::vector<survey::CampaignId> campaigns;
    while (row.next()) {
        campaigns.emplace_back(row.text(0));
    }
    return campaigns;
}

std::vector<LedgerEntry> Releases::ledger()
{
    Reader reader{database_};
    auto row = reader.query("SELECT campaign, record, hash FROM ledger_entry ORDER BY number");
    std::vector<LedgerEntry> entries;
    while (row.next()) {
        entries.push_back(
            {.campaign = survey::CampaignId{row.text(0)},
             .record = {row.bytes(1)},
             .hash = row.bytes32(2)}
        );
    }
    return entries;
}

} // namespace heed::store::sqlite
