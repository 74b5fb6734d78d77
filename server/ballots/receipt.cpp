#include "server/ballots/receipt.hpp"

#include "server/base/encoding.hpp"

#include <cstdint>

namespace heed::ballots {

namespace {

constexpr unsigned bits_per_byte = 8;
constexpr unsigned bits_per_character = 5;
constexpr unsigned bits_per_number = 64;
static_assert(receipt_bits == receipt_characters * bits_per_character);

} // namespace

std::string receipt_of(base::Bytes32 const& receipt_key)
{
    std::uint64_t first = 0;
    for (std::size_t i = 0; i < sizeof first; ++i) {
        first = first << bits_per_byte | receipt_key[i];
    }
    std::string receipt;
    for (unsigned taken = bits_per_character; taken <= receipt_bits; taken += bits_per_character) {
        receipt += base::crockford_alphabet[first >> (bits_per_number - taken) & 0x1fU];
    }
    return receipt;
}

std::optional<base::Bytes32> lowest_key_of(std::string_view receipt)
{
    if (receipt.size() != receipt_characters) {
        return std::nullopt;
    }
    std::uint64_t first = 0;
    for (char const character : receipt) {
        auto const value = base::crockford_value(character);
        if (!value) {
            return std::nullopt;
        }
        first = first << bits_per_character | *value;
    }
    first <<= bits_per_number - receipt_bits;
    base::Bytes32 key{};
    for (std::size_t i = sizeof first; i-- > 0; first >>= bits_per_byte) {
        key[i] = static_cast<std::uint8_t>(first);
    }
    return key;
}

} // namespace heed::ballots
