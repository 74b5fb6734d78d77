#pragma once
// Names with fast look-up: each name gets the next whole number when it is first seen. Open
// addressing with linear probing over pairs of hash and position, eight bytes a slot, so that most
// questions touch two cache lines. One thread at a time.

#include "scoring/analyst/names.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace heed::analyst {

class NameIndex {
public:
    struct Found {
        std::uint32_t position;
        bool is_new;
    };

    // At most 2^31 names.
    Found add(std::string_view name);
    std::optional<std::uint32_t> find(std::string_view name) const noexcept;

    Names const& names() const noexcept { return names_; }
    // The names alone; the index is empty afterwards.
    Names take_names() noexcept;
    void reserve(std::size_t names);

private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t number = 0; // position + 1, 0 when the slot is free
    };

    std::size_t slot_of(std::string_view name, std::uint32_t hash) const noexcept;
    void resize(std::size_t slots);

    Names names_;
    std::vector<Slot> slots_;
};

} // namespace heed::analyst
