#pragma once
// OpenSSL with as little around it as there can be, on the key that tests share: contexts are made
// once and used again, and nothing is checked. A baseline. One thread.

#include "server/ballots/openssl_calls.hpp"
#include "tests/support/issuing_key.hpp"

#include <openssl/evp.h>
#include <openssl/rsa.h>

namespace heed::bench {

class RawRsa {
public:
    RawRsa()
    {
        auto const der = testing::issuing_key_der();
        auto const* start = der.data();
        key_.reset(d2i_AutoPrivateKey(nullptr, &start, static_cast<long>(der.size())));
        signing_.reset(EVP_PKEY_CTX_new(key_.get(), nullptr));
        EVP_PKEY_sign_init(signing_.get());
        EVP_PKEY_CTX_set_rsa_padding(signing_.get(), RSA_NO_PADDING);
    }

    // Both return something that depends on the result, for the caller to keep.
    int sign(ballots::Modular const& value)
    {
        ballots::Modular out{};
        std::size_t size = out.size();
        EVP_PKEY_sign(signing_.get(), out.data(), &size, value.data(), value.size());
        return out.back();
    }

    int verify(base::ByteView input, ballots::Modular const& signature)
    {
        ballots::Owned<EVP_MD_CTX, EVP_MD_CTX_free> const digest{EVP_MD_CTX_new()};
        EVP_PKEY_CTX* padding = nullptr; // belongs to the digest's context
        EVP_DigestVerifyInit(digest.get(), &padding, EVP_sha384(), nullptr, key_.get());
        EVP_PKEY_CTX_set_rsa_padding(padding, RSA_PKCS1_PSS_PADDING);
        return EVP_DigestVerify(
            digest.get(),
            signature.data(),
            signature.size(),
            input.data(),
            input.size()
        );
    }

private:
    ballots::Owned<EVP_PKEY, EVP_PKEY_free> key_;
    ballots::Owned<EVP_PKEY_CTX, EVP_PKEY_CTX_free> signing_;
};

} // namespace heed::bench
