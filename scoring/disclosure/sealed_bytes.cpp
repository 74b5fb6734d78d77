#include "scoring/disclosure/sealed_bytes.hpp"

#include "scoring/disclosure/error.hpp"

#include <cstddef>
#include <tuple>

namespace heed::disclosure {

namespace {

constexpr std::size_t mark_bytes = std::tuple_size_v<SealMark>;

// `right` has as many bytes as a mark.
bool equal_in_constant_time(SealMark const& left, std::span<std::uint8_t const> right) noexcept
{
    unsigned difference = 0;
    for (std::size_t byte = 0; byte < mark_bytes; ++byte) {
        difference |= static_cast<unsigned>(left[byte] ^ right[byte]);
    }
    return difference == 0;
}

} // namespace

std::vector<std::uint8_t> sealed(std::vector<std::uint8_t> bytes, Seal const& seal)
{
    SealMark const mark = seal.mac(bytes);
    bytes.insert(bytes.end(), mark.begin(), mark.end());
    return bytes;
}

boost::system::result<std::span<std::uint8_t const>>
unsealed(std::span<std::uint8_t const> bytes, Seal const& seal)
{
    if (bytes.size() < mark_bytes) {
        return make_error_code(errc::bad_seal);
    }
    auto const inside = bytes.first(bytes.size() - mark_bytes);
    if (!equal_in_constant_time(seal.mac(inside), bytes.last(mark_bytes))) {
        return make_error_code(errc::bad_seal);
    }
    return inside;
}

} // namespace heed::disclosure
