#pragma once
// Short texts that people type and others read: team names, roles, contacts. UTF-8 is assumed; the
// JSON reader has refused anything else. Any thread.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace heed::base {

// Number of code points: what people count as characters, near enough.
std::size_t code_points(std::string_view utf8) noexcept;

// Whether it holds what cannot be seen but changes how the rest is read: control characters, line
// and paragraph separators, characters of no width and those that turn the direction round
// (Unicode's Cc, Zl, Zp, and of Cf all but the joiners that some scripts need).
bool has_hidden_characters(std::string_view utf8) noexcept;

// With the capitals A to Z made small, as in sign-in names; everything else stays.
std::string in_small_letters(std::string_view utf8);

// Why a short text cannot be taken.
enum class TextFlaw {
    too_long,
    unreadable, // empty, a blank at either end, or hidden characters
};

// Empty when nothing is wrong with the text.
std::optional<TextFlaw> flaw_of(std::string_view utf8, std::size_t characters_max) noexcept;

} // namespace heed::base
