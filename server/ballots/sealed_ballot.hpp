#pragma once
// A ballot as it came in, before code, attempt and answers have been checked. The store does not
// take one: only the verifier turns it into an AdmittedBallot.

#include "server/ballots/comment_sheets.hpp"
#include "server/base/bytes.hpp"
#include "server/base/secret.hpp"
#include "survey-defs/model/answer_sheet.hpp"
#include "survey-defs/model/ids.hpp"

#include <string>
#include <vector>

namespace heed::ballots {

struct SealedBallot {
    survey::RoundId round;
    // The participation code as typed.
    base::SecretText code;
    // 16 random bytes in base64url that the client keeps for one sheet, so that a repeat after a
    // lost reply is recognised as the same.
    std::string attempt;
    std::vector<survey::NamedAnswer> answers;
    // Has been checked: what is wrong with a comment is told with its question.
    CommentSheets comments = {};
};

} // namespace heed::ballots
