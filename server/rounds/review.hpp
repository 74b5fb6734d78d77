#pragma once
// Reviewing: the facilitator of a campaign reads its reports and what people wrote to its open
// questions, holds back what could give somebody away, and hands the rest over to the leaders. To
// anybody else a campaign's review does not exist.

#include "server/base/clock.hpp"
#include "server/rounds/campaigns.hpp"
#include "server/rounds/context.hpp"
#include "server/rounds/error.hpp"
#include "survey-defs/model/ids.hpp"

#include <boost/system/result.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heed::rounds {

// From the day of the release.
inline constexpr std::chrono::days comments_kept{90};

enum class ReviewState {
    open,      // not released yet: nobody can read anything
    to_review, // the facilitator reads, and leaders from the day of the session on, but no comment
    handed_over, // leaders read what was not held back, until the reports are erased
};

struct Review {
    store::Campaign campaign;
    ReviewState state = ReviewState::open;
    std::optional<base::Day> delete_on = {}; // of comments; empty while it is open, and without any
};

struct ReviewedList {
    std::string unit_name;
    store::StoredCommentList list;
};

// A review with all that there is to read; no comments once they have been deleted.
struct ReadReview {
    Review review;
    std::vector<CampaignUnit> units; // by name
    std::vector<ReviewedList> lists; // in the order of the instrument's questions
};

// Campaigns whose facilitator this is. Newest first.
std::vector<Review> all_reviews(Context const& context, std::string_view facilitator);
// Errors: not_found; wrong_state until the campaign is released; report_gone.
boost::system::result<ReadReview, Refusal> read_review(
    Context const& context,
    std::string_view facilitator,
    survey::CampaignId const& campaign
);

// Which comment of which campaign: its id in base64url.
struct CommentPlace {
    survey::CampaignId campaign;
    std::string comment;
};

// Holds a comment back, or gives it back. Errors: not_found; report_gone; wrong_state until the
// campaign is released, and when a comment is to be given back that was held back at the hand-over:
// leaders are told what they get once.
boost::system::result<store::StoredComment, Refusal> hold_back(
    Context const& context,
    std::string_view facilitator,
    CommentPlace const& place,
    bool held_back
);

// One way; a second time changes nothing. Errors: not_found; wrong_state until the campaign is
// released; report_gone.
boost::system::result<void, Refusal>
hand_over(Context const& context, std::string_view facilitator, survey::CampaignId const& campaign);

} // namespace heed::rounds
