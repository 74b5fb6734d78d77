#include "server/store/sqlite/ballot_box.hpp"

#include "server/ballots/receipt.hpp"
#include "server/store/error.hpp"
#include "server/store/sqlite/box_rounds.hpp"
#include "survey-defs/model/answer_sheet.hpp"
#include "survey-defs/model/comment_sheet.hpp"

#include <algorithm>
#include <exception>
#include <memory>
#include <stdexcept>
#include <utility>
#include <vector>

namespace heed::store::sqlite {

namespace {

using Cast = boost::system::result<void, NotCast>;

Cast refuse(errc code, int revision = 0)
{
    return NotCast{.code = code, .revision = revision};
}

// How the ballot lies in the round's slots.
BallotSlot slot_of(ballots::AdmittedBallot const& ballot, BoxRound const& round)
{
    BallotSlot slot{
        .id = ballot.id(),
        .revision = static_cast<std::uint8_t>(ballot.revision()),
        .mark = Mark::withdrawn,
        .sheet = base::Bytes(round.sheet_bytes)};
    if (!ballot.is_withdrawn()) {
        slot.mark = Mark::ballot;
        slot.sheet = ballot.sheet();
    }
    if (slot.sheet.size() != round.sheet_bytes) {
        throw std::runtime_error{"a sheet does not fit the slots of its round"};
    }
    return slot;
}

base::Bytes content_of(ballots::KeyedComment const& comment)
{
    if (comment.sheet.size() != survey::comment_sheet_bytes) {
        throw std::runtime_error{"a comment does not fit the slots of its round"};
    }
    base::Bytes content{comment.key.begin(), comment.key.end()};
    content.insert(content.end(), comment.sheet.begin(), comment.sheet.end());
    return content;
}

bool is_stored(OrderedSlots& slots, ballots::KeyedComment const& comment)
{
    auto const stored = slots.find(comment.key);
    return comment.sheet.empty() ? !stored : stored == content_of(comment);
}

void put_comment(OrderedSlots& slots, ballots::KeyedComment const& comment)
{
    if (comment.sheet.empty()) {
        slots.take_out(comment.key);
    } else {
        slots.put(content_of(comment));
    }
}

// A ballot that was taken back has none.
void put_receipt(OrderedSlots& slots, ballots::AdmittedBallot const& ballot)
{
    auto const& key = ballot.receipt_key();
    if (ballot.is_withdrawn()) {
        slots.take_out(key);
    } else {
        slots.put({key.begin(), key.end()});
    }
}

// Whether box and slot take the ballot; what is there already, they take without a change.
Cast cast_into(
    Writer& writer,
    BoxRound const& round,
    ballots::AdmittedBallot const& ballot,
    Guesses& guesses
)
{
    StoredSlots ballot_row{writer, round.ballots};
    StoredSlots comment_row{writer, round.comments};
    StoredSlots receipt_row{writer, round.receipts};
    OrderedSlots ballot_slots{ballot_row};
    OrderedSlots comment_slots{comment_row};
    OrderedSlots receipt_slots{receipt_row};
    auto const content = encode(slot_of(ballot, round));
    if (auto const stored = ballot_slots.find(ballot.id())) {
        int const revision = decode_ballot(*stored).value().revision;
        bool const same =
            content == *stored && std::ranges::all_of(ballot.comments(), [&](auto const& comment) {
                return is_stored(comment_slots, comment);
            });
        if (revision >= ballot.revision()) {
            if (same && !guesses.are_used_up(ballot.round(), ballot.id())) {
                return {};
            }
            if (revision == ballot.revision()) {
                guesses.note(ballot.round(), ballot.id());
            }
            return refuse(errc::already_changed, revision);
        }
    }
    ballot_slots.put(content);
    put_receipt(receipt_slots, ballot);
    for (auto const& comment : ballot.comments()) {
        put_comment(comment_slots, comment);
    }
    return {};
}

Cast cast_one(Writer& writer, ballots::AdmittedBallot const& ballot, Guesses& guesses)
{
    auto const round = find_box_round(writer, ballot.round());
    if (!round) {
        return refuse(errc::not_open);
    }
    return round->state == BoxState::open ? cast_into(writer, *round, ballot, guesses)
                                          : refuse(errc::closed);
}

class Casting final : public CommitQueue::Call {
public:
    Casting(ballots::AdmittedBallot ballot, Guesses& guesses, WhenCast when_cast)
        : ballot_{std::move(ballot)}, guesses_{guesses}, when_cast_{std::move(when_cast)}
    {
    }

    void work(Writer& writer) override { outcome_ = cast_one(writer, ballot_, guesses_); }

    void done(std::exception_ptr failure) override
    {
        if (!failure) {
            when_cast_(outcome_);
        }
    }

private:
    ballots::AdmittedBallot ballot_;
    Guesses& guesses_;
    WhenCast when_cast_;
    Cast outcome_;
};

template <typename Value>
Value fitting(boost::system::result<Value> decoded)
{
    if (!decoded) {
        throw std::runtime_error{"what is stored does not fit the round's instrument"};
    }
    return *std::move(decoded);
}

// The round, if nobody can answer any more.
boost::system::result<BoxRound> find_readable(Reader& reader, survey::RoundId const& id)
{
    auto round = find_box_round(reader, id);
    if (!round || round->state == BoxState::open) {
        return errc::round_open;
    }
    return *std::move(round);
}

std::int64_t count_of(Reader& reader, char const* sql, survey::RoundId const& round)
{
    auto row = reader.query(sql);
    row.bind(round).next();
    return row.number(0);
}

} // namespace

void SlottedBallotBox::lay_out(std::span<Layout const> layouts)
{
    Writer writer{database_};
    for (auto const& layout : layouts) {
        lay_out_round(writer, layout);
    }
    writer.commit();
}

void SlottedBallotBox::widen(std::span<Layout const> layouts)
{
    Writer writer{database_};
    for (auto const& layout : layouts) {
        widen_round(writer, layout);
    }
    writer.commit();
}

void SlottedBallotBox::cast(ballots::AdmittedBallot ballot, WhenCast when_cast)
{
    queue_.add(std::make_unique<Casting>(std::move(ballot), guesses_, std::move(when_cast)));
}

void SlottedBallotBox::close(std::span<survey::RoundId const> rounds)
{
    Writer writer{database_};
    for (auto const& round : rounds) {
        close_round(writer, round);
    }
    writer.commit();
}

int SlottedBallotBox::reached(survey::RoundId const& round, std::span<int const> thresholds)
{
    Reader reader{database_};
    auto const counted = count_of(
        reader,
        "SELECT count(*) FROM round JOIN ballot"
        " ON slot >= first_ballot AND slot < first_ballot + ballot_slots"
        " WHERE id = ? AND substr(content, 34, 1) = x'01'",
        round
    );
    int highest = 0;
    for (int const threshold : thresholds) {
        highest = counted >= threshold ? std::max(highest, threshold) : highest;
    }
    return highest;
}

bool SlottedBallotBox::holds_at_most(survey::RoundId const& round, int ballots)
{
    Reader reader{database_};
    return count_of(
               reader,
               "SELECT count(*) FROM round JOIN ballot"
               " ON slot >= first_ballot AND slot < first_ballot + ballot_slots"
               " WHERE id = ? AND substr(content, 34, 1) <> x'00'",
               round
           ) <= ballots;
}

bool SlottedBallotBox::has_receipt(survey::RoundId const& round, std::string_view receipt)
{
    auto const lowest = ballots::lowest_key_of(receipt);
    if (!lowest) {
        return false;
    }
    Reader reader{database_};
    auto const found = find_box_round(reader, round);
    if (!found) {
        return false;
    }
    StoredSlots row{reader, found->receipts};
    return OrderedSlots{row}.find(*lowest, ballots::receipt_bits).has_value();
}

boost::system::result<survey::ResponseSet> SlottedBallotBox::responses(
    survey::RoundId const& round,
    survey::GroupId const& group,
    survey::Instrument const& instrument
)
{
    Reader reader{database_};
    auto const closed = find_readable(reader, round);
    if (!closed) {
        return closed.error();
    }
    std::vector<survey::AnswerSheet> sheets;
    for (auto const& ballot : ballots_in(reader, *closed)) {
        if (ballot.mark == Mark::ballot) {
            sheets.push_back(fitting(survey::AnswerSheet::decode(instrument, ballot.sheet)));
        }
    }
    return survey::ResponseSet{group, std::move(sheets)};
}

boost::system::result<survey::CommentSet> SlottedBallotBox::comments(
    survey::RoundId const& round,
    survey::GroupId const& group,
    survey::Instrument const& instrument
)
{
    Reader reader{database_};
    auto const closed = find_readable(reader, round);
    if (!closed) {
        return closed.error();
    }
    std::vector<survey::Comment> comments;
    for (auto const& sheet : comments_in(reader, *closed)) {
        comments.push_back(fitting(survey::decode_comment(instrument, sheet)));
    }
    return survey::CommentSet{group, std::move(comments)};
}

std::vector<survey::RoundId> SlottedBallotBox::unerased()
{
    Reader reader{database_};
    auto rows = reader.query("SELECT id FROM round WHERE state = 'closed' ORDER BY id");
    std::vector<survey::RoundId> rounds;
    while (rows.next()) {
        rounds.emplace_back(rows.text(0));
    }
    return rounds;
}

void SlottedBallotBox::erase(std::span<survey::RoundId const> rounds)
{
    Writer writer{database_};
    for (auto const& round : rounds) {
        erase_round(writer, round);
    }
    writer.commit();
    guesses_.forget(rounds);
}

} // namespace heed::store::sqlite
