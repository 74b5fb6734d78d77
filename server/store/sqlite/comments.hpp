#pragma once
// Released comments in SQLite. Their texts lie in rows of one size that are never moved, so that
// what is overwritten is gone (migrations/heed/0005_comments.sql). Private to the SQLite back end.

#include "server/base/random.hpp"
#include "server/store/comment_store.hpp"
#include "server/store/release_store.hpp"
#include "server/store/sqlite/database.hpp"

namespace heed::store::sqlite {

class Comments final : public CommentStore {
public:
    explicit Comments(Database& database) : database_{database} {}

    std::optional<Review> review(survey::CampaignId const& campaign) override;
    std::vector<StoredCommentList> lists(survey::CampaignId const& campaign) override;
    std::vector<SharedComment>
    handed_over(survey::CampaignId const& campaign, CommentScope const& scope) override;
    boost::system::result<StoredComment>
    hold_back(survey::CampaignId const& campaign, base::Bytes16 const& comment, bool held_back)
        override;
    void delete_due(base::Day today) override;

private:
    Database& database_;
};

// Adds what the gate let through of a campaign, and that it waits for its review, if the campaign
// asks open questions. Part of recording a release.
void insert_comments(
    Writer& writer,
    survey::CampaignId const& campaign,
    KeptComments const& comments,
    base::Random& random
);

} // namespace heed::store::sqlite
