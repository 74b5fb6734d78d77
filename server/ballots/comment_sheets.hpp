#pragma once
// The comments that came with a ballot, checked and encoded: right by type, as an answer sheet is.
// A value; any thread.

#include "server/ballots/error.hpp"
#include "server/base/bytes.hpp"
#include "survey-defs/model/comment.hpp"
#include "survey-defs/model/ids.hpp"
#include "survey-defs/model/instrument.hpp"

#include <boost/system/result.hpp>

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace heed::ballots {

// A comment as the client sent it.
struct WrittenComment {
    std::string question;
    survey::Sharing sharing = survey::Sharing::theme_only;
    std::string text;
};

// What is wrong with the comment on which question.
struct CommentFlaw {
    errc code;
    std::string question;
};

// A comment as it is stored, and to which question it belongs.
struct EncodedComment {
    survey::ItemId question;
    base::Bytes sheet; // of survey::comment_sheet_bytes
};

class CommentSheets {
public:
    // None.
    CommentSheets() = default;

    // `asked` are the open questions of the round. Texts lose blanks and line breaks at their ends,
    // every other line break becomes one line feed, and a tab a blank. Errors: unknown_question,
    // question_not_asked, question_twice, empty_comment, long_comment, unreadable_comment.
    [[nodiscard]] static boost::system::result<CommentSheets, CommentFlaw> check(
        std::span<WrittenComment const> written,
        survey::Instrument const& instrument,
        std::span<survey::ItemId const> asked
    );

    // One for each comment.
    std::vector<EncodedComment> const& encoded() const noexcept { return encoded_; }

private:
    explicit CommentSheets(std::vector<EncodedComment> encoded) : encoded_{std::move(encoded)} {}

    std::vector<EncodedComment> encoded_;
};

} // namespace heed::ballots
