#pragma once
// Counts open connections, in all and by network, so that no single network can take them all.
// Networks are known by their names (networks.hpp), only while a connection is open and only in
// memory. One thread.

#include "server/base/bytes.hpp"
#include "server/net/limits.hpp"
#include "server/net/networks.hpp"

#include <cstddef>
#include <map>
#include <optional>

namespace heed::net {

class Admission {
public:
    // `networks` must outlive it.
    Admission(Limits const& limits, Networks const& networks);

    // A place that an open connection holds; give it back with release().
    struct Place {
        bool admitted = false;
        // Empty for loopback, which is counted under no network.
        std::optional<NetworkName> network = std::nullopt;
    };

    // `address` is the peer's, as Networks takes it.
    Place admit(base::ByteView address);
    void release(Place const& place);

    std::size_t open_connections() const noexcept { return open_; }

private:
    std::size_t connections_max_;
    std::size_t per_prefix_max_;
    Networks const& networks_;
    std::size_t open_ = 0;
    std::map<NetworkName, std::size_t> by_network_;
};

} // namespace heed::net
