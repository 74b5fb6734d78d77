#include "server/net/networks.hpp"

#include "server/base/digest.hpp"
#include "server/http/text.hpp"

#include <boost/asio/ip/address.hpp>

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

std::optional<NetworkName> Networks::name_of(base::ByteView address) const
{
    if (is_loopback(address)) {
        return std::nullopt;
    }
    auto const plain = unmapped(address);
    auto const size = plain.size() == v4_bytes ? v4_prefix_bytes : v6_prefix_bytes;
    return base::hmac_sha256(key_, plain.first(size));
}

NetworkName Networks::name_within(NetworkName const& network, std::string_view matter) const
{
    // A network's name has one length, so no two pairs run together into the same bytes.
    base::Bytes both{network.begin(), network.end()};
    both.insert(both.end(), matter.begin(), matter.end());
    return base::hmac_sha256(key_, both);
}

base::Bytes last_forwarded(std::string_view forwarded_for)
{
    namespace ip = boost::asio::ip;
    auto const comma = forwarded_for.rfind(',');
    auto const last =
        comma == std::string_view::npos ? forwarded_for : forwarded_for.substr(comma + 1);
    boost::system::error_code failure;
    auto const address = ip::make_address(http::trimmed(last), failure);
    if (failure) {
        return {};
    }
    auto const bytes =
        (address.is_v4() ? ip::make_address_v6(ip::v4_mapped, address.to_v4()) : address.to_v6())
            .to_bytes();
    return {bytes.begin(), bytes.end()};
}

} // namespace heed::net
