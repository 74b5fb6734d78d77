#include "server/store/sqlite/ballot_box.hpp"

#include "server/store/error.hpp"
#include "server/store/sqlite/round_rows.hpp"
#include "survey-defs/model/answer_sheet.hpp"

#include <stdexcept>

namespace heed::store::sqlite {

namespace {

enum class Spending {
    spent_now,
    spent_before_by_this_attempt,
};

boost::system::result<void> accepts_ballots(Reader& reader, survey::RoundId const& round)
{
    auto const state = find_state(reader, round);
    if (!state) {
        return errc::not_found;
    }
    if (*state == RoundState::prepared) {
        return errc::not_open;
    }
    if (*state == RoundState::closed) {
        return errc::closed;
    }
    return {};
}

boost::system::result<Spending> spend(Writer& writer, ballots::AdmittedBallot const& ballot)
{
    auto code =
        writer.query("SELECT spent, attempt_hash FROM code WHERE round = ? AND code_hash = ?");
    if (!code.bind(ballot.round(), ballot.code_hash()).next()) {
        return errc::unknown_code;
    }
    if (code.small_number(0) != 0) {
        if (code.bytes32(1) != ballot.attempt_hash()) {
            return errc::code_used;
        }
        return Spending::spent_before_by_this_attempt;
    }
    writer.query("UPDATE code SET spent = 1, attempt_hash = ? WHERE round = ? AND code_hash = ?")
        .bind(ballot.attempt_hash(), ballot.round(), ballot.code_hash())
        .run();
    return Spending::spent_now;
}

bool has_slots(Reader& reader, survey::RoundId const& round)
{
    return reader.query("SELECT 1 FROM ballot WHERE round = ? LIMIT 1").bind(round).next();
}

void lay_out_slots(
    Writer& writer,
    survey::RoundId const& round,
    std::size_t sheet_bytes,
    base::Random& random
)
{
    auto issued = writer.query("SELECT codes_issued FROM round WHERE id = ?");
    issued.bind(round).next();
    int const slots = issued.small_number(0);
    base::Bytes const blank(sheet_bytes);
    auto insertion = writer.query("INSERT INTO ballot (round, key, sheet) VALUES (?, ?, ?)");
    for (int slot = 0; slot < slots; ++slot) {
        insertion.bind(round, random.bytes16(), blank).run();
    }
}

// Only slots of the sheet's own size count: a slot is overwritten, never resized.
std::vector<base::Bytes16>
empty_slots(Reader& reader, survey::RoundId const& round, std::size_t sheet_bytes)
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

void fill_random_slot(Writer& writer, ballots::AdmittedBallot const& ballot, base::Random& random)
{
    auto const slots = empty_slots(writer, ballot.round(), ballot.sheet().size());
    if (slots.empty()) {
        throw std::runtime_error{"no slot of the right size is left for a ballot"};
    }
    auto const& key = slots[random.below(static_cast<std::uint32_t>(slots.size()))];
    writer.query("UPDATE ballot SET filled = 1, sheet = ? WHERE round = ? AND key = ?")
        .bind(ballot.sheet(), ballot.round(), key)
        .run();
}

std::vector<survey::AnswerSheet>
read_sheets(Reader& reader, survey::RoundId const& round, survey::Instrument const& instrument)
{
    auto rows =
        reader.query("SELECT sheet FROM ballot WHERE round = ? AND filled = 1 ORDER BY key");
    rows.bind(round);
    std::vector<survey::AnswerSheet> sheets;
    while (rows.next()) {
        auto sheet = survey::AnswerSheet::decode(instrument, rows.bytes(0));
        if (!sheet) {
            throw std::runtime_error{"a stored ballot does not fit the round's instrument"};
        }
        sheets.push_back(std::move(*sheet));
    }
    return sheets;
}

} // namespace

boost::system::result<void> SlottedBallotBox::cast(ballots::AdmittedBallot const& ballot)
{
    Writer writer{database_};
    if (auto const accepts = accepts_ballots(writer, ballot.round()); !accepts) {
        return accepts.error();
    }
    auto const spending = spend(writer, ballot);
    if (!spending) {
        return spending.error();
    }
    if (*spending == Spending::spent_before_by_this_attempt) {
        return {};
    }
    if (!has_slots(writer, ballot.round())) {
        lay_out_slots(writer, ballot.round(), ballot.sheet().size(), random_);
    }
    fill_random_slot(writer, ballot, random_);
    writer.commit();
    return {};
}

boost::system::result<survey::ResponseSet>
SlottedBallotBox::responses(survey::RoundId const& round, survey::Instrument const& instrument)
{
    Reader reader{database_};
    auto const stored = find_round(reader, round);
    if (!stored) {
        return errc::not_found;
    }
    if (stored->state != RoundState::closed) {
        return errc::round_open;
    }
    return survey::ResponseSet{stored->group, read_sheets(reader, round, instrument)};
}

} // namespace heed::store::sqlite
