#pragma once
// Bytes as the rest of the server spells them.

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace heed::base {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<std::uint8_t const>;
// A SHA-256 digest or anything else of that size.
using Bytes32 = std::array<std::uint8_t, 32>;
using Bytes16 = std::array<std::uint8_t, 16>;

inline ByteView as_bytes(std::string_view text) noexcept
{
    return {reinterpret_cast<std::uint8_t const*>(text.data()), text.size()};
}

} // namespace heed::base
