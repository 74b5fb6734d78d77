#pragma once
// Bytes as text: unpadded base64url (RFC 4648 section 5), hex, and Crockford's base32, which people
// can read aloud and type (no I, L, O, U; case and look-alikes are forgiven when reading).

#include "server/base/bytes.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace heed::base {

std::string to_base64url(ByteView bytes);
// Empty unless the text is exactly what to_base64url() writes for some bytes.
std::optional<Bytes> from_base64url(std::string_view text);
std::string to_hex(ByteView bytes);
std::optional<Bytes> from_hex(std::string_view text);

inline constexpr std::string_view crockford_alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
// The value 0 to 31 of a character as a person may type it: either case, O for 0, I and L for 1.
// Empty for anything else.
std::optional<unsigned> crockford_value(char character) noexcept;
// Typed text in the characters of the alphabet, as they were meant; empty when one fits nothing.
std::string crockford_as_meant(std::string_view typed);

} // namespace heed::base
