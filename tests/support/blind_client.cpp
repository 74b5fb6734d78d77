#include "tests/support/blind_client.hpp"

#include "server/ballots/openssl_calls.hpp"
#include "server/ballots/ticket.hpp"
#include "server/base/encoding.hpp"
#include "tests/support/issuing_key.hpp"

#include <openssl/bn.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

#include <algorithm>
#include <array>

namespace heed::testing {

namespace {

using ballots::must;
using ballots::Owned;
using Number = Owned<BIGNUM, BN_clear_free>;
using Workspace = Owned<BN_CTX, BN_CTX_free>;

constexpr std::size_t hash_bytes = 48; // SHA-384
constexpr std::size_t salt_bytes = 48;
constexpr unsigned long public_exponent = 65537;

Number number_of(base::ByteView bytes)
{
    return Number{BN_bin2bn(bytes.data(), static_cast<int>(bytes.size()), nullptr)};
}

base::Bytes bytes_of(BIGNUM const* number, std::size_t size)
{
    base::Bytes bytes(size);
    must(
        BN_bn2binpad(number, bytes.data(), static_cast<int>(size)) == static_cast<int>(size),
        "a number that is longer than its modulus"
    );
    return bytes;
}

ballots::Modular modular(base::ByteView bytes)
{
    ballots::Modular made{};
    must(bytes.size() == made.size(), "a number of another size than the modulus");
    std::ranges::copy(bytes, made.begin());
    return made;
}

base::Bytes product(base::ByteView modulus, BIGNUM const* left, BIGNUM const* right)
{
    Workspace const workspace{BN_CTX_new()};
    Number const result{BN_new()};
    auto const n = number_of(modulus);
    must(
        BN_mod_mul(result.get(), left, right, n.get(), workspace.get()) == 1,
        "multiplying failed"
    );
    return bytes_of(result.get(), modulus.size());
}

base::Bytes inverse_of(base::ByteView modulus, base::ByteView value)
{
    Workspace const workspace{BN_CTX_new()};
    Number const inverse{
        BN_mod_inverse(nullptr, number_of(value).get(), number_of(modulus).get(), workspace.get())};
    must(inverse != nullptr, "a blinding factor without an inverse");
    return bytes_of(inverse.get(), modulus.size());
}

base::Bytes sha384(base::ByteView data)
{
    base::Bytes digest(hash_bytes);
    must(
        EVP_Digest(data.data(), data.size(), digest.data(), nullptr, EVP_sha384(), nullptr) == 1,
        "SHA-384 failed"
    );
    return digest;
}

// MGF1 with SHA-384 (RFC 8017 appendix B.2.1).
base::Bytes mask(base::ByteView seed, std::size_t size)
{
    base::Bytes made;
    for (std::uint8_t counter = 0; made.size() < size; ++counter) {
        base::Bytes block{seed.begin(), seed.end()};
        block.insert(block.end(), {0, 0, 0, counter});
        auto const digest = sha384(block);
        made.insert(made.end(), digest.begin(), digest.end());
    }
    made.resize(size);
    return made;
}

// A number from 1 to n - 1 (RFC 9474 section 4.2, random_integer_uniform): what is not below the
// modulus is drawn again.
base::Bytes drawn_below(ballots::Modular const& modulus, base::Random& random)
{
    ballots::Modular drawn{};
    do {
        random.fill(drawn);
    } while (drawn >= modulus || drawn == ballots::Modular{});
    return {drawn.begin(), drawn.end()};
}

std::string ticket_text(base::Bytes32 const& prefix, base::ByteView signature)
{
    base::Bytes ticket{prefix.begin(), prefix.end()};
    ticket.insert(ticket.end(), signature.begin(), signature.end());
    return base::to_base64url(ticket);
}

Owned<EVP_PKEY, EVP_PKEY_free> private_key()
{
    auto const der = issuing_key_der();
    auto const* start = der.data();
    return Owned<EVP_PKEY, EVP_PKEY_free>{
        d2i_AutoPrivateKey(nullptr, &start, static_cast<long>(der.size()))};
}

} // namespace

base::Bytes pss_encoded(base::ByteView input, base::ByteView salt, int modulus_bits)
{
    auto const bits = static_cast<std::size_t>(modulus_bits - 1);
    std::size_t const size = (bits + 7) / 8;
    base::Bytes hashed(8, 0);
    auto const digest = sha384(input);
    hashed.insert(hashed.end(), digest.begin(), digest.end());
    hashed.insert(hashed.end(), salt.begin(), salt.end());
    auto const hash = sha384(hashed);

    base::Bytes encoded(size - hash_bytes - 1 - salt.size() - 1, 0);
    encoded.push_back(0x01);
    encoded.insert(encoded.end(), salt.begin(), salt.end());
    auto const masked = mask(hash, encoded.size());
    std::ranges::transform(encoded, masked, encoded.begin(), std::bit_xor<>{});
    encoded.front() &= static_cast<std::uint8_t>(0xffU >> (8 * size - bits));
    encoded.insert(encoded.end(), hash.begin(), hash.end());
    encoded.push_back(0xbc);
    return encoded;
}

base::Bytes blinded(base::ByteView modulus, base::ByteView encoded, base::ByteView inverse)
{
    Workspace const workspace{BN_CTX_new()};
    Number const exponent{BN_new()};
    Number const factor{BN_new()};
    auto const r = number_of(inverse_of(modulus, inverse));
    auto const n = number_of(modulus);
    must(
        BN_set_word(exponent.get(), public_exponent) == 1 &&
            BN_mod_exp(factor.get(), r.get(), exponent.get(), n.get(), workspace.get()) == 1,
        "raising to a power failed"
    );
    return product(modulus, number_of(encoded).get(), factor.get());
}

base::Bytes
unblinded(base::ByteView modulus, base::ByteView blind_signature, base::ByteView inverse)
{
    return product(modulus, number_of(blind_signature).get(), number_of(inverse).get());
}

BlindClient::BlindClient(
    survey::RoundId const& round,
    ballots::Modular const& modulus,
    base::Random& random
)
    : round_{ballots::round_bytes(round).value()}, modulus_{modulus}, prefix_{random.bytes32()}
{
    std::array<std::uint8_t, salt_bytes> salt{};
    random.fill(salt);
    auto const input = ballots::signed_input(round_, prefix_);
    auto const encoded = pss_encoded(input, salt, ballots::modulus_bits);
    inverse_ = inverse_of(modulus_, drawn_below(modulus_, random));
    blinded_ = modular(testing::blinded(modulus_, encoded, inverse_));
}

std::optional<std::string> BlindClient::finalize(ballots::Modular const& blind_signature) const
{
    auto const signature = modular(unblinded(modulus_, blind_signature, inverse_));
    auto const key = ballots::BallotKey::from_modulus(modulus_).value();
    if (!key.verify(ballots::signed_input(round_, prefix_), signature)) {
        return std::nullopt;
    }
    return ticket_text(prefix_, signature);
}

std::string ticket_signed_directly(survey::RoundId const& round, base::Bytes32 const& prefix)
{
    static auto const key = private_key();
    auto const input = ballots::signed_input(ballots::round_bytes(round).value(), prefix);
    Owned<EVP_MD_CTX, EVP_MD_CTX_free> const digest{EVP_MD_CTX_new()};
    EVP_PKEY_CTX* padding = nullptr; // belongs to the digest's context
    ballots::Modular signature{};
    std::size_t size = signature.size();
    must(
        EVP_DigestSignInit(digest.get(), &padding, EVP_sha384(), nullptr, key.get()) == 1 &&
            EVP_PKEY_CTX_set_rsa_padding(padding, RSA_PKCS1_PSS_PADDING) == 1 &&
            EVP_PKEY_CTX_set_rsa_pss_saltlen(padding, static_cast<int>(salt_bytes)) == 1 &&
            EVP_DigestSign(digest.get(), signature.data(), &size, input.data(), input.size()) == 1,
        "signing directly failed"
    );
    return ticket_text(prefix, signature);
}

} // namespace heed::testing
