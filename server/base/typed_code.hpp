#pragma once
// A random code that people type from paper: 23 random Crockford characters (115 bits: too many to
// guess, so a fast hash of it may be stored) and a check character that catches slips of the pen,
// written in six groups of four. Participation codes and invitations are both of this kind.

#include "server/base/random.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace heed::base {

inline constexpr std::size_t code_characters = 24;
inline constexpr std::size_t code_group_characters = 4;
// Longest text that may still be a code, with blanks and hyphens between the groups.
inline constexpr std::size_t code_text_bytes_max = 64;

// That many random characters of the Crockford alphabet, five bits each.
std::string crockford_text(Random& random, std::size_t characters);

class TypedCode {
public:
    static TypedCode draw(Random& random);

    // Reads a code as a person may type it: either case, O for 0, I and L for 1, blanks and hyphens
    // anywhere. Empty when a character is wrong or missing, or the check character does not fit.
    static std::optional<TypedCode> parse(std::string_view text);

    // The 24 characters in capitals, without hyphens: what is hashed.
    std::string const& characters() const noexcept { return characters_; }
    // "7KQ2-…", six groups of four: what is printed.
    std::string grouped() const;

private:
    explicit TypedCode(std::string characters) : characters_{std::move(characters)} {}

    std::string characters_;
};

// The alphabet's character for (sum of (i + 1) * value[i]) mod 31 over the first 23 characters. As
// 31 is prime and the weights differ, it catches every swap of two different characters and every
// single wrong one, but for a 0 in place of a Z and the reverse.
char check_character(std::string_view first_characters) noexcept;

} // namespace heed::base
