#include "server/ballots/verifier.hpp"

#include "server/ballots/error.hpp"
#include "server/ballots/ticket.hpp"
#include "survey-defs/model/answer_sheet.hpp"

#include <algorithm>

namespace heed::ballots {

namespace {

base::Bytes sheet_on(survey::ItemId const& question, std::vector<EncodedComment> const& written)
{
    auto const found = std::ranges::find(written, question, &EncodedComment::question);
    return found == written.end() ? base::Bytes{} : found->sheet;
}

boost::system::result<base::Bytes> checked_sheet(SealedBallot const& ballot, Asked const& asked)
{
    if (ballot.withdrawn) {
        return base::Bytes{};
    }
    auto const sheet = survey::AnswerSheet::check(asked.instrument, asked.blocks, ballot.answers);
    if (!sheet) {
        return sheet.error();
    }
    return sheet->encode();
}

} // namespace

boost::system::result<AdmittedBallot>
Verifier::admit(SealedBallot const& ballot, BallotKey const& key, Asked const& asked)
{
    auto const round = round_bytes(ballot.round);
    if (!round) {
        return round.error();
    }
    auto const ticket = parse_ticket(ballot.ticket);
    if (!ticket || !key.verify(signed_input(*round, ticket->prefix), ticket->signature)) {
        return errc::bad_ticket;
    }
    if (ballot.revision < 1 || ballot.revision > revision_max) {
        return errc::bad_revision;
    }
    auto sheet = checked_sheet(ballot, asked);
    if (!sheet) {
        return sheet.error();
    }
    auto const written = ballot.withdrawn ? CommentSheets{} : ballot.comments;
    std::vector<KeyedComment> comments;
    for (auto const& question : asked.open_questions) {
        comments.push_back(
            {comment_key(*round, ticket->prefix, question), sheet_on(question, written.encoded())}
        );
    }
    return AdmittedBallot{
        ballot.round,
        ballot_id(*round, ticket->prefix),
        receipt_key(*round, ticket->prefix),
        ballot.revision,
        *std::move(sheet),
        std::move(comments)};
}

} // namespace heed::ballots
