#pragma once
// Blind signatures, RSABSSA-SHA384-PSS-Randomized of RFC 9474 with 3072 bits and the exponent
// 65537, over OpenSSL 3. The server signs without seeing what it signs (IssuingKey), and checks
// later, when a ballot comes, that it did (BallotKey). Both are immutable; any thread. They throw
// std::runtime_error only if the library itself fails.

#include "server/base/bytes.hpp"

#include <boost/system/result.hpp>

#include <array>
#include <cstddef>
#include <memory>

namespace heed::ballots {

inline constexpr int modulus_bits = 3072;
inline constexpr std::size_t modulus_bytes = modulus_bits / 8;

// A whole number below 2^3072, big-endian: a modulus, a blinded message or a signature.
using Modular = std::array<std::uint8_t, modulus_bytes>;

// The public half of a round's key.
class BallotKey {
public:
    // Error: bad_modulus unless it has exactly 3072 bits and is odd.
    static boost::system::result<BallotKey> from_modulus(Modular const& modulus);

    // Whether `signature` is the round's over `input` (RFC 9474 section 4.5; RFC 8017 section 8.1).
    bool verify(base::ByteView input, Modular const& signature) const;

private:
    struct Handle;
    explicit BallotKey(std::shared_ptr<Handle const> handle);

    std::shared_ptr<Handle const> handle_;
};

// The private half. It signs blinded messages of one round and nothing else (RFC 9474 section 6.1).
class IssuingKey {
public:
    // Takes 0.2 to 1.4 seconds.
    static IssuingKey make();
    // The DER of an RSAPrivateKey (RFC 8017 appendix A.1.2). Error: bad_key unless it is a key of
    // 3072 bits with the exponent 65537.
    static boost::system::result<IssuingKey> from_der(base::ByteView der);

    // To be wrapped before it is stored (round_secrets.hpp).
    base::Bytes to_der() const;
    Modular modulus() const;

    // BlindSign (RFC 9474 section 4.3) with its check against faults; the same bytes in give the
    // same bytes out. Error: bad_blinded when the value is not below the modulus.
    boost::system::result<Modular> sign_blinded(Modular const& blinded) const;

private:
    struct Handle;
    explicit IssuingKey(std::shared_ptr<Handle const> handle);

    std::shared_ptr<Handle const> handle_;
};

} // namespace heed::ballots
