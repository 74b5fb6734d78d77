#include "server/ballots/blind_rsa.hpp"

#include "server/ballots/error.hpp"
#include "server/ballots/openssl_calls.hpp"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/decoder.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/rsa.h>

#include <utility>

namespace heed::ballots {

namespace {

constexpr unsigned public_exponent = 65537;
constexpr int salt_bytes = 48;

using Number = Owned<BIGNUM, BN_free>;
using Key = Owned<EVP_PKEY, EVP_PKEY_free>;
// One for each call: a key may be shared between threads, its contexts may not.
using KeyContext = Owned<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;

bool is_modulus(BIGNUM const* number)
{
    return BN_num_bits(number) == modulus_bits && BN_is_odd(number) == 1;
}

Key public_key(BIGNUM const* modulus)
{
    Owned<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free> const builder{OSSL_PARAM_BLD_new()};
    auto* const parts = builder.get();
    must(
        parts != nullptr && OSSL_PARAM_BLD_push_BN(parts, OSSL_PKEY_PARAM_RSA_N, modulus) == 1 &&
            OSSL_PARAM_BLD_push_uint(parts, OSSL_PKEY_PARAM_RSA_E, public_exponent) == 1,
        "describing a ballot key failed"
    );
    Owned<OSSL_PARAM, OSSL_PARAM_free> const description{OSSL_PARAM_BLD_to_param(parts)};
    KeyContext const context{EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr)};
    EVP_PKEY* key = nullptr;
    must(
        description && context && EVP_PKEY_fromdata_init(context.get()) == 1 &&
            EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, description.get()) == 1,
        "making a ballot key failed"
    );
    return Key{key};
}

Number part_of(EVP_PKEY const* key, char const* name)
{
    BIGNUM* number = nullptr;
    must(EVP_PKEY_get_bn_param(key, name, &number) == 1, "reading a key failed");
    return Number{number};
}

// A number to the power of one half of a key, modulo the modulus.
template <auto prepare, auto apply>
Modular raised(EVP_PKEY* key, Modular const& base)
{
    Modular power{};
    std::size_t size = power.size();
    KeyContext const context{EVP_PKEY_CTX_new(key, nullptr)};
    must(
        context && prepare(context.get()) == 1 &&
            EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_NO_PADDING) == 1 &&
            apply(context.get(), power.data(), &size, base.data(), base.size()) == 1 &&
            size == power.size(),
        "computing with a key failed"
    );
    return power;
}

// RSASP1 (RFC 8017 section 5.2.1). OpenSSL blinds it with a factor of its own, so that its time
// tells nothing about the key.
Modular raised_to_private(EVP_PKEY* key, Modular const& base)
{
    return raised<EVP_PKEY_sign_init, EVP_PKEY_sign>(key, base);
}

// RSAVP1 (RFC 8017 section 5.2.2).
Modular raised_to_public(EVP_PKEY* key, Modular const& base)
{
    return raised<EVP_PKEY_verify_recover_init, EVP_PKEY_verify_recover>(key, base);
}

// Null when it is no RSA key in DER, or when something follows it.
Key decoded(base::ByteView der)
{
    EVP_PKEY* read = nullptr;
    Owned<OSSL_DECODER_CTX, OSSL_DECODER_CTX_free> const decoder{OSSL_DECODER_CTX_new_for_pkey(
        &read,
        "DER",
        "type-specific",
        "RSA",
        EVP_PKEY_KEYPAIR,
        nullptr,
        nullptr
    )};
    must(decoder != nullptr, "preparing to read a key failed");
    auto const* rest = der.data();
    std::size_t left = der.size();
    bool const is_whole = OSSL_DECODER_from_data(decoder.get(), &rest, &left) == 1 && left == 0;
    Key key{read};
    return is_whole ? std::move(key) : nullptr;
}

bool is_issuing_key(EVP_PKEY* key)
{
    KeyContext const context{EVP_PKEY_CTX_new(key, nullptr)};
    must(context != nullptr, "preparing to check a key failed");
    auto const modulus = part_of(key, OSSL_PKEY_PARAM_RSA_N);
    auto const exponent = part_of(key, OSSL_PKEY_PARAM_RSA_E);
    return is_modulus(modulus.get()) && BN_is_word(exponent.get(), public_exponent) == 1 &&
           EVP_PKEY_private_check(context.get()) == 1;
}

} // namespace

struct BallotKey::Handle {
    Key key;
};

BallotKey::BallotKey(std::shared_ptr<Handle const> handle) : handle_{std::move(handle)} {}

boost::system::result<BallotKey> BallotKey::from_modulus(Modular const& modulus)
{
    Number const number{BN_bin2bn(modulus.data(), static_cast<int>(modulus.size()), nullptr)};
    must(number != nullptr, "reading a modulus failed");
    if (!is_modulus(number.get())) {
        return errc::bad_modulus;
    }
    return BallotKey{std::make_shared<Handle const>(Handle{public_key(number.get())})};
}

bool BallotKey::verify(base::ByteView input, Modular const& signature) const
{
    QuietErrors const quiet;
    Owned<EVP_MD_CTX, EVP_MD_CTX_free> const digest{EVP_MD_CTX_new()};
    EVP_PKEY_CTX* padding = nullptr; // belongs to the digest's context
    auto const* const sha384 = EVP_sha384();
    must(
        digest &&
            EVP_DigestVerifyInit(digest.get(), &padding, sha384, nullptr, handle_->key.get()) ==
                1 &&
            EVP_PKEY_CTX_set_rsa_padding(padding, RSA_PKCS1_PSS_PADDING) == 1 &&
            EVP_PKEY_CTX_set_rsa_mgf1_md(padding, sha384) == 1 &&
            EVP_PKEY_CTX_set_rsa_pss_saltlen(padding, salt_bytes) == 1,
        "preparing to verify failed"
    );
    // Anything but 1 is a refusal: 0 for a wrong signature, less for one that is not even below
    // the modulus.
    auto const* const bytes = signature.data();
    return EVP_DigestVerify(digest.get(), bytes, signature.size(), input.data(), input.size()) == 1;
}

struct IssuingKey::Handle {
    explicit Handle(Key pair) : key{std::move(pair)}
    {
        auto const number = part_of(key.get(), OSSL_PKEY_PARAM_RSA_N);
        must(
            BN_bn2binpad(number.get(), modulus.data(), modulus_bytes) == modulus_bytes,
            "writing a modulus failed"
        );
    }

    Key key;
    Modular modulus{};
};

IssuingKey::IssuingKey(std::shared_ptr<Handle const> handle) : handle_{std::move(handle)} {}

IssuingKey IssuingKey::make()
{
    Key key{EVP_RSA_gen(modulus_bits)};
    must(key != nullptr, "making an issuing key failed");
    return IssuingKey{std::make_shared<Handle const>(std::move(key))};
}

boost::system::result<IssuingKey> IssuingKey::from_der(base::ByteView der)
{
    QuietErrors const quiet;
    auto key = decoded(der);
    if (!key || !is_issuing_key(key.get())) {
        return errc::bad_key;
    }
    return IssuingKey{std::make_shared<Handle const>(std::move(key))};
}

base::Bytes IssuingKey::to_der() const
{
    auto* const key = handle_->key.get();
    int const size = i2d_PrivateKey(key, nullptr);
    must(size > 0, "measuring an issuing key failed");
    base::Bytes der(static_cast<std::size_t>(size));
    auto* end = der.data();
    must(i2d_PrivateKey(key, &end) == size, "writing an issuing key failed");
    return der;
}

Modular IssuingKey::modulus() const
{
    return handle_->modulus;
}

boost::system::result<Modular> IssuingKey::sign_blinded(Modular const& blinded) const
{
    // Big-endian numbers of one size are ordered as their bytes are.
    if (blinded >= handle_->modulus) {
        return errc::bad_blinded;
    }
    auto const signature = raised_to_private(handle_->key.get(), blinded);
    // A signature with a fault in it can give the key away (RFC 9474 section 4.3): it must not
    // leave.
    must(raised_to_public(handle_->key.get(), signature) == blinded, "a signature went wrong");
    return signature;
}

} // namespace heed::ballots
