#pragma once
// Slots: rows that exist before anything is said, one for each sheet or comment that may come, and
// are overwritten in place and in random order. A row that is inserted shows its arrival in the
// layout of its page; a slot that is filled does not (docs/decisions/0008-sqlite-first.md). Those
// of ballots and of comments lie apart, with nothing in common but the round. Private to the SQLite
// back end.

#include "server/base/bytes.hpp"
#include "server/base/random.hpp"
#include "server/store/sqlite/database.hpp"
#include "survey-defs/model/ids.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace heed::store::sqlite {

// So many blank slots for sheets of this size, under random keys.
struct BallotSlots {
    std::size_t count = 0;
    std::size_t sheet_bytes = 0;
};
void lay_out_ballots(
    Writer& writer,
    survey::RoundId const& round,
    BallotSlots const& slots,
    base::Random& random
);
// So many blank slots for comments.
void lay_out_comments(Writer& writer, survey::RoundId const& round, std::size_t count);

// Throws std::runtime_error when no blank slot of that size is left, which only a defect can bring
// about: a slot is overwritten, never resized.
void fill_ballot(
    Writer& writer,
    survey::RoundId const& round,
    base::Bytes const& sheet,
    base::Random& random
);
// Each in a slot of its own. Throws in the same way.
void fill_comments(
    Writer& writer,
    survey::RoundId const& round,
    std::span<base::Bytes const> sheets,
    base::Random& random
);

// What has been filled in, in an order that says nothing about its arrival.
std::vector<base::Bytes> filled_ballots(Reader& reader, survey::RoundId const& round);
std::vector<base::Bytes> filled_comments(Reader& reader, survey::RoundId const& round);

// Makes all slots of a campaign blank again. In place and at the same size: a deleted row would
// move others, and with them the traces of the order in which they came.
void erase_slots(Writer& writer, survey::CampaignId const& campaign);

} // namespace heed::store::sqlite
