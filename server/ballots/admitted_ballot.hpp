#pragma once
// A ballot that passed every check that can be made without the store. Only the verifier makes
// one, and the store's cast() takes nothing else. It holds the two halves that must never be
// stored side by side: the store spends the code in one table and lays the sheet into another
// under a fresh random key, with nothing in common.

#include "server/base/bytes.hpp"
#include "survey-defs/model/ids.hpp"

#include <utility>

namespace heed::ballots {

class AdmittedBallot {
public:
    survey::RoundId const& round() const noexcept { return round_; }

    base::Bytes32 const& code_hash() const noexcept { return code_hash_; }

    // SHA-256 of the client's attempt: equal for a repeat, and unrelated to the answers.
    base::Bytes32 const& attempt_hash() const noexcept { return attempt_hash_; }

    // AnswerSheet::encode(): the same size for every ballot of a round.
    base::Bytes const& sheet() const noexcept { return sheet_; }

private:
    friend class Verifier;

    AdmittedBallot(
        survey::RoundId round,
        base::Bytes32 code_hash,
        base::Bytes32 attempt_hash,
        base::Bytes sheet
    )
        : round_{std::move(round)},
          code_hash_{code_hash},
          attempt_hash_{attempt_hash},
          sheet_{std::move(sheet)}
    {
    }

    survey::RoundId round_;
    base::Bytes32 code_hash_;
    base::Bytes32 attempt_hash_;
    base::Bytes sheet_;
};

} // namespace heed::ballots
