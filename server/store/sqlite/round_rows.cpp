#include "server/store/sqlite/round_rows.hpp"

#include "server/store/sqlite/enum_text.hpp"

namespace heed::store::sqlite {

namespace {

// Reads round.* in the order of the table's columns.
Round read_round(Query const& row)
{
    Round round;
    round.id = survey::RoundId{row.text(0)};
    round.campaign = survey::CampaignId{row.text(1)};
    round.group = survey::GroupId{row.text(2)};
    round.short_name = row.text(3);
    round.team = row.text(4);
    round.people = row.small_number(5);
    round.state = round_state_from(row.text(6));
    round.codes_issued = row.small_number(7);
    if (!row.is_null(8)) {
        round.closed_on = row.day(8);
    }
    round.progress = {row.small_number(9), row.day(10)};
    round.leader_account = row.text(11);
    return round;
}

std::optional<Round> first_round(Query& rows)
{
    return rows.next() ? std::optional{read_round(rows)} : std::nullopt;
}

std::vector<Round> all_rounds(Query& rows)
{
    std::vector<Round> rounds;
    while (rows.next()) {
        rounds.push_back(read_round(rows));
    }
    return rounds;
}

// What a campaign asks beyond its instrument: ids in the order of their positions.
template <typename Id>
void insert_ids(
    Writer& writer,
    char const* insertion_sql,
    survey::CampaignId const& campaign,
    std::vector<Id> const& ids
)
{
    auto insertion = writer.query(insertion_sql);
    int position = 0;
    for (auto const& id : ids) {
        insertion.bind(campaign, position++, id).run();
    }
}

template <typename Id>
std::vector<Id> find_ids(Reader& reader, char const* sql, survey::CampaignId const& campaign)
{
    auto rows = reader.query(sql);
    rows.bind(campaign);
    std::vector<Id> ids;
    while (rows.next()) {
        ids.emplace_back(rows.text(0));
    }
    return ids;
}

constexpr auto const* insert_block =
    "INSERT INTO campaign_block (campaign, position, element) VALUES (?, ?, ?)";
constexpr auto const* insert_question =
    "INSERT INTO campaign_question (campaign, position, question) VALUES (?, ?, ?)";
constexpr auto const* select_blocks =
    "SELECT element FROM campaign_block WHERE campaign = ? ORDER BY position";
constexpr auto const* select_questions =
    "SELECT question FROM campaign_question WHERE campaign = ? ORDER BY position";

std::optional<Facilitator> find_facilitator(Reader& reader, survey::CampaignId const& campaign)
{
    auto row = reader.query("SELECT facilitator_account, account.name, sign_in_name FROM campaign"
                            " JOIN account ON account.id = facilitator_account"
                            " WHERE campaign.id = ?");
    if (!row.bind(campaign).next()) {
        return std::nullopt;
    }
    return Facilitator{row.text(0), row.text(1), row.text(2)};
}

std::vector<Campaign> all_campaigns(Reader& reader, Query& ids)
{
    std::vector<Campaign> campaigns;
    while (ids.next()) {
        campaigns.push_back(find_campaign(reader, survey::CampaignId{ids.text(0)}).value());
    }
    return campaigns;
}

} // namespace

void insert_campaign(Writer& writer, Campaign const& campaign)
{
    writer
        .query("INSERT INTO campaign (id, leader_account, instrument_name, instrument_version,"
               " instrument_fingerprint, launched_on, closes_on, minimum_group, detail_minimum,"
               " leader_label, contact, name, facilitator_account, strict_rounds)"
               " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(
            campaign.id,
            campaign.leader_account,
            campaign.instrument.name,
            campaign.instrument.version,
            campaign.instrument_fingerprint,
            campaign.launched_on,
            campaign.closes_on,
            campaign.minimum_group,
            campaign.detail_minimum,
            campaign.leader_label,
            campaign.contact,
            campaign.name,
            campaign.facilitator ? std::optional{campaign.facilitator->account} : std::nullopt,
            campaign.strict_rounds ? 1 : 0
        )
        .run();
    insert_ids(writer, insert_block, campaign.id, campaign.blocks);
    insert_ids(writer, insert_question, campaign.id, campaign.open_questions);
}

void insert_round(Writer& writer, survey::CampaignId const& campaign, Round const& round)
{
    writer
        .query("INSERT INTO round (id, campaign, team_group, short_name, team, people, state,"
               " codes_issued, closed_on, progress_reached, progress_as_of, leader_account)"
               " VALUES (?, ?, ?, ?, ?, ?, 'prepared', 0, NULL, 0, 0, ?)")
        .bind(
            round.id,
            campaign,
            round.group,
            round.short_name,
            round.team,
            round.people,
            round.leader_account
        )
        .run();
}

std::optional<Campaign> find_campaign(Reader& reader, survey::CampaignId const& id)
{
    auto row = reader.query("SELECT leader_account, instrument_name, instrument_version,"
                            " instrument_fingerprint, launched_on, closes_on, minimum_group,"
                            " detail_minimum, leader_label, contact, name, strict_rounds"
                            " FROM campaign WHERE id = ?");
    if (!row.bind(id).next()) {
        return std::nullopt;
    }
    Campaign campaign;
    campaign.id = id;
    campaign.leader_account = row.text(0);
    campaign.instrument = {row.text(1), row.small_number(2)};
    campaign.instrument_fingerprint = row.bytes32(3);
    campaign.blocks = find_ids<survey::ElementId>(reader, select_blocks, id);
    campaign.launched_on = row.day(4);
    campaign.closes_on = row.day(5);
    campaign.minimum_group = row.small_number(6);
    campaign.detail_minimum = row.small_number(7);
    campaign.leader_label = row.text(8);
    campaign.contact = row.text(9);
    campaign.name = row.text(10);
    campaign.strict_rounds = row.small_number(11) != 0;
    campaign.open_questions = find_ids<survey::ItemId>(reader, select_questions, id);
    campaign.facilitator = find_facilitator(reader, id);
    return campaign;
}

std::optional<RoundState> find_state(Reader& reader, survey::RoundId const& id)
{
    auto row = reader.query("SELECT state FROM round WHERE id = ?");
    return row.bind(id).next() ? std::optional{round_state_from(row.text(0))} : std::nullopt;
}

std::optional<Round> find_round(Reader& reader, survey::RoundId const& id)
{
    auto rows = reader.query("SELECT * FROM round WHERE id = ?");
    return first_round(rows.bind(id));
}

std::optional<Round> find_round_by_short_name(Reader& reader, std::string_view short_name)
{
    auto rows = reader.query("SELECT * FROM round WHERE short_name = ?");
    return first_round(rows.bind(short_name));
}

std::vector<Round> find_rounds_of(Reader& reader, survey::CampaignId const& campaign)
{
    auto rows = reader.query("SELECT * FROM round WHERE campaign = ? ORDER BY team, id");
    return all_rounds(rows.bind(campaign));
}

std::vector<Round>
find_rounds_below(Reader& reader, survey::CampaignId const& campaign, survey::GroupId const& unit)
{
    // By the rounds of each unit, and never by all rounds of the campaign for each: hence the plus.
    auto rows = reader.query("WITH RECURSIVE below (id) AS (SELECT id FROM campaign_unit"
                             " WHERE campaign = ?1 AND id = ?2 UNION ALL"
                             " SELECT campaign_unit.id FROM below CROSS JOIN campaign_unit"
                             " ON campaign_unit.campaign = ?1 AND campaign_unit.parent = below.id)"
                             " SELECT round.* FROM below CROSS JOIN round"
                             " WHERE round.team_group = below.id AND +round.campaign = ?1");
    return all_rounds(rows.bind(campaign, unit));
}

std::vector<Round> find_rounds_led_by(Reader& reader, std::string_view account)
{
    auto rows = reader.query("SELECT round.* FROM round JOIN campaign"
                             " ON campaign.id = round.campaign WHERE round.leader_account = ?"
                             " ORDER BY campaign.launched_on DESC, round.team, round.id");
    return all_rounds(rows.bind(account));
}

std::vector<Campaign> find_campaigns_for(Reader& reader, std::string_view account)
{
    auto rows = reader.query("SELECT id FROM campaign WHERE leader_account = ?1 OR id IN"
                             " (SELECT campaign FROM campaign_unit WHERE leader_account = ?1)"
                             " ORDER BY launched_on DESC, name, id");
    return all_campaigns(reader, rows.bind(account));
}

std::vector<Campaign> find_campaigns_facilitated_by(Reader& reader, std::string_view account)
{
    auto rows = reader.query("SELECT id FROM campaign WHERE facilitator_account = ?"
                             " ORDER BY launched_on DESC, name, id");
    return all_campaigns(reader, rows.bind(account));
}

} // namespace heed::store::sqlite
