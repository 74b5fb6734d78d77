#pragma once
// Randomness comes in as a parameter, so that tests can replay it. Any thread.

#include "server/base/bytes.hpp"

#include <cstdint>
#include <span>

namespace heed::base {

class Random {
public:
    Random() = default;
    Random(Random const&) = delete;
    Random& operator=(Random const&) = delete;
    virtual ~Random() = default;

    virtual void fill(std::span<std::uint8_t> out) = 0;

    Bytes16 bytes16();
    Bytes32 bytes32();
    // Uniform in [0, bound), without modulo bias. bound must not be 0.
    std::uint32_t below(std::uint32_t bound);
};

// The operating system's generator through OpenSSL. Throws std::runtime_error if it fails: a
// server that cannot make secrets must not go on.
class SystemRandom final : public Random {
public:
    void fill(std::span<std::uint8_t> out) override;
};

} // namespace heed::base
