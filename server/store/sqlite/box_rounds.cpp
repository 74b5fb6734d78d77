#include "server/store/sqlite/box_rounds.hpp"

#include "survey-defs/model/comment_sheet.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace heed::store::sqlite {

namespace {

// Before the sheet: key, revision and mark in a ballot slot, the key alone in a comment slot. A
// receipt is its key and no more.
constexpr std::size_t key_bytes = std::tuple_size_v<base::Bytes32>;
constexpr std::size_t ballot_head_bytes = key_bytes + 2;
constexpr std::size_t comment_slot_bytes = key_bytes + survey::comment_sheet_bytes;

constexpr std::string_view state_names[] = {"open", "closed", "erased"};

std::string_view to_text(BoxState state) noexcept
{
    return state_names[static_cast<std::size_t>(state)];
}

BoxState box_state_from(std::string_view text)
{
    for (BoxState const state : {BoxState::open, BoxState::closed, BoxState::erased}) {
        if (to_text(state) == text) {
            return state;
        }
    }
    throw std::runtime_error{"unknown state of a box: " + std::string{text}};
}

bool is_zero(base::ByteView bytes)
{
    return std::ranges::all_of(bytes, [](std::uint8_t byte) { return byte == 0; });
}

void give_up_what_was_said(Writer& writer, BoxRound const& round)
{
    give_up_slots(writer, round.ballots, ballot_head_bytes + round.sheet_bytes);
    give_up_slots(writer, round.comments, comment_slot_bytes);
}

void put_round(Writer& writer, BoxRound const& round)
{
    writer
        .query("INSERT OR REPLACE INTO round (id, state, first_ballot, ballot_slots, sheet_bytes,"
               " first_comment, comment_slots, first_receipt, receipt_slots)"
               " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(
            round.id,
            to_text(round.state),
            round.ballots.first,
            static_cast<std::int64_t>(round.ballots.slots),
            static_cast<std::int64_t>(round.sheet_bytes),
            round.comments.first,
            static_cast<std::int64_t>(round.comments.slots),
            round.receipts.first,
            static_cast<std::int64_t>(round.receipts.slots)
        )
        .run();
}

// The same contents in a range that has room for so many more.
SlotRange widened(Writer& writer, SlotRange const& old, std::size_t more, std::size_t slot_bytes)
{
    auto const range = take_slots(writer, old.kind, old.slots + slots_for(more), slot_bytes);
    StoredSlots before{writer, old};
    StoredSlots after{writer, range};
    OrderedSlots slots{after};
    for (std::size_t place = 0; place < before.count(); ++place) {
        if (auto content = before.read(place); !is_zero(content)) {
            slots.put(std::move(content));
        }
    }
    give_up_slots(writer, old, slot_bytes);
    return range;
}

// All contents of a range, in the order of the slots.
std::vector<base::Bytes> contents_of(Reader& reader, char const* sql, SlotRange const& range)
{
    auto rows = reader.query(sql);
    rows.bind(range.first, range.first + static_cast<std::int64_t>(range.slots));
    std::vector<base::Bytes> contents;
    while (rows.next()) {
        contents.push_back(rows.bytes(0));
    }
    return contents;
}

} // namespace

base::Bytes encode(BallotSlot const& slot)
{
    base::Bytes content{slot.id.begin(), slot.id.end()};
    content.push_back(slot.revision);
    content.push_back(static_cast<std::uint8_t>(slot.mark));
    content.insert(content.end(), slot.sheet.begin(), slot.sheet.end());
    return content;
}

std::optional<BallotSlot> decode_ballot(base::Bytes const& content)
{
    if (is_zero(content)) {
        return std::nullopt;
    }
    if (content.size() < ballot_head_bytes) {
        throw std::runtime_error{"a ballot slot is too small"};
    }
    auto const mark = content[key_bytes + 1];
    if (mark != static_cast<std::uint8_t>(Mark::ballot) &&
        mark != static_cast<std::uint8_t>(Mark::withdrawn)) {
        throw std::runtime_error{"a ballot slot has an unknown mark"};
    }
    BallotSlot slot;
    std::copy_n(content.begin(), key_bytes, slot.id.begin());
    slot.revision = content[key_bytes];
    slot.mark = static_cast<Mark>(mark);
    slot.sheet.assign(content.begin() + ballot_head_bytes, content.end());
    return slot;
}

std::optional<BoxRound> find_box_round(Reader& reader, survey::RoundId const& id)
{
    auto const row = reader.kept("SELECT state, first_ballot, ballot_slots, sheet_bytes,"
                                 " first_comment, comment_slots, first_receipt, receipt_slots"
                                 " FROM round WHERE id = ?");
    if (!row->bind(id).next()) {
        return std::nullopt;
    }
    auto const size = [&row](int column) { return static_cast<std::size_t>(row->number(column)); };
    return BoxRound{
        .id = id,
        .state = box_state_from(row->text(0)),
        .ballots = {SlotKind::ballot, row->number(1), size(2)},
        .sheet_bytes = size(3),
        .comments = {SlotKind::comment, row->number(4), size(5)},
        .receipts = {SlotKind::receipt, row->number(6), size(7)}};
}

void lay_out_round(Writer& writer, Layout const& layout)
{
    if (auto const old = find_box_round(writer, layout.round)) {
        if (old->state != BoxState::open || !ballots_in(writer, *old).empty()) {
            throw std::runtime_error{"a box that is in use cannot be laid out"};
        }
        give_up_what_was_said(writer, *old);
        give_up_slots(writer, old->receipts, key_bytes);
    }
    auto const ballots = static_cast<std::size_t>(layout.ballots);
    auto const slots = slots_for(ballots);
    auto const comment_slots = slots_for(ballots * layout.questions);
    auto const slot_bytes = ballot_head_bytes + layout.sheet_bytes;
    put_round(
        writer,
        {.id = layout.round,
         .state = BoxState::open,
         .ballots = take_slots(writer, SlotKind::ballot, slots, slot_bytes),
         .sheet_bytes = layout.sheet_bytes,
         .comments = take_slots(writer, SlotKind::comment, comment_slots, comment_slot_bytes),
         .receipts = take_slots(writer, SlotKind::receipt, slots, key_bytes)}
    );
}

void widen_round(Writer& writer, Layout const& layout)
{
    auto round = find_box_round(writer, layout.round);
    if (!round || round->state != BoxState::open) {
        return;
    }
    auto const ballots = static_cast<std::size_t>(layout.ballots);
    auto const slot_bytes = ballot_head_bytes + round->sheet_bytes;
    round->ballots = widened(writer, round->ballots, ballots, slot_bytes);
    round->comments =
        widened(writer, round->comments, ballots * layout.questions, comment_slot_bytes);
    round->receipts = widened(writer, round->receipts, ballots, key_bytes);
    put_round(writer, *round);
}

void close_round(Writer& writer, survey::RoundId const& id)
{
    writer.query("UPDATE round SET state = 'closed' WHERE id = ? AND state = 'open'")
        .bind(id)
        .run();
}

void erase_round(Writer& writer, survey::RoundId const& id)
{
    auto round = find_box_round(writer, id);
    if (!round || round->state != BoxState::closed) {
        return;
    }
    give_up_what_was_said(writer, *round);
    round->state = BoxState::erased;
    round->ballots.slots = 0;
    round->comments.slots = 0;
    put_round(writer, *round);
}

std::vector<BallotSlot> ballots_in(Reader& reader, BoxRound const& round)
{
    std::vector<BallotSlot> ballots;
    for (auto const& content : contents_of(
             reader,
             "SELECT content FROM ballot WHERE slot >= ? AND slot < ? ORDER BY slot",
             round.ballots
         )) {
        if (auto ballot = decode_ballot(content)) {
            ballots.push_back(*std::move(ballot));
        }
    }
    return ballots;
}

std::vector<base::Bytes> comments_in(Reader& reader, BoxRound const& round)
{
    std::vector<base::Bytes> sheets;
    for (auto const& content : contents_of(
             reader,
             "SELECT content FROM comment WHERE slot >= ? AND slot < ? ORDER BY slot",
             round.comments
         )) {
        if (!is_zero(content)) {
            sheets.emplace_back(content.begin() + key_bytes, content.end());
        }
    }
    return sheets;
}

} // namespace heed::store::sqlite
