#include "server/base/digest.hpp"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <stdexcept>

namespace heed::base {

Bytes32 sha256(ByteView data)
{
    Bytes32 digest{};
    if (EVP_Digest(data.data(), data.size(), digest.data(), nullptr, EVP_sha256(), nullptr) != 1) {
        throw std::runtime_error{"SHA-256 failed"};
    }
    return digest;
}

Bytes32 hmac_sha256(ByteView key, ByteView data)
{
    Bytes32 digest{};
    unsigned length = 0;
    auto const* const done = HMAC(
        EVP_sha256(),
        key.data(),
        static_cast<int>(key.size()),
        data.data(),
        data.size(),
        digest.data(),
        &length
    );
    if (done == nullptr || length != digest.size()) {
        throw std::runtime_error{"HMAC-SHA-256 failed"};
    }
    return digest;
}

bool equal_in_constant_time(ByteView left, ByteView right) noexcept
{
    return left.size() == right.size() &&
           CRYPTO_memcmp(left.data(), right.data(), left.size()) == 0;
}

} // namespace heed::base
