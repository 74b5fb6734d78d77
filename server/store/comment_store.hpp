#pragma once
// Port: comments that the gate has let through, from their release until their day of deletion, and
// what their facilitator does with them. They come in with the release alone (release_store.hpp),
// and go out to leaders once the campaign is handed over (round_store.hpp). Each call is one
// transaction, and durable when it returns. Any thread.

#include "server/base/bytes.hpp"
#include "server/base/clock.hpp"
#include "survey-defs/model/comment.hpp"
#include "survey-defs/model/ids.hpp"

#include <boost/system/result.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace heed::store {

struct Review {
    base::Day delete_on;      // from that day on, nothing of what was written is left
    bool handed_over = false; // as the campaign has it
};

// The id is random, and the order of ids the only one in which comments are ever shown.
struct StoredComment {
    base::Bytes16 id{};
    std::string text;
    bool held_back = false;
};

// See disclosure::CommentList.
struct StoredCommentList {
    survey::GroupId unit;
    bool pooled = false;
    survey::ItemId question;
    survey::Sharing sharing = survey::Sharing::theme_only;
    std::vector<StoredComment> comments; // by id
};

// What a report shows of one comment.
struct SharedComment {
    survey::ItemId question;
    std::string text;
};

// Whose comments a report shows: the same units as the report is about.
struct CommentScope {
    std::span<survey::GroupId const> units;
    // Whether comments count that were pooled at one of the units, from it and from below it.
    bool pooled = false;
};

class CommentStore {
public:
    CommentStore() = default;
    CommentStore(CommentStore const&) = delete;
    CommentStore& operator=(CommentStore const&) = delete;
    virtual ~CommentStore() = default;

    // Empty until the campaign is released, and for ever if it asks no open question.
    virtual std::optional<Review> review(survey::CampaignId const& campaign) = 0;

    // For the facilitator alone: everything, by question, then as the gate had it. None once it
    // has been deleted.
    virtual std::vector<StoredCommentList> lists(survey::CampaignId const& campaign) = 0;

    // For reports: what was handed over word for word and not held back, in the order of the ids,
    // whichever lists it is from. Comments to be seen as a theme only never come out of here.
    virtual std::vector<SharedComment>
    handed_over(survey::CampaignId const& campaign, CommentScope const& scope) = 0;

    // Holds a comment back, or gives it back. Errors: not_found, also when it is of another
    // campaign or has been deleted; wrong_state when it was handed over and is to be given back.
    virtual boost::system::result<StoredComment>
    hold_back(survey::CampaignId const& campaign, base::Bytes16 const& comment, bool held_back) = 0;

    // Overwrites the texts of all campaigns whose day of deletion has come.
    virtual void delete_due(base::Day today) = 0;
};

} // namespace heed::store
