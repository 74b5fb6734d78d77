#pragma once
// The rounds of the box, and where their slots lie. Private to the SQLite back end.

#include "server/store/ballot_box.hpp"
#include "server/store/sqlite/slot_ranges.hpp"
#include "survey-defs/model/ids.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace heed::store::sqlite {

enum class BoxState {
    open,
    closed,
    erased, // then it has no slots but those of receipts
};

struct BoxRound {
    survey::RoundId id;
    BoxState state = BoxState::open;
    SlotRange ballots;
    std::size_t sheet_bytes = 0;
    SlotRange comments;
    SlotRange receipts;
};

// What a ballot slot holds, if it is not blank.
enum class Mark : std::uint8_t {
    ballot = 1,
    withdrawn = 2,
};

struct BallotSlot {
    base::Bytes32 id{};
    std::uint8_t revision = 0;
    Mark mark = Mark::ballot;
    base::Bytes sheet; // zeroes when withdrawn
};

base::Bytes encode(BallotSlot const& slot);
// Empty for a blank slot. Throws std::runtime_error for bytes that no slot has.
std::optional<BallotSlot> decode_ballot(base::Bytes const& content);

std::optional<BoxRound> find_box_round(Reader& reader, survey::RoundId const& id);
// With blank slots, in the place of those it has. Throws std::runtime_error when it has ballots, or
// is not open any more.
void lay_out_round(Writer& writer, Layout const& layout);
// An open round's contents in new ranges, with room for so many ballots more; any other is left
// alone.
void widen_round(Writer& writer, Layout const& layout);
void close_round(Writer& writer, survey::RoundId const& id);
// Of a closed round, but for the receipts, which stay where they are; any other is left alone.
void erase_round(Writer& writer, survey::RoundId const& id);

// All ballots of a round, those taken back included, in the order of their slots.
std::vector<BallotSlot> ballots_in(Reader& reader, BoxRound const& round);
// The sheets of all its comments, in such an order.
std::vector<base::Bytes> comments_in(Reader& reader, BoxRound const& round);

} // namespace heed::store::sqlite
