#include "server/ballots/comment_sheets.hpp"

#include "server/base/text.hpp"
#include "survey-defs/model/comment_sheet.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_set>

namespace heed::ballots {

namespace {

constexpr std::string_view blanks = " \n";

std::string tidy(std::string_view typed)
{
    std::string text;
    for (char const character : typed) {
        if (character == '\t') {
            text += ' ';
        } else if (character != '\r') {
            text += character;
        }
    }
    text.erase(0, std::min(text.find_first_not_of(blanks), text.size()));
    text.resize(text.find_last_not_of(blanks) + 1);
    return text;
}

// A line feed is the one control character that a comment may hold.
bool is_readable(std::string text)
{
    std::ranges::replace(text, '\n', ' ');
    return !base::has_hidden_characters(text);
}

std::optional<errc> flaw_of_text(std::string const& text)
{
    if (text.empty()) {
        return errc::empty_comment;
    }
    if (base::code_points(text) > survey::comment_characters_max) {
        return errc::long_comment;
    }
    return is_readable(text) ? std::nullopt : std::optional{errc::unreadable_comment};
}

std::optional<errc> flaw_of_question(
    survey::ItemId const& question,
    survey::Instrument const& instrument,
    std::span<survey::ItemId const> asked
)
{
    if (std::ranges::find(asked, question) != asked.end()) {
        return std::nullopt;
    }
    auto const& known = instrument.open_questions;
    bool const exists = std::ranges::find(known, question) != known.end();
    return exists ? errc::question_not_asked : errc::unknown_question;
}

} // namespace

boost::system::result<CommentSheets, CommentFlaw> CommentSheets::check(
    std::span<WrittenComment const> written,
    survey::Instrument const& instrument,
    std::span<survey::ItemId const> asked
)
{
    std::vector<EncodedComment> encoded;
    std::unordered_set<std::string> seen;
    for (auto const& comment : written) {
        survey::ItemId const question{comment.question};
        if (auto const flaw = flaw_of_question(question, instrument, asked)) {
            return CommentFlaw{*flaw, comment.question};
        }
        if (!seen.insert(comment.question).second) {
            return CommentFlaw{errc::question_twice, comment.question};
        }
        auto text = tidy(comment.text);
        if (auto const flaw = flaw_of_text(text)) {
            return CommentFlaw{*flaw, comment.question};
        }
        auto sheet =
            survey::encode_comment(instrument, {question, comment.sharing, std::move(text)});
        encoded.push_back({question, std::move(sheet)});
    }
    return CommentSheets{std::move(encoded)};
}

} // namespace heed::ballots
