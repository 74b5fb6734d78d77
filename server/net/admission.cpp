#include "server/net/admission.hpp"

#include "server/base/digest.hpp"

#include <algorithm>
#include <array>

namespace heed::net {

namespace {

constexpr std::size_t v4_bytes = 4;
constexpr std::size_t v6_bytes = 16;
constexpr std::size_t v4_prefix_bytes = 3; // /24, what one small network has
constexpr std::size_t v6_prefix_bytes = 7; // /56, what a household gets
constexpr std::uint8_t v4_loopback = 127;

constexpr std::array<std::uint8_t, 12> v4_mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
constexpr std::array<std::uint8_t, v6_bytes>
    v6_loopback{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

// The IPv4 address inside an IPv6 one, where there is one.
base::ByteView unmapped(base::ByteView address) noexcept
{
    auto const is_mapped = address.size() == v6_bytes &&
                           std::equal(v4_mapped.begin(), v4_mapped.end(), address.begin());
    return is_mapped ? address.subspan(v4_mapped.size()) : address;
}

} // namespace

bool is_loopback(base::ByteView address) noexcept
{
    auto const plain = unmapped(address);
    if (plain.size() == v4_bytes) {
        return plain[0] == v4_loopback;
    }
    return std::equal(plain.begin(), plain.end(), v6_loopback.begin(), v6_loopback.end());
}

Admission::Admission(Limits const& limits, base::Random& random)
    : connections_max_{limits.connections},
      per_prefix_max_{limits.connections_per_prefix},
      key_{random.bytes32()}
{
}

Admission::Place Admission::admit(base::ByteView address)
{
    if (open_ >= connections_max_) {
        return {};
    }
    Place place{.admitted = true, .counted_by_prefix = !is_loopback(address), .prefix = {}};
    if (place.counted_by_prefix) {
        auto const plain = unmapped(address);
        auto const size = plain.size() == v4_bytes ? v4_prefix_bytes : v6_prefix_bytes;
        place.prefix = base::hmac_sha256(key_, plain.first(size));
        auto& count = by_prefix_[place.prefix];
        if (count >= per_prefix_max_) {
            return {};
        }
        ++count;
    }
    ++open_;
    return place;
}

void Admission::release(Place const& place)
{
    if (!place.admitted) {
        return;
    }
    --open_;
    auto const found = by_prefix_.find(place.prefix);
    if (place.counted_by_prefix && found != by_prefix_.end() && --found->second == 0) {
        by_prefix_.erase(found);
    }
}

} // namespace heed::net
