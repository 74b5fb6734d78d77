#include "survey-defs/model/comment_sheet.hpp"

#include "survey-defs/model/error.hpp"

#include <algorithm>
#include <stdexcept>

namespace heed::survey {

namespace {

// The first byte is twice the position of the question, plus one for `theme_only`.
constexpr std::uint8_t sharings = 2;

} // namespace

std::vector<std::uint8_t> padded_comment(std::string_view text)
{
    if (text.empty() || text.size() > comment_text_bytes || text.find('\0') != text.npos) {
        throw std::invalid_argument{"a comment that cannot be stored"};
    }
    std::vector<std::uint8_t> bytes{text.begin(), text.end()};
    bytes.resize(comment_text_bytes);
    return bytes;
}

boost::system::result<std::string> unpadded_comment(std::span<std::uint8_t const> bytes)
{
    auto const end = std::ranges::find(bytes, std::uint8_t{0});
    bool const only_zeroes = std::all_of(end, bytes.end(), [](auto byte) { return byte == 0; });
    if (bytes.size() != comment_text_bytes || end == bytes.begin() || !only_zeroes) {
        return errc::bad_encoding;
    }
    return std::string{bytes.begin(), end};
}

std::vector<std::uint8_t> encode_comment(Instrument const& instrument, Comment const& comment)
{
    auto const& questions = instrument.open_questions;
    auto const question = std::ranges::find(questions, comment.question);
    if (question == questions.end()) {
        throw std::invalid_argument{"a comment on a question that is not there"};
    }
    auto bytes = padded_comment(comment.text);
    auto const head = sharings * (question - questions.begin()) +
                      (comment.sharing == Sharing::theme_only ? 1 : 0);
    bytes.insert(bytes.begin(), static_cast<std::uint8_t>(head));
    return bytes;
}

boost::system::result<Comment>
decode_comment(Instrument const& instrument, std::span<std::uint8_t const> bytes)
{
    auto const& questions = instrument.open_questions;
    if (bytes.empty() || bytes.front() / sharings >= questions.size()) {
        return errc::bad_encoding;
    }
    auto text = unpadded_comment(bytes.subspan(1));
    if (!text) {
        return text.error();
    }
    bool const as_theme = bytes.front() % sharings == 1;
    return Comment{
        .question = questions[bytes.front() / sharings],
        .sharing = as_theme ? Sharing::theme_only : Sharing::word_for_word,
        .text = *std::move(text)};
}

} // namespace heed::survey
