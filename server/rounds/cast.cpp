#include "server/rounds/cast.hpp"

#include "server/ballots/error.hpp"
#include "server/ballots/sealed_ballot.hpp"
#include "server/rounds/find.hpp"
#include "server/store/error.hpp"
#include "survey-defs/model/error.hpp"

#include <stdexcept>

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
    case errc::malformed_code:
    case errc::malformed_attempt:
        break;
    }
    throw std::logic_error{"a comment was refused for a reason it does not have"};
}

Refusal refusal_of_check(boost::system::error_code const& error)
{
    if (error == ballots::errc::malformed_code) {
        return {errc::bad_code, "code"};
    }
    if (error == ballots::errc::malformed_attempt) {
        return {errc::bad_attempt, "attempt"};
    }
    switch (static_cast<survey::errc>(error.value())) {
    case survey::errc::unknown_item:
        return {errc::unknown_item, "answers"};
    case survey::errc::item_not_asked:
        return {errc::item_not_asked, "answers"};
    case survey::errc::answered_twice:
        return {errc::answered_twice, "answers"};
    case survey::errc::value_off_scale:
        return {errc::value_off_scale, "answers"};
    case survey::errc::cannot_say_not_offered:
        return {errc::cannot_say_not_offered, "answers"};
    case survey::errc::empty_sheet:
        return {errc::empty_sheet, "answers"};
    case survey::errc::bad_encoding:
        break;
    }
    throw std::logic_error{"the ballot check refused for a reason it does not have"};
}

Refusal refusal_of_store(boost::system::error_code const& error)
{
    switch (static_cast<store::errc>(error.value())) {
    case store::errc::not_open:
        return {errc::not_open};
    case store::errc::closed:
        return {errc::closed};
    case store::errc::unknown_code:
        return {errc::unknown_code, "code"};
    case store::errc::code_used:
        return {errc::code_used, "code"};
    default:
        return {errc::not_found};
    }
}

// Everything that can be checked without the store.
boost::system::result<ballots::AdmittedBallot, Refusal>
admit(Context const& context, Launched const& launched, Submission const& submission)
{
    auto const& [campaign, round] = launched;
    auto const* const entry = context.catalogue.find(campaign.instrument);
    if (entry == nullptr) {
        throw std::runtime_error{"a round without its instrument"};
    }
    auto comments = ballots::CommentSheets::check(
        submission.comments,
        entry->instrument,
        campaign.open_questions
    );
    if (!comments) {
        return refusal_of_comment(comments.error());
    }
    ballots::SealedBallot const ballot{
        .round = round.id,
        .code = submission.code,
        .attempt = submission.attempt,
        .answers = submission.answers,
        .comments = *std::move(comments),
    };
    auto admitted = context.verifier.admit(ballot, entry->instrument, campaign.blocks);
    if (!admitted) {
        return refusal_of_check(admitted.error());
    }
    return *std::move(admitted);
}

} // namespace

boost::system::result<void, Refusal>
cast(Context const& context, std::string_view short_name, Submission const& submission)
{
    auto const found = find_by_short_name(context, short_name);
    if (!found) {
        return found.error();
    }
    // A round past its last day is closed for everybody, even in the moments before the
    // housekeeping gets to it.
    if (context.clock.today() > found->campaign.closes_on) {
        return Refusal{errc::closed};
    }
    auto const admitted = admit(context, *found, submission);
    if (!admitted) {
        return admitted.error();
    }
    if (auto const done = context.store.ballot_box().cast(*admitted); !done) {
        return refusal_of_store(done.error());
    }
    return {};
}

} // namespace heed::rounds
