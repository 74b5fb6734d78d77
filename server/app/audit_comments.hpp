#pragma once
// How lists of comments are called in what auditors read. Any thread.

#include "scoring/disclosure/release_record.hpp"
#include "survey-defs/model/comment.hpp"

#include <string>
#include <string_view>

namespace heed::app {

// "word_for_word", "theme_only".
std::string_view name_of(survey::Sharing sharing) noexcept;

// "OPN1 word_for_word".
std::string kind_name(disclosure::RecordedComments const& kind);

// "comments OPN1 word_for_word: block team:A", with the name of the block as in audit_releases.hpp.
std::string list_name(
    disclosure::ReleaseRecord const& record,
    disclosure::RecordedComments const& kind,
    disclosure::CommentBlock const& block,
    std::string const& suffix
);

} // namespace heed::app
