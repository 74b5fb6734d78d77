#pragma once
// Casting a ballot: what the ticket is for. Whoever is told a receipt has their ballot on disk;
// nothing about the sender is stored or logged. Once a round is known (known_rounds.hpp), the box
// is the only file that is looked at.

#include "server/ballots/comment_sheets.hpp"
#include "server/base/once.hpp"
#include "server/rounds/context.hpp"
#include "server/rounds/error.hpp"
#include "survey-defs/model/answer_sheet.hpp"

#include <boost/system/result.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace heed::rounds {

// A ballot as the client sent it.
struct Submission {
    std::size_t bytes = 0; // of the whole body, which are to be the same for everybody
    std::string ticket;
    int revision = 1;
    bool withdrawn = false; // then there are neither answers nor comments
    std::vector<survey::NamedAnswer> answers = {};
    std::vector<ballots::WrittenComment> comments = {};
};

// What is told of a submission, once: here where it is refused, otherwise on the box's thread,
// where it must not wait. If the store fails, it is let go of uncalled.
using WhenCast = base::Once<boost::system::result<std::string, Refusal>>;

// Checks the ballot and hands it to the box, without waiting for the disk; nothing of `submission`
// is needed after that. The receipt, or one of these errors: not_found, not_open, closed,
// bad_length, bad_ticket, already_changed; too_small and too_large about the revision; those of the
// answer sheet from unknown_item on; and of comments, with the question as the entry that they are
// about: unknown_item, item_not_asked, answered_twice, too_short, too_long, bad_text.
void cast(
    Context const& context,
    std::string_view short_name,
    Submission const& submission,
    WhenCast when_cast
);

// Whether a ballot with this receipt, as people type it, is in the box, or was at the release.
// Error: not_found.
boost::system::result<bool, Refusal>
is_in_the_box(Context const& context, std::string_view short_name, std::string_view receipt);

} // namespace heed::rounds
