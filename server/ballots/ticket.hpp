#pragma once
// A ticket: the number that a client drew for its ballot, and the issuer's signature over it, which
// was made blindly. What the box knows a ballot by is derived from the number, one way
// (docs/ballots.md "Words and values"). Values; any thread.

#include "server/ballots/blind_rsa.hpp"
#include "server/base/bytes.hpp"
#include "survey-defs/model/ids.hpp"

#include <boost/system/result.hpp>

#include <cstddef>
#include <string_view>

namespace heed::ballots {

inline constexpr std::size_t ticket_bytes = 32 + modulus_bytes;
// In base64url: four characters for each three bytes, without padding.
inline constexpr std::size_t ticket_characters = (ticket_bytes * 4 + 2) / 3;

struct Ticket {
    base::Bytes32 prefix{};
    Modular signature{};
};

// From base64url. Error: bad_ticket unless it is exactly that many bytes.
boost::system::result<Ticket> parse_ticket(std::string_view text);

// The 16 bytes of a round's id. Error: bad_round when the id is not their base64url.
boost::system::result<base::Bytes16> round_bytes(survey::RoundId const& round);

// prefix || "psb/1 ballot" || 0 || round: what is signed.
base::Bytes signed_input(base::Bytes16 const& round, base::Bytes32 const& prefix);

// The key of the ballot in the box.
base::Bytes32 ballot_id(base::Bytes16 const& round, base::Bytes32 const& prefix);

// The key of this ballot's comment on an open question. It has nothing to do with the ballot's key
// for anybody who does not know the prefix.
base::Bytes32 comment_key(
    base::Bytes16 const& round,
    base::Bytes32 const& prefix,
    survey::ItemId const& question
);

// The key of this ballot's receipt (receipt.hpp), which has as little to do with the ballot's key.
base::Bytes32 receipt_key(base::Bytes16 const& round, base::Bytes32 const& prefix);

} // namespace heed::ballots
