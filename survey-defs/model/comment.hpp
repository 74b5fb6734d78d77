#pragma once
// What people wrote to the open questions of a round: comments without people, in an order that
// says nothing. Only the store makes a set, and its contract is to refuse while the round is open.
// It can be moved into the gate but not copied about.

#include "survey-defs/model/ids.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace heed::survey {

// In code points, not in bytes.
inline constexpr std::size_t comment_characters_max = 500;

// How far a comment may go; whoever writes one chooses for each.
enum class Sharing : std::uint8_t {
    word_for_word, // the facilitator, and then the leaders whose reports hold it
    theme_only,    // the facilitator alone, who tells what it is about
};

// What one person wrote to one open question. Nothing ties it to the person's answers, or to the
// comments of the same person to other questions.
struct Comment {
    ItemId question;
    Sharing sharing = Sharing::theme_only;
    std::string text; // UTF-8, 1 to comment_characters_max code points

    friend bool operator==(Comment const&, Comment const&) = default;
};

// The comments of one closed round, at most one of each person to each question.
struct CommentSet {
    CommentSet(GroupId of, std::vector<Comment> written)
        : group{std::move(of)}, comments{std::move(written)}
    {
    }
    CommentSet(CommentSet&&) noexcept = default;
    CommentSet& operator=(CommentSet&&) noexcept = default;
    CommentSet(CommentSet const&) = delete;
    CommentSet& operator=(CommentSet const&) = delete;
    ~CommentSet() = default;

    GroupId group;
    std::vector<Comment> comments;
};

} // namespace heed::survey
