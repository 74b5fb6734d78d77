#pragma once
// Where contents lie among slots: a hash table with linear probing in which of two contents that
// want one slot the one with the smaller key stays and the other moves on (O. Amble and
// D. E. Knuth, "Ordered hash tables", The Computer Journal 17, 1974). So the same contents lie in
// the same slots, whatever was put, replaced and taken out before, in whatever order: the table is
// uniquely represented (M. Naor and V. Teague, "Anti-persistence", STOC 2001; taking out as in
// G. Blelloch and D. Golovin, "Strongly history-independent hashing", FOCS 2007). No index is
// needed, which would keep an order, and finding a content is arithmetic.
//
// Private to the SQLite back end. One thread.

#include "server/base/bytes.hpp"

#include <cstddef>
#include <optional>

namespace heed::store::sqlite {

// A row of slots of one size. A content begins with its key, which is random, of base::Bytes32, and
// never all zeroes; a blank slot is.
class SlotRow {
public:
    SlotRow() = default;
    SlotRow(SlotRow const&) = delete;
    SlotRow& operator=(SlotRow const&) = delete;
    virtual ~SlotRow() = default;

    virtual std::size_t count() const noexcept = 0;
    // Places are counted from 0.
    virtual base::Bytes read(std::size_t place) = 0;
    virtual void write(std::size_t place, base::ByteView content) = 0;
};

inline constexpr std::size_t key_bits = 256;
// The first bits of a key, which alone say where its content wants to lie.
inline constexpr std::size_t home_bits = 48;

class OrderedSlots {
public:
    explicit OrderedSlots(SlotRow& row) noexcept : row_{row} {}

    std::optional<base::Bytes> find(base::Bytes32 const& key);
    // One whose key has the same first bits as this one, which are at least home_bits.
    std::optional<base::Bytes> find(base::Bytes32 const& key, std::size_t bits);
    // Adds the content, or puts it in the place of the one with its key. Throws std::runtime_error
    // when no slot is left; then what it has written must be taken back.
    void put(base::Bytes content);
    // Blanks the slot of this key, if there is one, and moves others back to where they would be
    // without it.
    void take_out(base::Bytes32 const& key);

private:
    std::size_t home(base::ByteView key) const noexcept;
    std::size_t after(std::size_t place) const noexcept;
    // How many steps lead from one place to another.
    std::size_t distance(std::size_t from, std::size_t to) const noexcept;
    std::optional<std::size_t> place_of(base::Bytes32 const& key, std::size_t bits = key_bits);
    // Moves what may lie in the hole there, until a hole is left that nothing wants; returns it.
    std::size_t close_up(std::size_t hole);

    SlotRow& row_;
};

// How many slots so many contents get: half as many more, so that probes stay short, and one that
// is always blank.
constexpr std::size_t slots_for(std::size_t contents) noexcept
{
    return contents + (contents + 1) / 2 + 1;
}

} // namespace heed::store::sqlite
