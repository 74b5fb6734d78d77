#pragma once
// The client's half of psb/1 over OpenSSL's big numbers, for tests: it draws a ballot's number,
// blinds it, and makes a ticket of the blind signature. The steps of RFC 9474 stand alone beside
// it, for moduli of any size, so that they can be held against the RFC's own vectors.

#include "server/ballots/blind_rsa.hpp"
#include "server/base/bytes.hpp"
#include "server/base/random.hpp"
#include "survey-defs/model/ids.hpp"

#include <optional>
#include <string>

namespace heed::testing {

// EMSA-PSS-ENCODE with SHA-384 (RFC 8017 section 9.1.1), for a modulus of so many bits.
base::Bytes pss_encoded(base::ByteView input, base::ByteView salt, int modulus_bits);

// The last steps of Blind (RFC 9474 section 4.2): encoded * r^65537 mod n, r being given by its
// inverse. All numbers are big-endian and as long as the modulus.
base::Bytes blinded(base::ByteView modulus, base::ByteView encoded, base::ByteView inverse);

// Finalize without its check (RFC 9474 section 4.4): blind_signature * inverse mod n.
base::Bytes
unblinded(base::ByteView modulus, base::ByteView blind_signature, base::ByteView inverse);

class BlindClient {
public:
    // Draws prefix, salt and blinding factor. The round's id must be 16 bytes in base64url.
    BlindClient(
        survey::RoundId const& round,
        ballots::Modular const& modulus,
        base::Random& random
    );

    base::Bytes32 const& prefix() const noexcept { return prefix_; }
    // What is sent to the issuer.
    ballots::Modular const& blinded() const noexcept { return blinded_; }
    // The ticket in base64url; empty when the signature does not verify.
    std::optional<std::string> finalize(ballots::Modular const& blind_signature) const;

private:
    base::Bytes16 round_{};
    ballots::Modular modulus_{};
    base::Bytes32 prefix_{};
    base::Bytes inverse_;
    ballots::Modular blinded_{};
};

// A ticket over issuing_key() without the detour of blinding: the same kind of signature, for tests
// that only need a valid ballot.
std::string ticket_signed_directly(survey::RoundId const& round, base::Bytes32 const& prefix);

} // namespace heed::testing
