#pragma once
// A ballot as it came in, before ticket and answers have been checked. The store does not take
// one: only the verifier turns it into an AdmittedBallot.

#include "server/ballots/comment_sheets.hpp"
#include "survey-defs/model/answer_sheet.hpp"
#include "survey-defs/model/ids.hpp"

#include <string>
#include <vector>

namespace heed::ballots {

struct SealedBallot {
    survey::RoundId round;
    // In base64url.
    std::string ticket;
    int revision = 1;
    // Then there are neither answers nor comments.
    bool withdrawn = false;
    std::vector<survey::NamedAnswer> answers = {};
    // Has been checked: what is wrong with a comment is told with its question.
    CommentSheets comments = {};
};

} // namespace heed::ballots
