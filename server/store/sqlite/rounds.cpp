#include "server/store/sqlite/rounds.hpp"

#include "server/store/error.hpp"
#include "server/store/sqlite/enum_text.hpp"
#include "server/store/sqlite/round_dues.hpp"
#include "server/store/sqlite/round_rows.hpp"
#include "server/store/sqlite/unit_rows.hpp"

namespace heed::store::sqlite {

namespace {

bool is_short_name_taken(Reader& reader, std::string_view short_name)
{
    return reader.query("SELECT 1 FROM round WHERE short_name = ?").bind(short_name).next();
}

bool has_campaign(Reader& reader, survey::CampaignId const& campaign)
{
    return reader.query("SELECT 1 FROM campaign WHERE id = ?").bind(campaign).next();
}

boost::system::result<void> is_in(Reader& reader, survey::RoundId const& round, RoundState wanted)
{
    auto const state = find_state(reader, round);
    if (!state) {
        return errc::not_found;
    }
    return *state == wanted ? boost::system::result<void>{}
                            : boost::system::result<void>{errc::wrong_state};
}

bool has_open_round(Reader& reader, survey::CampaignId const& campaign)
{
    return reader.query("SELECT 1 FROM round WHERE campaign = ? AND state = 'open'")
        .bind(campaign)
        .next();
}

// By group and name of an instrument: the day of last_run().
Query last_run_query(Reader& reader)
{
    // Progress has a day from the moment a round is opened, and keeps one.
    return reader.query("SELECT max(coalesce(closed_on, closes_on)) FROM round JOIN campaign"
                        " ON campaign.id = round.campaign WHERE team_group = ?"
                        " AND instrument_name = ? AND progress_as_of > 0");
}

std::optional<base::Day>
last_run(Query& query, survey::GroupId const& group, std::string_view instrument)
{
    bool const found = query.bind(group, instrument).next() && !query.is_null(0);
    return found ? std::optional{query.day(0)} : std::nullopt;
}

boost::system::result<void>
open_one(Writer& writer, survey::RoundId const& id, Opening const& opening)
{
    auto const round = find_round(writer, id);
    if (!round) {
        return errc::not_found;
    }
    if (round->state != RoundState::prepared || round->codes_issued == 0) {
        return errc::wrong_state;
    }
    auto const campaign = find_campaign(writer, round->campaign);
    auto runs = last_run_query(writer);
    auto const ran = last_run(runs, round->group, campaign->instrument.name);
    if (ran && *ran > opening.rested_since) {
        return errc::too_soon;
    }
    writer
        .query("UPDATE round SET state = 'open', progress_reached = 0, progress_as_of = ?"
               " WHERE id = ?")
        .bind(opening.today, id)
        .run();
    return {};
}

} // namespace

boost::system::result<void>
Rounds::add(Campaign const& campaign, std::span<Unit const> units, std::span<Round const> rounds)
{
    Writer writer{database_};
    insert_campaign(writer, campaign);
    insert_campaign_units(writer, campaign.id, units);
    for (auto const& round : rounds) {
        if (is_short_name_taken(writer, round.short_name)) {
            return errc::short_taken;
        }
        insert_round(writer, campaign.id, round);
    }
    writer.commit();
    return {};
}

std::optional<Campaign> Rounds::campaign(survey::CampaignId const& id)
{
    Reader reader{database_};
    return find_campaign(reader, id);
}

std::optional<Round> Rounds::round(survey::RoundId const& id)
{
    Reader reader{database_};
    return find_round(reader, id);
}

std::optional<Round> Rounds::round_by_short_name(std::string_view short_name)
{
    Reader reader{database_};
    return find_round_by_short_name(reader, short_name);
}

std::vector<Round> Rounds::rounds_of(survey::CampaignId const& campaign)
{
    Reader reader{database_};
    return find_rounds_of(reader, campaign);
}

std::vector<Round> Rounds::rounds_led_by(std::string_view account)
{
    Reader reader{database_};
    return find_rounds_led_by(reader, account);
}

RoundState Rounds::state_of(survey::CampaignId const& campaign)
{
    Reader reader{database_};
    return find_state_of_all(reader, campaign);
}

int Rounds::count_rounds(survey::CampaignId const& campaign)
{
    Reader reader{database_};
    auto row = reader.query("SELECT count(*) FROM round WHERE campaign = ?");
    row.bind(campaign).next();
    return row.small_number(0);
}

std::vector<Unit> Rounds::units_of(survey::CampaignId const& campaign)
{
    Reader reader{database_};
    return find_campaign_units(reader, campaign);
}

std::vector<Unit>
Rounds::units_below(survey::CampaignId const& campaign, survey::GroupId const& unit)
{
    Reader reader{database_};
    return find_campaign_units_below(reader, campaign, unit);
}

std::vector<Round>
Rounds::rounds_below(survey::CampaignId const& campaign, survey::GroupId const& unit)
{
    Reader reader{database_};
    return find_rounds_below(reader, campaign, unit);
}

std::vector<Campaign> Rounds::campaigns_for(std::string_view account)
{
    Reader reader{database_};
    return find_campaigns_for(reader, account);
}

std::vector<Campaign> Rounds::campaigns_facilitated_by(std::string_view account)
{
    Reader reader{database_};
    return find_campaigns_facilitated_by(reader, account);
}

std::optional<survey::GroupId>
Rounds::group_of_team(std::string_view account, std::string_view team)
{
    Reader reader{database_};
    auto row = reader.query("SELECT team_group FROM round JOIN campaign"
                            " ON campaign.id = round.campaign"
                            " WHERE round.leader_account = ? AND round.team = ?"
                            " ORDER BY campaign.launched_on DESC, round.id LIMIT 1");
    return row.bind(account, team).next() ? std::optional{survey::GroupId{row.text(0)}}
                                          : std::nullopt;
}

std::vector<LastRun>
Rounds::last_runs(std::span<survey::GroupId const> groups, std::string_view instrument)
{
    Reader reader{database_};
    auto query = last_run_query(reader);
    std::vector<LastRun> runs;
    for (auto const& group : groups) {
        if (auto const day = last_run(query, group, instrument)) {
            runs.push_back({.group = group, .day = *day});
        }
    }
    return runs;
}

std::vector<EarlierRun> Rounds::earlier_runs(Campaign const& campaign, survey::GroupId const& unit)
{
    Reader reader{database_};
    return find_earlier_runs(reader, campaign, unit);
}

std::vector<EarlierRun> Rounds::runs_before(Campaign const& campaign, survey::GroupId const& unit)
{
    Reader reader{database_};
    return find_runs_before(reader, campaign.id, unit);
}

std::vector<UsedInstrument> Rounds::used_instruments()
{
    Reader reader{database_};
    auto rows = reader.query("SELECT DISTINCT instrument_name, instrument_version,"
                             " instrument_fingerprint FROM campaign ORDER BY 1, 2, 3");
    std::vector<UsedInstrument> used;
    while (rows.next()) {
        used.push_back({{rows.text(0), rows.small_number(1)}, rows.bytes32(2)});
    }
    return used;
}

boost::system::result<void>
Rounds::add_manifest(survey::RoundId const& round, IssuedManifest const& manifest)
{
    Writer writer{database_};
    if (!find_state(writer, round)) {
        return errc::not_found;
    }
    writer
        .query("INSERT INTO manifest (round, modulus, bytes) VALUES (?, ?, ?)"
               " ON CONFLICT (round) DO NOTHING")
        .bind(round, base::ByteView{manifest.modulus}, manifest.bytes)
        .run();
    writer.commit();
    return {};
}

std::optional<IssuedManifest> Rounds::manifest(survey::RoundId const& round)
{
    Reader reader{database_};
    auto row = reader.query("SELECT modulus, bytes FROM manifest WHERE round = ?");
    if (!row.bind(round).next()) {
        return std::nullopt;
    }
    return IssuedManifest{row.array<ballots::Modular>(0), row.text(1)};
}

boost::system::result<void> Rounds::set_codes_issued(survey::RoundId const& round, int codes)
{
    Writer writer{database_};
    if (auto const prepared = is_in(writer, round, RoundState::prepared); !prepared) {
        return prepared.error();
    }
    writer.query("UPDATE round SET codes_issued = ? WHERE id = ?").bind(codes, round).run();
    writer.commit();
    return {};
}

boost::system::result<void>
Rounds::add_code_issued(survey::RoundId const& round, int replacements_max)
{
    Writer writer{database_};
    if (auto const open = is_in(writer, round, RoundState::open); !open) {
        return open.error();
    }
    auto const changed = writer
                             .query("UPDATE round SET codes_issued = codes_issued + 1,"
                                    " replacements = replacements + 1"
                                    " WHERE id = ? AND replacements < ?")
                             .bind(round, replacements_max)
                             .run();
    if (changed == 0) {
        return errc::none_left;
    }
    writer.commit();
    return {};
}

boost::system::result<void>
Rounds::open(std::span<survey::RoundId const> rounds, Opening const& opening)
{
    Writer writer{database_};
    for (auto const& round : rounds) {
        if (auto const opened = open_one(writer, round, opening); !opened) {
            return opened.error();
        }
    }
    writer.commit();
    return {};
}

boost::system::result<void> Rounds::close(survey::CampaignId const& campaign, base::Day today)
{
    Writer writer{database_};
    if (!has_campaign(writer, campaign)) {
        return errc::not_found;
    }
    if (!has_open_round(writer, campaign)) {
        return errc::wrong_state;
    }
    writer
        .query("UPDATE round SET state = 'closed', closed_on = ?"
               " WHERE campaign = ? AND state <> 'closed'")
        .bind(today, campaign)
        .run();
    writer.commit();
    return {};
}

boost::system::result<void>
Rounds::extend(survey::CampaignId const& campaign, Extension const& extension)
{
    Writer writer{database_};
    if (!has_campaign(writer, campaign)) {
        return errc::not_found;
    }
    auto const changed =
        writer
            .query("UPDATE campaign SET closes_on = ?, collect_until = ?, session_on = ?"
                   " WHERE id = ?4 AND EXISTS"
                   " (SELECT 1 FROM round WHERE campaign = ?4 AND state <> 'closed')")
            .bind(extension.closes_on, extension.collect_until, extension.session_on, campaign)
            .run();
    if (changed == 0) {
        return errc::wrong_state;
    }
    writer.commit();
    return {};
}

boost::system::result<void> Rounds::hand_over(survey::CampaignId const& campaign)
{
    Writer writer{database_};
    auto const changed =
        writer.query("UPDATE campaign SET handed_over = 1 WHERE id = ?").bind(campaign).run();
    if (changed == 0) {
        return errc::not_found;
    }
    writer.commit();
    return {};
}

void Rounds::record_tallies(std::span<Tally const> tallies)
{
    Writer writer{database_};
    {
        auto update = writer.query("UPDATE round SET tally_holds = ? WHERE id = ?");
        for (auto const& tally : tallies) {
            update.bind(tally.holds ? 1 : 0, tally.round).run();
        }
    }
    writer.commit();
}

void Rounds::record_restored(survey::RoundId const& round)
{
    Writer writer{database_};
    writer.query("UPDATE round SET restored = 1 WHERE id = ?").bind(round).run();
    writer.commit();
}

std::vector<survey::CampaignId> Rounds::due_for_closing(base::Day today)
{
    Reader reader{database_};
    return find_due_for_closing(reader, today);
}

std::vector<survey::RoundId> Rounds::done_collecting(base::Day today)
{
    Reader reader{database_};
    return find_done_collecting(reader, today);
}

std::vector<survey::CampaignId> Rounds::awaiting_release()
{
    Reader reader{database_};
    return find_awaiting_release(reader);
}

std::vector<survey::RoundId> Rounds::due_for_progress(base::Day today)
{
    Reader reader{database_};
    return find_due_for_progress(reader, today);
}

void Rounds::record_progress(survey::RoundId const& round, Progress const& progress)
{
    Writer writer{database_};
    writer
        .query("UPDATE round SET progress_reached = ?, progress_as_of = ?"
               " WHERE id = ? AND state = 'open'")
        .bind(progress.reached, progress.as_of, round)
        .run();
    writer.commit();
}

} // namespace heed::store::sqlite
