#pragma once
// OpenSSL's own signing with the key that tests share: one number raised to the private exponent,
// with nothing around it. A baseline. One thread.

#include "server/ballots/openssl_calls.hpp"
#include "tests/support/issuing_key.hpp"

#include <openssl/evp.h>
#include <openssl/rsa.h>

namespace heed::bench {

class RawSigner {
public:
    RawSigner()
    {
        auto const der = testing::issuing_key_der();
        auto const* start = der.data();
        key_.reset(d2i_AutoPrivateKey(nullptr, &start, static_cast<long>(der.size())));
        context_.reset(EVP_PKEY_CTX_new(key_.get(), nullptr));
        ballots::must(
            EVP_PKEY_sign_init(context_.get()) == 1 &&
                EVP_PKEY_CTX_set_rsa_padding(context_.get(), RSA_NO_PADDING) == 1,
            "OpenSSL does not sign"
        );
    }

    void sign()
    {
        std::size_t size = signed_.size();
        ballots::must(
            EVP_PKEY_sign(context_.get(), signed_.data(), &size, value_.data(), value_.size()) == 1,
            "signing failed"
        );
    }

private:
    ballots::Owned<EVP_PKEY, EVP_PKEY_free> key_;
    ballots::Owned<EVP_PKEY_CTX, EVP_PKEY_CTX_free> context_;
    ballots::Modular value_{1, 2, 3}; // below the modulus, which begins with a larger byte
    ballots::Modular signed_{};
};

} // namespace heed::bench
