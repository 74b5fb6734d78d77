#pragma once
// The little of UTF-8 (RFC 3629) that reading needs: whether text is valid, and in which column a
// byte stands. Any thread.

#include <cstddef>
#include <string_view>

namespace heed::analyst {

// Some editors put it before a text. It is not part of the text.
inline constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

// The bytes before the first one that begins no valid character; the size of the text when all are
// valid. Overlong forms, surrogates and what is above U+10FFFF are not valid. Text that is plain
// ASCII is passed eight bytes at a time.
std::size_t valid_utf8_bytes(std::string_view text) noexcept;

// The column of the byte at `offset` in a line, from 1, counted in characters. What stands before
// the byte must be valid.
std::size_t column_at(std::string_view line, std::size_t offset) noexcept;

} // namespace heed::analyst
