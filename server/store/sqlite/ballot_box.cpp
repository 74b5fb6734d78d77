#include "server/store/sqlite/ballot_box.hpp"

#include "server/store/error.hpp"
#include "server/store/sqlite/round_rows.hpp"
#include "server/store/sqlite/slots.hpp"
#include "survey-defs/model/answer_sheet.hpp"
#include "survey-defs/model/comment_sheet.hpp"

#include <stdexcept>
#include <utility>
#include <vector>

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

template <typename Value>
Value fitting(boost::system::result<Value> decoded)
{
    if (!decoded) {
        throw std::runtime_error{"what is stored does not fit the round's instrument"};
    }
    return *std::move(decoded);
}

// The round, if nobody can answer any more.
boost::system::result<Round> find_closed(Reader& reader, survey::RoundId const& id)
{
    auto stored = find_round(reader, id);
    if (!stored) {
        return errc::not_found;
    }
    if (stored->state != RoundState::closed) {
        return errc::round_open;
    }
    return *std::move(stored);
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
    fill_ballot(writer, ballot.round(), ballot.sheet(), random_);
    fill_comments(writer, ballot.round(), ballot.comments().encoded(), random_);
    writer.commit();
    return {};
}

boost::system::result<survey::ResponseSet>
SlottedBallotBox::responses(survey::RoundId const& round, survey::Instrument const& instrument)
{
    Reader reader{database_};
    auto const closed = find_closed(reader, round);
    if (!closed) {
        return closed.error();
    }
    std::vector<survey::AnswerSheet> sheets;
    for (auto const& bytes : filled_ballots(reader, round)) {
        sheets.push_back(fitting(survey::AnswerSheet::decode(instrument, bytes)));
    }
    return survey::ResponseSet{closed->group, std::move(sheets)};
}

boost::system::result<survey::CommentSet>
SlottedBallotBox::comments(survey::RoundId const& round, survey::Instrument const& instrument)
{
    Reader reader{database_};
    auto const closed = find_closed(reader, round);
    if (!closed) {
        return closed.error();
    }
    std::vector<survey::Comment> comments;
    for (auto const& bytes : filled_comments(reader, round)) {
        comments.push_back(fitting(survey::decode_comment(instrument, bytes)));
    }
    return survey::CommentSet{closed->group, std::move(comments)};
}

} // namespace heed::store::sqlite
