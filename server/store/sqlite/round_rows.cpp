#include "server/store/sqlite/round_rows.hpp"

#include "server/store/sqlite/enum_text.hpp"

#include <stdexcept>

namespace heed::store::sqlite {

namespace {

// Reads round.* in the order of the table's columns (migrations/heed/0003_campaigns.sql).
Round read_round(Query const& row)
{
    Round round;
    round.id = survey::RoundId{row.text(0)};
    round.campaign = survey::CampaignId{row.text(1)};
    round.group = survey::GroupId{row.text(2)};
    round.leader_account = row.text(3);
    round.short_name = row.text(4);
    round.team = row.text(5);
    round.people = row.small_number(6);
    round.state = round_state_from(row.text(7));
    round.codes_issued = row.small_number(8);
    if (!row.is_null(9)) {
        round.closed_on = row.day(9);
    }
    round.progress = {row.small_number(10), row.day(11)};
    if (!row.is_null(12)) {
        round.tally_holds = row.small_number(12) != 0;
    }
    round.restored = row.small_number(13) != 0;
    round.replacements = row.small_number(14);
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

ballots::Mode mode_from(std::string_view text)
{
    auto const mode = ballots::mode_from(text);
    if (!mode) {
        throw std::runtime_error{"unknown mode in the database: " + std::string{text}};
    }
    return *mode;
}

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
        .query("INSERT INTO campaign (id, name, leader_account, instrument_name,"
               " instrument_version, instrument_fingerprint, launched_on, closes_on,"
               " closes_latest, mode, collect_until, answer_from, minimum_group, detail_minimum,"
               " leader_label, contact, facilitator_account, session_on, strict_rounds)"
               " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(
            campaign.id,
            campaign.name,
            campaign.leader_account,
            campaign.instrument.name,
            campaign.instrument.version,
            campaign.instrument_fingerprint,
            campaign.launched_on,
            campaign.closes_on,
            campaign.closes_latest,
            ballots::to_string(campaign.mode),
            campaign.collect_until,
            campaign.answer_from,
            campaign.minimum_group,
            campaign.detail_minimum,
            campaign.leader_label,
            campaign.contact,
            campaign.facilitator ? std::optional{campaign.facilitator->account} : std::nullopt,
            campaign.session_on,
            campaign.strict_rounds ? 1 : 0
        )
        .run();
    insert_ids(writer, insert_block, campaign.id, campaign.blocks);
    insert_ids(writer, insert_question, campaign.id, campaign.open_questions);
}

void insert_round(Writer& writer, survey::CampaignId const& campaign, Round const& round)
{
    writer
        .query("INSERT INTO round (id, campaign, team_group, leader_account, short_name, team,"
               " people, state, codes_issued, closed_on, progress_reached, progress_as_of,"
               " tally_holds, restored, replacements)"
               " VALUES (?, ?, ?, ?, ?, ?, ?, 'prepared', 0, NULL, 0, 0, NULL, 0, 0)")
        .bind(
            round.id,
            campaign,
            round.group,
            round.leader_account,
            round.short_name,
            round.team,
            round.people
        )
        .run();
}

std::optional<Campaign> find_campaign(Reader& reader, survey::CampaignId const& id)
{
    auto row = reader.query("SELECT name, leader_account, instrument_name, instrument_version,"
                            " instrument_fingerprint, launched_on, closes_on, mode, collect_until,"
                            " answer_from, minimum_group, detail_minimum, leader_label, contact,"
                            " strict_rounds, closes_latest, session_on, handed_over, erased_on"
                            " FROM campaign WHERE id = ?");
    if (!row.bind(id).next()) {
        return std::nullopt;
    }
    Campaign campaign;
    campaign.id = id;
    campaign.name = row.text(0);
    campaign.leader_account = row.text(1);
    campaign.instrument = {row.text(2), row.small_number(3)};
    campaign.instrument_fingerprint = row.bytes32(4);
    campaign.launched_on = row.day(5);
    campaign.closes_on = row.day(6);
    campaign.mode = mode_from(row.text(7));
    campaign.collect_until = row.day(8);
    campaign.answer_from = row.day(9);
    campaign.minimum_group = row.small_number(10);
    campaign.detail_minimum = row.small_number(11);
    campaign.leader_label = row.text(12);
    campaign.contact = row.text(13);
    campaign.strict_rounds = row.small_number(14) != 0;
    campaign.closes_latest = row.day(15);
    if (!row.is_null(16)) {
        campaign.session_on = row.day(16);
    }
    campaign.handed_over = row.small_number(17) != 0;
    if (!row.is_null(18)) {
        campaign.erased_on = row.day(18);
    }
    campaign.blocks = find_ids<survey::ElementId>(reader, select_blocks, id);
    campaign.open_questions = find_ids<survey::ItemId>(reader, select_questions, id);
    campaign.facilitator = find_facilitator(reader, id);
    return campaign;
}

std::optional<RoundState> find_state(Reader& reader, survey::RoundId const& id)
{
    auto row = reader.query("SELECT state FROM round WHERE id = ?");
    return row.bind(id).next() ? std::optional{round_state_from(row.text(0))} : std::nullopt;
}

RoundState find_state_of_all(Reader& reader, survey::CampaignId const& campaign)
{
    auto const has = [&](RoundState state) {
        return reader.query("SELECT 1 FROM round WHERE campaign = ? AND state = ?")
            .bind(campaign, to_text(state))
            .next();
    };
    if (has(RoundState::open)) {
        return RoundState::open;
    }
    return has(RoundState::prepared) ? RoundState::prepared : RoundState::closed;
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
