#include "server/store/sqlite/releases.hpp"

#include "server/store/sqlite/comments.hpp"
#include "server/store/sqlite/enum_text.hpp"

#include <stdexcept>

namespace heed::store::sqlite {

namespace {

using disclosure::FrozenPart;
using disclosure::PartScope;

bool has_release(Reader& reader, survey::CampaignId const& campaign)
{
    return reader.query("SELECT 1 FROM release_part WHERE campaign = ?").bind(campaign).next();
}

void insert_parts(
    Writer& writer,
    survey::CampaignId const& campaign,
    std::span<FrozenPart const> parts
)
{
    auto insertion = writer.query("INSERT INTO release_part (campaign, unit, scope, frozen)"
                                  " VALUES (?, ?, ?, ?)");
    for (auto const& part : parts) {
        insertion.bind(campaign, part.place.unit, to_text(part.place.scope), part.bytes).run();
    }
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

// Once a campaign's comments are gone; before that, reports would be shorter-lived than what people
// wrote to them.
std::vector<survey::CampaignId> find_closed_by(Reader& reader, base::Day day)
{
    auto rows = reader.query(
        "SELECT campaign.id FROM campaign JOIN ledger_entry ON ledger_entry.campaign = campaign.id"
        " WHERE erased_on IS NULL"
        " AND NOT EXISTS (SELECT 1 FROM round WHERE round.campaign = campaign.id"
        "                 AND (closed_on IS NULL OR closed_on > ?))"
        " AND NOT EXISTS (SELECT 1 FROM comment_review"
        "                 WHERE comment_review.campaign = campaign.id AND deleted = 0)"
        " ORDER BY campaign.id LIMIT ?"
    );
    rows.bind(day, erased_at_once);
    std::vector<survey::CampaignId> campaigns;
    while (rows.next()) {
        campaigns.emplace_back(rows.text(0));
    }
    return campaigns;
}

bool are_still_kept_so(Reader& reader, Settings const& as_read)
{
    return reader.query("SELECT 1 FROM setting WHERE report_years = ? AND reports_erased_from = ?")
        .bind(as_read.report_years, as_read.reports_erased_from)
        .next();
}

// Writes anew what stays agreed. Earlier changes of this table may have left copies of a row in the
// gaps of its pages, even with secure_delete; a table that is emptied as a whole has its pages
// overwritten as wholes.
void forget_what_was_agreed(Writer& writer)
{
    for (auto const* sql :
         {"CREATE TEMP TABLE still_agreed AS SELECT commitment.* FROM commitment"
          " JOIN campaign ON campaign.id = commitment.campaign WHERE erased_on IS NULL",
          "DELETE FROM commitment",
          "INSERT INTO commitment SELECT * FROM still_agreed ORDER BY campaign, unit, position",
          "DROP TABLE still_agreed"}) {
        writer.query(sql).run();
    }
}

} // namespace

void Releases::record(
    survey::CampaignId const& campaign,
    std::span<FrozenPart const> parts,
    disclosure::FrozenRecord const& record,
    KeptComments const& comments
)
{
    if (parts.empty()) {
        throw std::invalid_argument{"a release without parts"};
    }
    Writer writer{database_};
    if (has_release(writer, campaign)) {
        return;
    }
    insert_parts(writer, campaign, parts);
    enter_in_ledger(writer, campaign, record);
    insert_comments(writer, campaign, comments, random_);
    writer.commit();
}

bool Releases::is_released(survey::CampaignId const& campaign)
{
    Reader reader{database_};
    return has_release(reader, campaign);
}

std::vector<std::optional<FrozenPart>> Releases::parts_at(std::span<ReleasePlace const> places)
{
    Reader reader{database_};
    auto row = reader.query("SELECT scope, frozen FROM release_part"
                            " WHERE campaign = ? AND unit = ? AND scope IN (?, ?)");
    auto const both = to_text(PartScope::both);
    std::vector<std::optional<FrozenPart>> parts;
    for (auto const& [campaign, place] : places) {
        auto& part = parts.emplace_back();
        if (row.bind(campaign, place.unit, to_text(place.scope), both).next()) {
            part = {.place = {place.unit, part_scope_from(row.text(0))}, .bytes = row.bytes(1)};
        }
    }
    return parts;
}

std::vector<FrozenPart> Releases::parts_of(survey::CampaignId const& campaign)
{
    Reader reader{database_};
    auto row = reader.query("SELECT unit, scope, frozen FROM release_part WHERE campaign = ?"
                            " ORDER BY unit, scope");
    row.bind(campaign);
    std::vector<FrozenPart> parts;
    while (row.next()) {
        PartScope const scope = part_scope_from(row.text(1));
        parts.push_back({.place = {survey::GroupId{row.text(0)}, scope}, .bytes = row.bytes(2)});
    }
    return parts;
}

std::vector<survey::CampaignId> Releases::released()
{
    Reader reader{database_};
    auto row = reader.query("SELECT DISTINCT campaign FROM release_part ORDER BY campaign");
    std::vector<survey::CampaignId> campaigns;
    while (row.next()) {
        campaigns.emplace_back(row.text(0));
    }
    return campaigns;
}

std::vector<survey::CampaignId>
Releases::erase_closed_by(base::Day closed_by, base::Day today, Settings const& as_read)
{
    Writer writer{database_};
    if (!are_still_kept_so(writer, as_read)) {
        return {};
    }
    auto const campaigns = find_closed_by(writer, closed_by);
    for (auto const& campaign : campaigns) {
        writer.query("UPDATE campaign SET erased_on = ? WHERE id = ?").bind(today, campaign).run();
        writer.query("UPDATE release_part SET frozen = zeroblob(length(frozen)) WHERE campaign = ?")
            .bind(campaign)
            .run();
    }
    if (!campaigns.empty()) {
        forget_what_was_agreed(writer);
    }
    writer.commit();
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
