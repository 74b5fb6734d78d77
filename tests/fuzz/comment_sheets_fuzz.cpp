// Any text in UTF-8 as a comment: either refused, or kept as a sheet of the one size that reads
// back as a text without blanks at its ends and without hidden characters. The JSON reader has
// refused all other bytes before.

#include "server/ballots/comment_sheets.hpp"
#include "server/base/text.hpp"
#include "survey-defs/model/comment_sheet.hpp"
#include "tests/fuzz/promise.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

namespace {

using namespace heed;
using fuzz::promise;

constexpr unsigned code_point_end = 0x110000;
constexpr unsigned surrogates_begin = 0xd800;
constexpr unsigned surrogates_end = 0xe000;

survey::ItemId const question{"OPN1"};

void append(std::string& text, unsigned code_point)
{
    auto const tail = [code_point](unsigned shift) {
        return static_cast<char>(0x80U | (code_point >> shift & 0x3fU));
    };
    if (code_point < 0x80) {
        text += static_cast<char>(code_point);
    } else if (code_point < 0x800) {
        text += {static_cast<char>(0xc0U | code_point >> 6U), tail(0)};
    } else if (code_point < 0x10000) {
        text += {static_cast<char>(0xe0U | code_point >> 12U), tail(6), tail(0)};
    } else {
        text += {static_cast<char>(0xf0U | code_point >> 18U), tail(12), tail(6), tail(0)};
    }
}

// A byte below 128 is itself; another one and the two after it are any code point.
std::string text_of(base::ByteView bytes)
{
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        unsigned code_point = bytes[at];
        if (code_point >= 0x80 && at + 2 < bytes.size()) {
            code_point = (code_point % 32 * 65536U + bytes[at + 1] * 256U + bytes[at + 2]);
            at += 2;
        }
        bool const is_surrogate = surrogates_begin <= code_point && code_point < surrogates_end;
        if (code_point < code_point_end && !is_surrogate) {
            append(text, code_point);
        }
    }
    return text;
}

bool is_blank(char character)
{
    return character == ' ' || character == '\n';
}

void check_kept(survey::Comment const& comment, survey::Sharing sharing)
{
    auto text = comment.text;
    promise(comment.question == question && comment.sharing == sharing);
    promise(!text.empty() && base::code_points(text) <= survey::comment_characters_max);
    promise(!is_blank(text.front()) && !is_blank(text.back()));
    std::erase(text, '\n');
    promise(!base::has_hidden_characters(text));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    survey::Instrument instrument;
    instrument.open_questions = {question};
    auto const sharing =
        size % 2 == 0 ? survey::Sharing::theme_only : survey::Sharing::word_for_word;
    std::vector<ballots::WrittenComment> const written{
        {question.text(), sharing, text_of({data, size})}};
    auto const sheets =
        ballots::CommentSheets::check(written, instrument, instrument.open_questions);
    if (sheets) {
        auto const& sheet = sheets->encoded().at(0).sheet;
        promise(sheet.size() == survey::comment_sheet_bytes);
        check_kept(survey::decode_comment(instrument, sheet).value(), sharing);
    }
    return 0;
}
