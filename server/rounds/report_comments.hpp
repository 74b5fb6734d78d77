#pragma once
// The comments in a report: what was written word for word to each open question, once the
// facilitator has handed it over.

#include "server/rounds/context.hpp"
#include "survey-defs/model/ids.hpp"

#include <string>
#include <vector>

namespace heed::rounds {

enum class CommentsState {
    waiting, // the facilitator has not handed anything over yet, be there something or not
    shown,
    none, // nothing to show, whatever the reason: too few wrote, all was held back or is deleted
};

struct QuestionComments {
    survey::ItemId question;
    CommentsState state = CommentsState::waiting;
    std::vector<std::string> texts; // in a random order that is always the same
};

// One for each open question that the campaign asks, in the instrument's order; none when it asks
// none. The campaign must be released.
std::vector<QuestionComments> comments_in_report(
    Context const& context,
    store::Campaign const& campaign,
    store::CommentScope const& scope
);

} // namespace heed::rounds
