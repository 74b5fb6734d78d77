#pragma once
// Comments that the gate let through: lists of at least the detail minimum, each of one block of
// the round to one question with one sharing. Nothing in a list tells who wrote what, in which
// order, or which comments of two lists are by one person (docs/disclosure.md, "Comments"). Values;
// any thread may read them.

#include "survey-defs/model/comment.hpp"
#include "survey-defs/model/ids.hpp"

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace heed::disclosure {

struct CommentList {
    survey::GroupId unit; // the lowest unit whose report holds the list
    bool pooled = false;  // of what was too small, rather than of the people placed at the unit
    survey::ItemId question;
    survey::Sharing sharing = survey::Sharing::theme_only;
    std::vector<std::string> texts; // in the order of their bytes: none of arrival is left

    friend bool operator==(CommentList const&, CommentList const&) = default;
};

class ReleasedComments {
public:
    // None. Any others are made by the gate alone.
    ReleasedComments() = default;

    // In the order of questions, those word for word first, then from the root downwards.
    std::span<CommentList const> lists() const noexcept { return lists_; }

    friend bool operator==(ReleasedComments const&, ReleasedComments const&) = default;

private:
    friend class Gate;
    explicit ReleasedComments(std::vector<CommentList> lists) noexcept : lists_{std::move(lists)} {}

    std::vector<CommentList> lists_;
};

} // namespace heed::disclosure
