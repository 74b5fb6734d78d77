#pragma once
// Counts open connections, in all and by address prefix, so that no single network can take them
// all. Addresses are kept only as keyed digests of their prefix, only while a connection is open
// and only in memory; the key is made at start and never leaves. One thread.

#include "server/base/bytes.hpp"
#include "server/base/random.hpp"
#include "server/net/limits.hpp"

#include <cstddef>
#include <map>

namespace heed::net {

class Admission {
public:
    Admission(Limits const& limits, base::Random& random);

    // A place that an open connection holds; give it back with release().
    struct Place {
        bool admitted = false;
        // False for loopback, which has no prefix to count under.
        bool counted_by_prefix = false;
        base::Bytes32 prefix{};
    };

    // `address` is the peer's in network order: 4 bytes, or 16 (also for IPv4 mapped into IPv6).
    Place admit(base::ByteView address);
    void release(Place const& place);

    std::size_t open_connections() const noexcept { return open_; }

private:
    std::size_t connections_max_;
    std::size_t per_prefix_max_;
    base::Bytes32 key_;
    std::size_t open_ = 0;
    std::map<base::Bytes32, std::size_t> by_prefix_;
};

// True for 127.0.0.0/8, ::1 and the former mapped into IPv6.
bool is_loopback(base::ByteView address) noexcept;

} // namespace heed::net
