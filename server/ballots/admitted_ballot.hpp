#pragma once
// A ballot that passed every check that can be made without the store. Only the verifier makes
// one, and the store's cast() takes nothing else. It holds the parts that must never be stored side
// by side: the store spends the code in one table, lays the sheet into another under a random key,
// and each comment into a third, with nothing in common.

#include "server/ballots/comment_sheets.hpp"
#include "server/base/bytes.hpp"
#include "survey-defs/model/ids.hpp"

#include <utility>

namespace heed::ballots {

class AdmittedBallot {
public:
    survey::RoundId const& round() const noexcept { return round_; }

    base::Bytes32 const& code_hash() const noexcept { return code_hash_; }

    // SHA-256 of the client's attempt: equal for a repeat, and unrelated to the answers.
    base::Bytes32 const& attempt_hash() const noexcept { return attempt_hash_; }

    // AnswerSheet::encode(): the same size for every ballot of a round.
    base::Bytes const& sheet() const noexcept { return sheet_; }

    CommentSheets const& comments() const noexcept { return comments_; }

private:
    friend class Verifier;

    AdmittedBallot(
        survey::RoundId round,
        base::Bytes32 code_hash,
        base::Bytes32 attempt_hash,
        base::Bytes sheet,
        CommentSheets comments
    )
        : round_{std::move(round)},
          code_hash_{code_hash},
          attempt_hash_{attempt_hash},
          sheet_{std::move(sheet)},
          comments_{std::move(comments)}
    {
    }

    survey::RoundId round_;
    base::Bytes32 code_hash_;
    base::Bytes32 attempt_hash_;
    base::Bytes sheet_;
    CommentSheets comments_;
};

} // namespace heed::ballots
