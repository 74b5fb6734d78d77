#include "server/rounds/cast.hpp"

#include "server/ballots/error.hpp"
#include "server/ballots/receipt.hpp"
#include "server/ballots/sealed_ballot.hpp"
#include "server/ballots/verifier.hpp"
#include "server/base/encoding.hpp"
#include "server/rounds/find.hpp"
#include "server/rounds/manifests.hpp"
#include "server/rounds/schedule.hpp"
#include "server/store/error.hpp"
#include "survey-defs/model/error.hpp"

#include <optional>
#include <stdexcept>
#include <utility>

namespace heed::rounds {

namespace {

Refusal refusal_of_comment(ballots::CommentFlaw const& flaw)
{
    using ballots::errc;
    auto const about = [&flaw](rounds::errc code, std::optional<std::int64_t> limit = {}) {
        return Refusal{code, "comments", limit, flaw.question};
    };
    auto const about_text = [&about](rounds::errc code, std::optional<std::int64_t> limit = {}) {
        auto refusal = about(code, limit);
        refusal.part = "text";
        return refusal;
    };
    switch (flaw.code) {
    case errc::unknown_question:
        return about(rounds::errc::unknown_item);
    case errc::question_not_asked:
        return about(rounds::errc::item_not_asked);
    case errc::question_twice:
        return about(rounds::errc::answered_twice);
    case errc::empty_comment:
        return about_text(rounds::errc::too_short, 1);
    case errc::long_comment:
        return about_text(rounds::errc::too_long, survey::comment_characters_max);
    case errc::unreadable_comment:
        return about_text(rounds::errc::bad_text);
    default:
        break;
    }
    throw std::logic_error{"a comment was refused for a reason it does not have"};
}

Refusal refusal_of_revision(int revision)
{
    return revision < 1 ? Refusal{errc::too_small, "rev", 1}
                        : Refusal{errc::too_large, "rev", ballots::revision_max};
}

// What can be wrong with the answers, and what it is called here. Codes are compared with their
// category: the same numbers mean something else to others who check a ballot.
constexpr std::pair<survey::errc, errc> flaws_of_answers[] = {
    {survey::errc::unknown_item, errc::unknown_item},
    {survey::errc::item_not_asked, errc::item_not_asked},
    {survey::errc::answered_twice, errc::answered_twice},
    {survey::errc::value_off_scale, errc::value_off_scale},
    {survey::errc::cannot_say_not_offered, errc::cannot_say_not_offered},
    {survey::errc::empty_sheet, errc::empty_sheet},
};

Refusal refusal_of_check(boost::system::error_code const& error, int revision)
{
    if (error == ballots::errc::bad_ticket) {
        return {errc::bad_ticket, "t"};
    }
    if (error == ballots::errc::bad_revision) {
        return refusal_of_revision(revision);
    }
    for (auto const& [flaw, code] : flaws_of_answers) {
        if (error == flaw) {
            return {code, "answers"};
        }
    }
    throw std::logic_error{"the ballot check refused for a reason it does not have"};
}

Refusal refusal_of_box(store::NotCast const& refused)
{
    if (refused.code == store::errc::not_open) {
        return {errc::not_open};
    }
    if (refused.code == store::errc::closed) {
        return {errc::closed};
    }
    if (refused.code == store::errc::already_changed) {
        return {errc::already_changed, "rev", refused.revision};
    }
    throw std::logic_error{"the box refused for a reason it does not have"};
}

std::optional<Refusal>
refuse_now(Context const& context, KnownRound const& round, Submission const& submission)
{
    if (is_over(round.closes_on, context.clock.now())) {
        return Refusal{errc::closed};
    }
    if (context.clock.today() < round.answer_from) {
        return Refusal{errc::not_open};
    }
    if (submission.bytes != round.ballot_bytes) {
        return Refusal{errc::bad_length, {}, static_cast<std::int64_t>(round.ballot_bytes)};
    }
    return std::nullopt;
}

// Everything that can be checked without the box.
boost::system::result<ballots::AdmittedBallot, Refusal>
admit(KnownRound const& round, Submission const& submission)
{
    auto comments =
        ballots::CommentSheets::check(submission.comments, *round.instrument, round.open_questions);
    if (!comments) {
        return refusal_of_comment(comments.error());
    }
    ballots::SealedBallot const ballot{
        .round = round.id,
        .ticket = submission.ticket,
        .revision = submission.revision,
        .withdrawn = submission.withdrawn,
        .answers = submission.answers,
        .comments = *std::move(comments),
    };
    ballots::Asked const asked{*round.instrument, round.blocks, round.open_questions};
    auto admitted = ballots::Verifier::admit(ballot, round.key, asked);
    if (!admitted) {
        return refusal_of_check(admitted.error(), submission.revision);
    }
    return *std::move(admitted);
}

boost::system::result<ballots::AdmittedBallot, Refusal>
check(Context const& context, std::string_view short_name, Submission const& submission)
{
    auto const found = find_known(context, short_name);
    if (!found) {
        return found.error();
    }
    auto const& round = **found;
    if (auto const refusal = refuse_now(context, round, submission)) {
        return *refusal;
    }
    return admit(round, submission);
}

// In capitals and without hyphens and blanks; empty when a character fits nothing.
std::string receipt_as_issued(std::string_view typed)
{
    std::string characters{typed};
    std::erase_if(characters, [](char character) { return character == '-' || character == ' '; });
    return base::crockford_as_meant(characters);
}

} // namespace

void cast(
    Context const& context,
    std::string_view short_name,
    Submission const& submission,
    WhenCast when_cast
)
{
    auto admitted = check(context, short_name, submission);
    if (!admitted) {
        return when_cast(admitted.error());
    }
    auto tell = [when_cast = std::move(when_cast),
                 receipt =
                     ballots::receipt_of(admitted->receipt_key())](auto const& outcome) mutable {
        if (outcome) {
            when_cast(std::move(receipt));
        } else {
            when_cast(refusal_of_box(outcome.error()));
        }
    };
    context.store.ballot_box().cast(*std::move(admitted), std::move(tell));
}

boost::system::result<bool, Refusal>
is_in_the_box(Context const& context, std::string_view short_name, std::string_view receipt)
{
    auto const found = find_by_short_name(context, short_name);
    if (!found) {
        return found.error();
    }
    return context.store.ballot_box().has_receipt(found->round.id, receipt_as_issued(receipt));
}

} // namespace heed::rounds
