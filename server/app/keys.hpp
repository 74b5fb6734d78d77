#pragma once
// The installation's secret: 32 random bytes in a file of its own, made at the first start with
// mode 0600 and never put into the database. Everything that needs a key derives one from it under
// a name of its own, so that no key serves two ends. Whoever copies the database without this file
// can neither test a participation code nor forge a report.

#include "scoring/disclosure/seal.hpp"
#include "server/base/bytes.hpp"
#include "server/base/random.hpp"

#include <filesystem>
#include <span>
#include <string_view>

namespace heed::app {

class Keys {
public:
    // Reads the file, or makes it when it is missing. Throws std::runtime_error when it cannot be
    // read or written, has another size, or can be read by others than its owner.
    static Keys load_or_make(std::filesystem::path const& file, base::Random& random);

    // HMAC-SHA-256(secret, name).
    base::Bytes32 derive(std::string_view name) const;

private:
    explicit Keys(base::Bytes32 secret) : secret_{secret} {}

    base::Bytes32 secret_;
};

// The names under which keys are derived: for the HMACs of participation codes, for wrapping the
// keys of rounds, and for the following.
inline constexpr std::string_view code_pepper_name = "participation codes";
inline constexpr std::string_view wrapping_key_name = "issuing keys";
inline constexpr std::string_view release_seal_name = "frozen releases";

// The seal of frozen releases and of their records.
class HmacSeal final : public disclosure::Seal {
public:
    explicit HmacSeal(base::Bytes32 key) : key_{key} {}

    disclosure::SealMark mac(std::span<std::uint8_t const> bytes) const override;

private:
    base::Bytes32 key_;
};

} // namespace heed::app
