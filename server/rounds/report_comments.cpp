#include "server/rounds/report_comments.hpp"

#include <utility>

namespace heed::rounds {

std::vector<QuestionComments> comments_in_report(
    Context const& context,
    store::Campaign const& campaign,
    store::CommentScope const& scope
)
{
    std::vector<QuestionComments> all;
    if (campaign.open_questions.empty()) {
        return all;
    }
    auto const review = context.store.comments().review(campaign.id);
    bool const is_handed_over = review && review->handed_over;
    // Nobody is left to hand over, or nothing.
    bool const is_past =
        !campaign.facilitator || (review && review->delete_on <= context.clock.today());
    auto shared = is_handed_over ? context.store.comments().handed_over(campaign.id, scope)
                                 : std::vector<store::SharedComment>{};
    for (auto const& question : campaign.open_questions) {
        QuestionComments told{.question = question, .state = {}, .texts = {}};
        for (auto& comment : shared) {
            if (comment.question == question) {
                told.texts.push_back(std::move(comment.text));
            }
        }
        if (is_handed_over || is_past) {
            told.state = told.texts.empty() ? CommentsState::none : CommentsState::shown;
        }
        all.push_back(std::move(told));
    }
    return all;
}

} // namespace heed::rounds
