#include "server/ballots/round_secrets.hpp"

#include "server/ballots/error.hpp"
#include "server/ballots/openssl_calls.hpp"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace heed::ballots {

namespace {

constexpr std::size_t nonce_bytes = 12;
constexpr std::size_t tag_bytes = 16;

using Cipher = Owned<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free>;

// The bytes of a key, which are wiped when nobody needs them any more.
class KeyBytes {
public:
    explicit KeyBytes(base::Bytes bytes) : bytes_{std::move(bytes)} {}
    ~KeyBytes() { OPENSSL_cleanse(bytes_.data(), bytes_.size()); }
    KeyBytes(KeyBytes const&) = delete;
    KeyBytes& operator=(KeyBytes const&) = delete;

    base::Bytes const& view() const noexcept { return bytes_; }
    base::Bytes& fill() noexcept { return bytes_; }

private:
    base::Bytes bytes_;
};

// A cipher with everything but the text: key, nonce and the round as associated data.
Cipher
prepared(base::Bytes32 const& key, base::ByteView nonce, survey::RoundId const& round, bool encrypt)
{
    Cipher cipher{EVP_CIPHER_CTX_new()};
    auto const bound_to = base::as_bytes(round.text());
    int size = 0;
    must(
        cipher &&
            EVP_CipherInit_ex(
                cipher.get(),
                EVP_aes_256_gcm(),
                nullptr,
                key.data(),
                nonce.data(),
                encrypt ? 1 : 0
            ) == 1 &&
            EVP_CipherUpdate(
                cipher.get(),
                nullptr,
                &size,
                bound_to.data(),
                static_cast<int>(bound_to.size())
            ) == 1,
        "preparing to wrap a key failed"
    );
    return cipher;
}

void apply(EVP_CIPHER_CTX* cipher, base::ByteView in, std::uint8_t* out)
{
    int size = 0;
    must(
        EVP_CipherUpdate(cipher, out, &size, in.data(), static_cast<int>(in.size())) == 1 &&
            static_cast<std::size_t>(size) == in.size(),
        "wrapping a key failed"
    );
}

// GCM keeps nothing back for the end: only the tag is made or compared there.
bool finish(EVP_CIPHER_CTX* cipher)
{
    std::array<std::uint8_t, EVP_MAX_BLOCK_LENGTH> nothing{};
    int size = 0;
    return EVP_CipherFinal_ex(cipher, nothing.data(), &size) == 1;
}

} // namespace

base::Bytes32
RoundSecrets::code_hash(ParticipationCode const& code, survey::RoundId const& round) const
{
    return code.hash(pepper_, round);
}

base::Bytes
RoundSecrets::wrap(IssuingKey const& key, survey::RoundId const& round, base::Random& random) const
{
    KeyBytes const der{key.to_der()};
    base::Bytes wrapped(nonce_bytes + der.view().size() + tag_bytes);
    auto const nonce = std::span{wrapped}.first(nonce_bytes);
    auto const tag = std::span{wrapped}.last(tag_bytes);
    random.fill(nonce);
    auto const cipher = prepared(wrapping_key_, nonce, round, true);
    apply(cipher.get(), der.view(), wrapped.data() + nonce_bytes);
    must(
        finish(cipher.get()) &&
            EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_AEAD_GET_TAG, tag_bytes, tag.data()) == 1,
        "finishing to wrap a key failed"
    );
    return wrapped;
}

boost::system::result<IssuingKey>
RoundSecrets::unwrap(base::ByteView wrapped, survey::RoundId const& round) const
{
    if (wrapped.size() <= nonce_bytes + tag_bytes || wrapped.size() > wrapped_key_bytes_max) {
        return errc::bad_key;
    }
    QuietErrors const quiet;
    std::array<std::uint8_t, tag_bytes> tag{};
    std::ranges::copy(wrapped.last(tag_bytes), tag.begin());
    auto const hidden = wrapped.subspan(nonce_bytes, wrapped.size() - nonce_bytes - tag_bytes);
    auto const cipher = prepared(wrapping_key_, wrapped.first(nonce_bytes), round, false);
    KeyBytes der{base::Bytes(hidden.size())};
    apply(cipher.get(), hidden, der.fill().data());
    must(
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_AEAD_SET_TAG, tag_bytes, tag.data()) == 1,
        "preparing to unwrap a key failed"
    );
    if (!finish(cipher.get())) {
        return errc::bad_key;
    }
    return IssuingKey::from_der(der.view());
}

} // namespace heed::ballots
