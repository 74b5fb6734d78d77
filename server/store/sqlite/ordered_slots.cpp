#include "server/store/sqlite/ordered_slots.hpp"

#include <algorithm>
#include <compare>
#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <tuple>
#include <utility>

namespace heed::store::sqlite {

namespace {

constexpr std::size_t bits_per_byte = 8;
constexpr std::size_t key_bytes = std::tuple_size_v<base::Bytes32>;
static_assert(key_bits == key_bytes * bits_per_byte);

base::ByteView key_of(base::Bytes const& content)
{
    if (content.size() < key_bytes) {
        throw std::runtime_error{"a slot is too small for its key"};
    }
    return base::ByteView{content}.first(key_bytes);
}

bool is_blank(base::Bytes const& content)
{
    return std::ranges::all_of(key_of(content), [](std::uint8_t byte) { return byte == 0; });
}

// By the first bits of both.
std::strong_ordering compare(base::ByteView left, base::ByteView right, std::size_t bits = key_bits)
{
    std::size_t const whole = bits / bits_per_byte;
    std::size_t const rest = bits % bits_per_byte;
    if (int const order = std::memcmp(left.data(), right.data(), whole); order != 0 || rest == 0) {
        return order <=> 0;
    }
    auto const unread = bits_per_byte - rest;
    return left[whole] >> unread <=> right[whole] >> unread;
}

} // namespace

std::optional<base::Bytes> OrderedSlots::find(base::Bytes32 const& key)
{
    return find(key, key_bits);
}

std::optional<base::Bytes> OrderedSlots::find(base::Bytes32 const& key, std::size_t bits)
{
    auto const place = place_of(key, bits);
    return place ? std::optional{row_.read(*place)} : std::nullopt;
}

void OrderedSlots::put(base::Bytes content)
{
    std::size_t place = home(key_of(content));
    for (std::size_t step = 0; step < row_.count(); ++step, place = after(place)) {
        auto found = row_.read(place);
        auto const order = compare(key_of(content), key_of(found));
        if (is_blank(found) || order == std::strong_ordering::equal) {
            row_.write(place, content);
            return;
        }
        if (order == std::strong_ordering::less) {
            row_.write(place, content);
            content = std::move(found);
        }
    }
    throw std::runtime_error{"no slot is left"};
}

void OrderedSlots::take_out(base::Bytes32 const& key)
{
    auto const place = place_of(key);
    if (!place) {
        return;
    }
    base::Bytes const blank(row_.read(*place).size());
    row_.write(close_up(*place), blank);
}

std::size_t OrderedSlots::home(base::ByteView key) const noexcept
{
    std::uint64_t number = 0;
    for (std::uint8_t const byte : key.first(home_bits / bits_per_byte)) {
        number = number << bits_per_byte | byte;
    }
    return number % row_.count();
}

std::size_t OrderedSlots::after(std::size_t place) const noexcept
{
    return place + 1 == row_.count() ? 0 : place + 1;
}

std::size_t OrderedSlots::distance(std::size_t from, std::size_t to) const noexcept
{
    return to >= from ? to - from : to + row_.count() - from;
}

std::optional<std::size_t> OrderedSlots::place_of(base::Bytes32 const& key, std::size_t bits)
{
    std::size_t place = home(key);
    for (std::size_t step = 0; step < row_.count(); ++step, place = after(place)) {
        auto const found = row_.read(place);
        auto const order = compare(key_of(found), key, bits);
        // A larger key would have made way for every key with these first bits.
        if (is_blank(found) || order == std::strong_ordering::greater) {
            return std::nullopt;
        }
        if (order == std::strong_ordering::equal) {
            return place;
        }
    }
    return std::nullopt;
}

std::size_t OrderedSlots::close_up(std::size_t hole)
{
    std::size_t place = after(hole);
    for (std::size_t step = 1; step < row_.count(); ++step, place = after(place)) {
        auto const next = row_.read(place);
        if (is_blank(next)) {
            break;
        }
        if (distance(home(key_of(next)), place) >= distance(hole, place)) {
            row_.write(hole, next);
            hole = place;
        }
    }
    return hole;
}

} // namespace heed::store::sqlite
