#pragma once
// Casting a ballot: the one thing that a participant does. When it returns success, the ballot is
// on disk; nothing about the sender is stored or logged.

#include "server/ballots/comment_sheets.hpp"
#include "server/base/secret.hpp"
#include "server/rounds/context.hpp"
#include "server/rounds/error.hpp"
#include "survey-defs/model/answer_sheet.hpp"

#include <boost/system/result.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace heed::rounds {

// A ballot as the client sent it.
struct Submission {
    base::SecretText code;
    std::string attempt;
    std::vector<survey::NamedAnswer> answers;
    std::vector<ballots::WrittenComment> comments = {};
};

// Errors: not_found, not_open, closed, bad_code, unknown_code, code_used, bad_attempt; those of the
// answer sheet from unknown_item on; and of comments, with the question as the entry that they are
// about: unknown_item, item_not_asked, answered_twice, too_short, too_long, bad_text.
boost::system::result<void, Refusal>
cast(Context const& context, std::string_view short_name, Submission const& submission);

} // namespace heed::rounds
