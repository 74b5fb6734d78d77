#include "server/store/sqlite/commitments.hpp"

#include "server/store/error.hpp"
#include "server/store/sqlite/enum_text.hpp"

#include <optional>
#include <string>

namespace heed::store::sqlite {

namespace {

// Null until somebody has said how it went.
std::optional<std::string> text_of(std::optional<Kept> const& kept)
{
    if (!kept) {
        return std::nullopt;
    }
    return std::string{to_text(*kept)};
}

bool are_reports_erased(Reader& reader, survey::CampaignId const& campaign)
{
    return reader.query("SELECT 1 FROM campaign WHERE id = ? AND erased_on IS NOT NULL")
        .bind(campaign)
        .next();
}

} // namespace

std::vector<Commitment>
Commitments::at(survey::CampaignId const& campaign, survey::GroupId const& unit)
{
    Reader reader{database_};
    auto rows = reader.query("SELECT party, text, owner, due_on, kept FROM commitment"
                             " WHERE campaign = ? AND unit = ? ORDER BY position");
    rows.bind(campaign, unit);
    std::vector<Commitment> commitments;
    while (rows.next()) {
        auto& read = commitments.emplace_back();
        read.by = party_from(rows.text(0));
        read.text = rows.text(1);
        read.owner = rows.text(2);
        read.due_on = rows.day(3);
        if (!rows.is_null(4)) {
            read.kept = kept_from(rows.text(4));
        }
    }
    return commitments;
}

boost::system::result<void> Commitments::replace(
    survey::CampaignId const& campaign,
    survey::GroupId const& unit,
    std::span<Commitment const> commitments
)
{
    Writer writer{database_};
    if (are_reports_erased(writer, campaign)) {
        return errc::wrong_state;
    }
    writer.query("DELETE FROM commitment WHERE campaign = ? AND unit = ?")
        .bind(campaign, unit)
        .run();
    {
        auto insertion =
            writer.query("INSERT INTO commitment (campaign, unit, position, party,"
                         " text, owner, due_on, kept) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        int position = 0;
        for (auto const& [by, text, owner, due_on, kept] : commitments) {
            insertion
                .bind(campaign, unit, position++, to_text(by), text, owner, due_on, text_of(kept))
                .run();
        }
    }
    writer.commit();
    return {};
}

} // namespace heed::store::sqlite
