#pragma once
// How campaigns and rounds lie in their tables. Private to the SQLite back end.

#include "server/store/round_store.hpp"
#include "server/store/sqlite/database.hpp"

namespace heed::store::sqlite {

void insert_campaign(Writer& writer, Campaign const& campaign);
// As `prepared`, without codes; the round's own state is ignored.
void insert_round(Writer& writer, survey::CampaignId const& campaign, Round const& round);

std::optional<Campaign> find_campaign(Reader& reader, survey::CampaignId const& id);
std::optional<RoundState> find_state(Reader& reader, survey::RoundId const& id);
// Open while one of the campaign's rounds is, closed when all are.
RoundState find_state_of_all(Reader& reader, survey::CampaignId const& campaign);
std::optional<Round> find_round(Reader& reader, survey::RoundId const& id);
std::optional<Round> find_round_by_short_name(Reader& reader, std::string_view short_name);
std::vector<Round> find_rounds_of(Reader& reader, survey::CampaignId const& campaign);
std::vector<Round>
find_rounds_below(Reader& reader, survey::CampaignId const& campaign, survey::GroupId const& unit);
std::vector<Round> find_rounds_led_by(Reader& reader, std::string_view account);
std::vector<Campaign> find_campaigns_for(Reader& reader, std::string_view account);
std::vector<Campaign> find_campaigns_facilitated_by(Reader& reader, std::string_view account);

} // namespace heed::store::sqlite
