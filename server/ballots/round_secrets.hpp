#pragma once
// What of a round may be stored only under keys that lie outside the database: participation codes
// as their HMACs, and the issuing key wrapped. Whoever copies the database without the key file can
// neither test a code nor sign a ballot. Immutable; any thread.

#include "server/ballots/blind_rsa.hpp"
#include "server/ballots/participation_code.hpp"
#include "server/base/bytes.hpp"
#include "server/base/random.hpp"
#include "survey-defs/model/ids.hpp"

#include <boost/system/result.hpp>

#include <cstddef>

namespace heed::ballots {

// Well above the 1.8 kB that a wrapped key takes.
inline constexpr std::size_t wrapped_key_bytes_max = 4096;

class RoundSecrets {
public:
    RoundSecrets(base::Bytes32 pepper, base::Bytes32 wrapping_key)
        : pepper_{pepper}, wrapping_key_{wrapping_key}
    {
    }

    // The stored form of a code: ParticipationCode::hash() under the pepper.
    base::Bytes32 code_hash(ParticipationCode const& code, survey::RoundId const& round) const;

    // AES-256-GCM (NIST SP 800-38D) under the wrapping key, with the round's id as associated data:
    // nonce of 12 random bytes || ciphertext || tag of 16 bytes.
    base::Bytes
    wrap(IssuingKey const& key, survey::RoundId const& round, base::Random& random) const;
    // Error: bad_key when it was wrapped under another key or for another round, or is damaged.
    boost::system::result<IssuingKey>
    unwrap(base::ByteView wrapped, survey::RoundId const& round) const;

private:
    base::Bytes32 pepper_;
    base::Bytes32 wrapping_key_;
};

} // namespace heed::ballots
