#pragma once
// A port: how a frozen release is sealed against change. The program implements it with a key of
// the installation, so that this layer needs neither keys nor a cryptographic library.

#include <array>
#include <cstdint>
#include <span>

namespace heed::disclosure {

// A message authentication code of 256 bits, such as HMAC-SHA-256.
using SealMark = std::array<std::uint8_t, 32>;

class Seal {
public:
    virtual ~Seal() = default;

    // Equal bytes have equal marks under one key, and without the key nobody can make one. Must be
    // callable from any thread.
    virtual SealMark mac(std::span<std::uint8_t const> bytes) const = 0;

protected:
    Seal() = default;
    Seal(Seal const&) = default;
    Seal& operator=(Seal const&) = default;
};

} // namespace heed::disclosure
