#include "server/store/sqlite/slots.hpp"

#include "survey-defs/model/comment_sheet.hpp"

#include <algorithm>
#include <cstdint>
#include <stdexcept>
#include <string>

namespace heed::store::sqlite {

namespace {

// Takes one of the blank slots out of the list.
template <typename Key>
Key take_random(std::vector<Key>& blank, base::Random& random)
{
    if (blank.empty()) {
        throw std::runtime_error{"no slot is left"};
    }
    std::swap(blank[random.below(static_cast<std::uint32_t>(blank.size()))], blank.back());
    Key const taken = blank.back();
    blank.pop_back();
    return taken;
}

std::vector<base::Bytes16>
blank_ballots(Reader& reader, survey::RoundId const& round, std::size_t sheet_bytes)
{
    auto rows =
        reader.query("SELECT key FROM ballot WHERE round = ? AND filled = 0 AND length(sheet) = ?");
    rows.bind(round, static_cast<std::int64_t>(sheet_bytes));
    std::vector<base::Bytes16> keys;
    while (rows.next()) {
        keys.push_back(rows.bytes16(0));
    }
    return keys;
}

std::vector<std::int64_t> blank_comments(Reader& reader, survey::RoundId const& round)
{
    auto rows = reader.query("SELECT number FROM comment_slot WHERE round = ? AND filled = 0");
    rows.bind(round);
    std::vector<std::int64_t> numbers;
    while (rows.next()) {
        numbers.push_back(rows.number(0));
    }
    return numbers;
}

std::vector<base::Bytes> all_sheets(Query& rows)
{
    std::vector<base::Bytes> sheets;
    while (rows.next()) {
        sheets.push_back(rows.bytes(0));
    }
    return sheets;
}

} // namespace

void lay_out_ballots(
    Writer& writer,
    survey::RoundId const& round,
    BallotSlots const& slots,
    base::Random& random
)
{
    std::vector<base::Bytes16> keys(slots.count);
    std::ranges::generate(keys, [&random] { return random.bytes16(); });
    // In the order in which they lie, so that few pages are split.
    std::ranges::sort(keys);
    base::Bytes const blank(slots.sheet_bytes);
    auto insertion = writer.query("INSERT INTO ballot (round, key, sheet) VALUES (?, ?, ?)");
    for (auto const& key : keys) {
        insertion.bind(round, key, blank).run();
    }
}

void lay_out_comments(Writer& writer, survey::RoundId const& round, std::size_t count)
{
    base::Bytes const blank(survey::comment_sheet_bytes);
    auto insertion = writer.query("INSERT INTO comment_slot (round, sheet) VALUES (?, ?)");
    for (std::size_t slot = 0; slot < count; ++slot) {
        insertion.bind(round, blank).run();
    }
}

void fill_ballot(
    Writer& writer,
    survey::RoundId const& round,
    base::Bytes const& sheet,
    base::Random& random
)
{
    auto blank = blank_ballots(writer, round, sheet.size());
    writer.query("UPDATE ballot SET filled = 1, sheet = ? WHERE round = ? AND key = ?")
        .bind(sheet, round, take_random(blank, random))
        .run();
}

void fill_comments(
    Writer& writer,
    survey::RoundId const& round,
    std::span<base::Bytes const> sheets,
    base::Random& random
)
{
    if (sheets.empty()) {
        return;
    }
    auto blank = blank_comments(writer, round);
    auto filling = writer.query("UPDATE comment_slot SET filled = 1, sheet = ? WHERE number = ?");
    for (auto const& sheet : sheets) {
        filling.bind(sheet, take_random(blank, random)).run();
    }
}

std::vector<base::Bytes> filled_ballots(Reader& reader, survey::RoundId const& round)
{
    auto rows =
        reader.query("SELECT sheet FROM ballot WHERE round = ? AND filled = 1 ORDER BY key");
    return all_sheets(rows.bind(round));
}

std::vector<base::Bytes> filled_comments(Reader& reader, survey::RoundId const& round)
{
    auto rows = reader.query("SELECT sheet FROM comment_slot WHERE round = ? AND filled = 1"
                             " ORDER BY number");
    return all_sheets(rows.bind(round));
}

void erase_slots(Writer& writer, survey::CampaignId const& campaign)
{
    for (auto const* sql :
         {"UPDATE ballot SET filled = 0, sheet = zeroblob(length(sheet))"
          " WHERE round IN (SELECT id FROM round WHERE campaign = ?)",
          "UPDATE comment_slot SET filled = 0, sheet = zeroblob(length(sheet))"
          " WHERE round IN (SELECT id FROM round WHERE campaign = ?)"}) {
        writer.query(sql).bind(campaign).run();
    }
}

} // namespace heed::store::sqlite
