#include "server/base/encoding.hpp"

#include <array>

namespace heed::base {

namespace {

constexpr std::string_view base64url_alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::string_view hex_alphabet = "0123456789abcdef";

constexpr std::uint8_t no_value = 0xff;

// The value of each character of an alphabet, no_value for all others.
constexpr std::array<std::uint8_t, 256> values_of(std::string_view alphabet)
{
    std::array<std::uint8_t, 256> values{};
    values.fill(no_value);
    for (std::size_t i = 0; i < alphabet.size(); ++i) {
        values[static_cast<unsigned char>(alphabet[i])] = static_cast<std::uint8_t>(i);
    }
    return values;
}

// Reads characters of `bits` bits each into bytes. Bits that are left over must be 0, so that
// every byte string has exactly one text.
std::optional<Bytes>
unpack(std::string_view text, std::array<std::uint8_t, 256> const& values, unsigned bits)
{
    Bytes bytes;
    bytes.reserve(text.size() * bits / 8);
    unsigned pending = 0;
    unsigned pending_bits = 0;
    for (char const character : text) {
        std::uint8_t const value = values[static_cast<unsigned char>(character)];
        if (value == no_value) {
            return std::nullopt;
        }
        pending = pending << bits | value;
        pending_bits += bits;
        if (pending_bits >= 8) {
            pending_bits -= 8;
            bytes.push_back(static_cast<std::uint8_t>(pending >> pending_bits));
            pending &= (1U << pending_bits) - 1;
        }
    }
    if (pending != 0 || pending_bits >= bits) {
        return std::nullopt;
    }
    return bytes;
}

std::string pack(ByteView bytes, std::string_view alphabet, unsigned bits)
{
    std::string text;
    text.reserve((bytes.size() * 8 + bits - 1) / bits);
    unsigned const mask = (1U << bits) - 1;
    unsigned pending = 0;
    unsigned pending_bits = 0;
    for (std::uint8_t const byte : bytes) {
        pending = pending << 8U | byte;
        pending_bits += 8;
        while (pending_bits >= bits) {
            pending_bits -= bits;
            text += alphabet[pending >> pending_bits & mask];
        }
        pending &= (1U << pending_bits) - 1;
    }
    if (pending_bits > 0) {
        text += alphabet[pending << (bits - pending_bits) & mask];
    }
    return text;
}

} // namespace

std::string to_base64url(ByteView bytes)
{
    return pack(bytes, base64url_alphabet, 6);
}

std::optional<Bytes> from_base64url(std::string_view text)
{
    static constexpr auto values = values_of(base64url_alphabet);
    return unpack(text, values, 6);
}

std::string to_hex(ByteView bytes)
{
    return pack(bytes, hex_alphabet, 4);
}

std::optional<Bytes> from_hex(std::string_view text)
{
    static constexpr auto values = values_of(hex_alphabet);
    return unpack(text, values, 4);
}

std::optional<unsigned> crockford_value(char character) noexcept
{
    char const upper =
        'a' <= character && character <= 'z' ? static_cast<char>(character - 'a' + 'A') : character;
    switch (upper) {
    case 'O':
        return 0;
    case 'I':
    case 'L':
        return 1;
    default:
        break;
    }
    auto const position = crockford_alphabet.find(upper);
    if (position == std::string_view::npos) {
        return std::nullopt;
    }
    return static_cast<unsigned>(position);
}

std::string crockford_as_meant(std::string_view typed)
{
    std::string meant;
    for (char const character : typed) {
        auto const value = crockford_value(character);
        if (!value) {
            return {};
        }
        meant += crockford_alphabet[*value];
    }
    return meant;
}

} // namespace heed::base
