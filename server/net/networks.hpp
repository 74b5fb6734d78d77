#pragma once
// Names for the networks that people come from, so that what one network does can be counted. A
// name is a keyed digest of an address's prefix: the key is made at start and never leaves, so a
// name leads back to no address, and means nothing to the next run. Any thread.

#include "server/base/bytes.hpp"
#include "server/base/random.hpp"

#include <optional>
#include <string_view>

namespace heed::net {

using NetworkName = base::Bytes32;

class Networks {
public:
    explicit Networks(base::Random& random) : key_{random.bytes32()} {}

    // Of the /24 of IPv4 or the /56 of IPv6 that the address lies in: 4 bytes in network order, or
    // 16 (also for IPv4 mapped into IPv6). Loopback has none, since a reverse proxy brings
    // everybody from there.
    std::optional<NetworkName> name_of(base::ByteView address) const;

    // Of what this network does in one matter, where that is counted apart: a name of its own, from
    // which neither can be told.
    NetworkName name_within(NetworkName const& network, std::string_view matter) const;

private:
    base::Bytes32 key_;
};

// True for 127.0.0.0/8, ::1 and the former mapped into IPv6.
bool is_loopback(base::ByteView address) noexcept;

// The address that a proxy put last into X-Forwarded-For, which is the one that it saw itself: what
// stands before may be made up. As 16 bytes; empty when that is no plain address.
base::Bytes last_forwarded(std::string_view forwarded_for);

} // namespace heed::net
