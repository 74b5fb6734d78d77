#pragma once
// The comments of a campaign inside the gate, sorted by question and sharing: head counts unit by
// unit, and texts of whole blocks. Units are those of the tree's shape. Lives while decide() runs;
// one thread at a time.

#include "scoring/disclosure/group_tree.hpp"
#include "survey-defs/model/comment.hpp"
#include "survey-defs/model/instrument.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace heed::disclosure {

class WrittenComments {
public:
    // Comments that are listed together.
    struct Kind {
        survey::ItemId question;
        survey::Sharing sharing = survey::Sharing::theme_only;
    };

    // `answered`: for each unit how many answered. `tree` must outlive this. Throws
    // std::invalid_argument for defects: a group that is not in the tree or comes twice, a question
    // that the instrument does not have, more comments of a group to a question than answered.
    WrittenComments(
        std::vector<survey::CommentSet>&& comments,
        GroupTree const& tree,
        survey::Instrument const& instrument,
        std::span<int const> answered
    );

    // All that the instrument allows for, in its order, word for word before theme only.
    std::span<Kind const> kinds() const noexcept { return kinds_; }

    // For each unit how many wrote such a comment and count towards a minimum.
    std::vector<int> writers(std::size_t kind) const;
    // The comments of these units, sorted by their bytes and gone from here afterwards. Those of a
    // unit in which nobody counts are left out.
    std::vector<std::string> take(std::size_t kind, std::span<std::size_t const> units);

private:
    using Texts = std::vector<std::string>;

    void add(survey::CommentSet&& set, std::size_t unit);
    void check(std::span<int const> answered) const;
    int writers(std::size_t kind, std::size_t unit) const;

    GroupTree const& tree_;
    std::vector<Kind> kinds_;
    std::vector<std::vector<Texts>> texts_; // of each kind and unit
};

} // namespace heed::disclosure
