#include "server/base/random.hpp"

#include <openssl/rand.h>

#include <array>
#include <limits>
#include <stdexcept>

namespace heed::base {

Bytes16 Random::bytes16()
{
    Bytes16 bytes{};
    fill(bytes);
    return bytes;
}

Bytes32 Random::bytes32()
{
    Bytes32 bytes{};
    fill(bytes);
    return bytes;
}

std::uint32_t Random::below(std::uint32_t bound)
{
    // Draws from the incomplete last stretch of the range are thrown away: they would make small
    // numbers likelier.
    constexpr auto largest = std::numeric_limits<std::uint32_t>::max();
    std::uint32_t const fair_end = largest - largest % bound;
    for (;;) {
        std::array<std::uint8_t, 4> bytes{};
        fill(bytes);
        std::uint32_t number = 0;
        for (std::uint8_t const byte : bytes) {
            number = number << 8U | byte;
        }
        if (number < fair_end) {
            return number % bound;
        }
    }
}

void SystemRandom::fill(std::span<std::uint8_t> out)
{
    if (RAND_bytes(out.data(), static_cast<int>(out.size())) != 1) {
        throw std::runtime_error{"the system's random generator failed"};
    }
}

} // namespace heed::base
