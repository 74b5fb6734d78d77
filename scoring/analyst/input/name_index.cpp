#include "scoring/analyst/input/name_index.hpp"

#include <bit>
#include <functional>
#include <utility>

namespace heed::analyst {

namespace {

constexpr std::size_t slots_min = 16;
// An odd number with its bits well mixed: 2^32 divided by the golden ratio.
constexpr std::uint32_t spread = 0x9e3779b9U;

// At most three of four slots are taken.
constexpr std::size_t slots_for(std::size_t names) noexcept
{
    return std::bit_ceil(std::max(slots_min, names + names / 3 + 1));
}

// Names that differ in the lowest four bits of their last byte only, as numbered ones do, get
// neighbouring hashes: asked for in their order, ten of them touch two cache lines and not ten.
std::uint32_t hash_of(std::string_view name) noexcept
{
    constexpr std::uint32_t neighbours = 15;
    if (name.empty()) {
        return 0;
    }
    std::uint32_t const last = static_cast<unsigned char>(name.back());
    auto const start = std::hash<std::string_view>{}(name.substr(0, name.size() - 1));
    std::uint32_t const group = (last & ~neighbours) * spread;
    auto const hash = (start ^ (start >> 32U)) + group;
    return (static_cast<std::uint32_t>(hash) & ~neighbours) | (last & neighbours);
}

} // namespace

NameIndex::Found NameIndex::add(std::string_view name)
{
    if (slots_for(names_.size() + 1) > slots_.size()) {
        resize(slots_for(names_.size() + 1));
    }
    auto const hash = hash_of(name);
    auto& slot = slots_[slot_of(name, hash)];
    bool const is_new = slot.number == 0;
    if (is_new) {
        names_.add(name);
        slot = {hash, static_cast<std::uint32_t>(names_.size())};
    }
    return {slot.number - 1, is_new};
}

std::optional<std::uint32_t> NameIndex::find(std::string_view name) const noexcept
{
    if (slots_.empty()) {
        return std::nullopt;
    }
    auto const& slot = slots_[slot_of(name, hash_of(name))];
    return slot.number == 0 ? std::nullopt : std::optional{slot.number - 1};
}

Names NameIndex::take_names() noexcept
{
    slots_ = {};
    return std::exchange(names_, {});
}

void NameIndex::reserve(std::size_t names)
{
    names_.reserve(names);
    if (slots_for(names) > slots_.size()) {
        resize(slots_for(names));
    }
}

// The slot that holds the name, or the free one where it belongs. There is always a free one.
std::size_t NameIndex::slot_of(std::string_view name, std::uint32_t hash) const noexcept
{
    auto const mask = slots_.size() - 1;
    auto at = hash & mask;
    while (slots_[at].number != 0 &&
           (slots_[at].hash != hash || names_[slots_[at].number - 1] != name)) {
        at = (at + 1) & mask;
    }
    return at;
}

void NameIndex::resize(std::size_t slots)
{
    auto const old = std::exchange(slots_, std::vector<Slot>(slots));
    auto const mask = slots - 1;
    for (auto const& slot : old) {
        auto at = slot.hash & mask;
        while (slot.number != 0 && slots_[at].number != 0) {
            at = (at + 1) & mask;
        }
        slots_[at] = slot.number == 0 ? slots_[at] : slot;
    }
}

} // namespace heed::analyst
