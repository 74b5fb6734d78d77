#include "server/app/audit_comments.hpp"

#include "server/app/audit_releases.hpp"

namespace heed::app {

std::string_view name_of(survey::Sharing sharing) noexcept
{
    return sharing == survey::Sharing::word_for_word ? "word_for_word" : "theme_only";
}

std::string kind_name(disclosure::RecordedComments const& kind)
{
    return kind.question.text() + " " + std::string{name_of(kind.sharing)};
}

std::string list_name(
    disclosure::ReleaseRecord const& record,
    disclosure::RecordedComments const& kind,
    disclosure::CommentBlock const& block,
    std::string const& suffix
)
{
    std::string const name = kind_name(kind);
    return "comments " + name + ": " + part_block_name(record, block, name, suffix);
}

} // namespace heed::app
