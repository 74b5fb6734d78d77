#pragma once
// Slots in the box's file: contiguous ranges of rows of one size, which are added blank at the end
// of their table, overwritten in place and never removed. Ranges that no round needs any more wait
// for the next one. Private to the SQLite back end.

#include "server/store/sqlite/database.hpp"
#include "server/store/sqlite/ordered_slots.hpp"

#include <cstddef>
#include <cstdint>

namespace heed::store::sqlite {

enum class SlotKind {
    ballot,
    comment,
    receipt,
};

struct SlotRange {
    SlotKind kind = SlotKind::ballot;
    std::int64_t first = 0;
    std::size_t slots = 0;
};

// Blank slots of this size: a vacant range, or the beginning of one, or else new ones.
SlotRange take_slots(Writer& writer, SlotKind kind, std::size_t slots, std::size_t slot_bytes);
// Overwrites them with zeroes, and leaves them to others.
void give_up_slots(Writer& writer, SlotRange const& range, std::size_t slot_bytes);

// The slots of a range, for OrderedSlots.
class StoredSlots final : public SlotRow {
public:
    StoredSlots(Reader& reader, SlotRange const& range) noexcept : reader_{reader}, range_{range} {}

    std::size_t count() const noexcept override { return range_.slots; }
    // Both throw std::runtime_error when the file has no such slot.
    base::Bytes read(std::size_t place) override;
    // Only where the reader is a Writer.
    void write(std::size_t place, base::ByteView content) override;

private:
    std::int64_t slot(std::size_t place) const noexcept;

    Reader& reader_;
    SlotRange range_;
};

} // namespace heed::store::sqlite
