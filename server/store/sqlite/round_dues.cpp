#include "server/store/sqlite/round_dues.hpp"

namespace heed::store::sqlite {

namespace {

template <typename Id>
std::vector<Id> ids_in(Query& rows)
{
    std::vector<Id> ids;
    while (rows.next()) {
        ids.emplace_back(rows.text(0));
    }
    return ids;
}

} // namespace

std::vector<survey::CampaignId> find_due_for_closing(Reader& reader, base::Day today)
{
    auto rows = reader.query("SELECT DISTINCT campaign.id FROM round JOIN campaign"
                             " ON campaign.id = round.campaign"
                             " WHERE round.state = 'open' AND campaign.closes_on < ? ORDER BY 1");
    return ids_in<survey::CampaignId>(rows.bind(today));
}

std::vector<survey::RoundId> find_done_collecting(Reader& reader, base::Day today)
{
    auto rows = reader.query("SELECT round.id FROM round JOIN campaign"
                             " ON campaign.id = round.campaign"
                             " WHERE round.state <> 'closed' AND collect_until < ? ORDER BY 1");
    return ids_in<survey::RoundId>(rows.bind(today));
}

std::vector<survey::CampaignId> find_awaiting_release(Reader& reader)
{
    auto rows = reader.query("SELECT campaign FROM round GROUP BY campaign"
                             " HAVING min(state = 'closed') = 1 AND NOT EXISTS"
                             " (SELECT 1 FROM release_part"
                             "  WHERE release_part.campaign = round.campaign) ORDER BY 1");
    return ids_in<survey::CampaignId>(rows);
}

std::vector<survey::RoundId> find_due_for_progress(Reader& reader, base::Day today)
{
    auto rows = reader.query("SELECT id FROM round WHERE state = 'open' AND progress_as_of < ?"
                             " ORDER BY id");
    return ids_in<survey::RoundId>(rows.bind(today));
}

} // namespace heed::store::sqlite
