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

} // namespace

disclosure::FrozenRelease
Releases::record(survey::CampaignId const& campaign, disclosure::FrozenRelease const& release)
{
    Writer writer{database_};
    if (auto recorded = find_release(writer, campaign)) {
        return *recorded;
    }
    writer.query("INSERT INTO release (campaign, frozen) VALUES (?, ?)")
        .bind(campaign, release.bytes)
        .run();
    erase_answers(writer, campaign);
    writer.commit();
    return release;
}

std::optional<disclosure::FrozenRelease> Releases::release(survey::CampaignId const& campaign)
{
    Reader reader{database_};
    return find_release(reader, campaign);
}

} // namespace heed::store::sqlite
