#include "server/rounds/review.hpp"

#include "server/base/encoding.hpp"
#include "server/rounds/readers.hpp"
#include "server/store/error.hpp"

#include <algorithm>
#include <span>
#include <unordered_map>
#include <utility>

namespace heed::rounds {

namespace {

// Where no question was asked there are reports alone, which the day of the session hands over too.
ReviewState state_of(Context const& context, store::Campaign const& campaign)
{
    if (!context.store.releases().is_released(campaign.id)) {
        return ReviewState::open;
    }
    bool const is_past =
        campaign.open_questions.empty() && is_handed_over(campaign, context.clock.today());
    bool const is_over = campaign.handed_over || campaign.erased_on;
    return is_over || is_past ? ReviewState::handed_over : ReviewState::to_review;
}

Review review_of(Context const& context, store::Campaign campaign)
{
    auto const comments = context.store.comments().review(campaign.id);
    Review review{.campaign = std::move(campaign)};
    review.state = state_of(context, review.campaign);
    if (comments) {
        review.delete_on = comments->delete_on;
    }
    return review;
}

boost::system::result<Review, Refusal>
find_released(Context const& context, std::string_view facilitator, survey::CampaignId const& id)
{
    auto campaign = context.store.rounds().campaign(id);
    if (!campaign || !is_facilitator(*campaign, facilitator)) {
        return Refusal{errc::not_found};
    }
    auto review = review_of(context, *std::move(campaign));
    if (review.state == ReviewState::open) {
        return Refusal{errc::wrong_state};
    }
    if (review.campaign.erased_on) {
        return Refusal{errc::report_gone};
    }
    return review;
}

std::vector<ReviewedList> lists_of(
    Context const& context,
    store::Campaign const& campaign,
    std::span<CampaignUnit const> units
)
{
    std::unordered_map<survey::GroupId, std::string> names;
    for (auto const& seen : units) {
        names.emplace(seen.unit.id, seen.unit.name);
    }
    auto const lists = context.store.comments().lists(campaign.id);
    std::vector<ReviewedList> all;
    for (auto const& question : campaign.open_questions) {
        for (auto const& list : lists) {
            if (list.question == question) {
                all.push_back({.unit_name = names[list.unit], .list = list});
            }
        }
    }
    return all;
}

std::optional<base::Bytes16> comment_id(std::string_view text)
{
    auto const bytes = base::from_base64url(text);
    base::Bytes16 id{};
    if (!bytes || bytes->size() != id.size()) {
        return std::nullopt;
    }
    std::ranges::copy(*bytes, id.begin());
    return id;
}

} // namespace

std::vector<Review> all_reviews(Context const& context, std::string_view facilitator)
{
    std::vector<Review> all;
    for (auto& campaign : context.store.rounds().campaigns_facilitated_by(facilitator)) {
        all.push_back(review_of(context, std::move(campaign)));
    }
    return all;
}

boost::system::result<ReadReview, Refusal> read_review(
    Context const& context,
    std::string_view facilitator,
    survey::CampaignId const& campaign
)
{
    auto review = find_released(context, facilitator, campaign);
    if (!review) {
        return review.error();
    }
    auto seen = find_campaign(context, facilitator, campaign);
    if (!seen) {
        return seen.error();
    }
    auto lists = lists_of(context, review->campaign, seen->units);
    return ReadReview{*std::move(review), std::move(seen->units), std::move(lists)};
}

boost::system::result<store::StoredComment, Refusal> hold_back(
    Context const& context,
    std::string_view facilitator,
    CommentPlace const& place,
    bool held_back
)
{
    if (auto const review = find_released(context, facilitator, place.campaign); !review) {
        return review.error();
    }
    auto const id = comment_id(place.comment);
    if (!id) {
        return Refusal{errc::not_found};
    }
    auto comment = context.store.comments().hold_back(place.campaign, *id, held_back);
    if (!comment) {
        bool const is_over = comment.error() == store::errc::wrong_state;
        return Refusal{is_over ? errc::wrong_state : errc::not_found};
    }
    return *std::move(comment);
}

boost::system::result<void, Refusal>
hand_over(Context const& context, std::string_view facilitator, survey::CampaignId const& campaign)
{
    if (auto const review = find_released(context, facilitator, campaign); !review) {
        return review.error();
    }
    if (!context.store.rounds().hand_over(campaign)) {
        return Refusal{errc::not_found};
    }
    return {};
}

} // namespace heed::rounds
