#include "server/ballots/verifier.hpp"

#include "server/ballots/error.hpp"
#include "server/base/digest.hpp"
#include "server/base/encoding.hpp"
#include "survey-defs/model/answer_sheet.hpp"

namespace heed::ballots {

boost::system::result<AdmittedBallot> Verifier::admit(
    SealedBallot const& ballot,
    survey::Instrument const& instrument,
    std::span<survey::ElementId const> blocks
) const
{
    auto const code = ParticipationCode::parse(ballot.code.reveal());
    if (!code) {
        return code.error();
    }
    auto const attempt = base::from_base64url(ballot.attempt);
    if (!attempt || attempt->size() != attempt_bytes) {
        return errc::malformed_attempt;
    }
    auto const sheet = survey::AnswerSheet::check(instrument, blocks, ballot.answers);
    if (!sheet) {
        return sheet.error();
    }
    return AdmittedBallot{
        ballot.round,
        code_hash(*code, ballot.round),
        base::sha256(*attempt),
        sheet->encode(),
        ballot.comments};
}

base::Bytes32 Verifier::code_hash(ParticipationCode const& code, survey::RoundId const& round) const
{
    return code.hash(pepper_, round);
}

} // namespace heed::ballots
