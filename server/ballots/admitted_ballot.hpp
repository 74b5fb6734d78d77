#pragma once
// A ballot that passed every check that can be made without the store: its number carries the
// round's signature, and its answers fit. Only the verifier makes one, and the box takes nothing
// else. There is no code in it, nor anything that the issuer has ever seen.

#include "server/base/bytes.hpp"
#include "survey-defs/model/ids.hpp"

#include <utility>
#include <vector>

namespace heed::ballots {

// The comment on one open question, which lies apart from its ballot under a key of its own.
struct KeyedComment {
    base::Bytes32 key{};
    // Of survey::comment_sheet_bytes; empty where nothing was written, or no longer.
    base::Bytes sheet;
};

class AdmittedBallot {
public:
    survey::RoundId const& round() const noexcept { return round_; }
    base::Bytes32 const& id() const noexcept { return id_; }
    // The key of its receipt (receipt.hpp), which leads to no ballot.
    base::Bytes32 const& receipt_key() const noexcept { return receipt_key_; }
    // 1 to revision_max.
    int revision() const noexcept { return revision_; }
    // Taken back: it counts for nothing, and its number is used up.
    bool is_withdrawn() const noexcept { return sheet_.empty(); }
    // AnswerSheet::encode(): the same size for every ballot of a round; empty when withdrawn.
    base::Bytes const& sheet() const noexcept { return sheet_; }
    // One for each open question of the round, in the round's order, written or not.
    std::vector<KeyedComment> const& comments() const noexcept { return comments_; }

private:
    friend class Verifier;

    AdmittedBallot(
        survey::RoundId round,
        base::Bytes32 const& id,
        base::Bytes32 const& receipt_key,
        int revision,
        base::Bytes sheet,
        std::vector<KeyedComment> comments
    )
        : round_{std::move(round)},
          id_{id},
          receipt_key_{receipt_key},
          revision_{revision},
          sheet_{std::move(sheet)},
          comments_{std::move(comments)}
    {
    }

    survey::RoundId round_;
    base::Bytes32 id_;
    base::Bytes32 receipt_key_;
    int revision_;
    base::Bytes sheet_;
    std::vector<KeyedComment> comments_;
};

} // namespace heed::ballots
