#pragma once
// How units lie in their two tables: those of the organisation as it is, and those of each campaign
// as they were at its launch. Private to the SQLite back end.

#include "server/store/organisation_store.hpp"
#include "server/store/round_store.hpp"
#include "server/store/sqlite/database.hpp"

#include <span>

namespace heed::store::sqlite {

void replace_units(Writer& writer, std::span<Unit const> units);
std::vector<Unit> find_units(Reader& reader);

void insert_campaign_units(
    Writer& writer,
    survey::CampaignId const& campaign,
    std::span<Unit const> units
);
std::vector<Unit> find_campaign_units(Reader& reader, survey::CampaignId const& campaign);
// The unit first.
std::vector<Unit> find_campaign_units_below(
    Reader& reader,
    survey::CampaignId const& campaign,
    survey::GroupId const& unit
);
// As RoundStore::earlier_runs() and runs_before().
std::vector<EarlierRun>
find_earlier_runs(Reader& reader, Campaign const& campaign, survey::GroupId const& unit);
std::vector<EarlierRun>
find_runs_before(Reader& reader, survey::CampaignId const& campaign, survey::GroupId const& unit);

} // namespace heed::store::sqlite
