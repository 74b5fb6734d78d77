#pragma once
// A comment as bytes of one fixed size, whatever was written, so that a store can overwrite blank
// bytes in place and no size tells anything: question and sharing in the first byte, then the text
// in UTF-8, filled up with zeroes. Any thread.

#include "survey-defs/model/comment.hpp"
#include "survey-defs/model/instrument.hpp"

#include <boost/system/result.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace heed::survey {

// No code point takes more than four bytes in UTF-8.
inline constexpr std::size_t comment_text_bytes = 4 * comment_characters_max;
inline constexpr std::size_t comment_sheet_bytes = 1 + comment_text_bytes;

// The text alone, filled up with zeroes. Throws std::invalid_argument for one that is empty, does
// not fit or holds a zero.
std::vector<std::uint8_t> padded_comment(std::string_view text);
// Reads what padded_comment() wrote. Error: bad_encoding.
[[nodiscard]] boost::system::result<std::string>
unpadded_comment(std::span<std::uint8_t const> bytes);

// Throws std::invalid_argument also for a question that the instrument does not have.
std::vector<std::uint8_t> encode_comment(Instrument const& instrument, Comment const& comment);
// Reads what encode_comment() wrote. Error: bad_encoding.
[[nodiscard]] boost::system::result<Comment>
decode_comment(Instrument const& instrument, std::span<std::uint8_t const> bytes);

} // namespace heed::survey
