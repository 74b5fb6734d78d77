#pragma once
// The turns of all networks, in memory alone, counted under names that lead back to no network and
// to no matter (networks.hpp). Any thread.

#include "server/base/turns.hpp"
#include "server/net/limits.hpp"
#include "server/net/networks.hpp"
#include "server/net/pace.hpp"

#include <chrono>
#include <mutex>
#include <optional>
#include <string_view>

namespace heed::net {

class SharedTurns {
public:
    using Kind = base::Turns::Kind;

    // `networks` must outlive it.
    SharedTurns(Limits const& limits, Networks const& networks);

    // As base::Turns, for this network.
    std::optional<std::chrono::seconds>
    take(NetworkName const& network, Kind kind, std::string_view matter);
    void give_back(NetworkName const& network, Kind kind, std::string_view matter);

private:
    Pace& pace_of(Kind kind) noexcept { return kind == Kind::first ? firsts_ : repeats_; }

    Networks const& networks_;
    std::mutex mutex_;
    Pace firsts_;
    Pace repeats_;
};

// Those of the network that one request came from, which whoever handles it cannot ask for.
class NetworkTurns final : public base::Turns {
public:
    // `shared` must outlive it.
    NetworkTurns(SharedTurns& shared, NetworkName const& network)
        : shared_{shared}, network_{network}
    {
    }

    std::optional<std::chrono::seconds> take(Kind kind, std::string_view matter) override
    {
        return shared_.take(network_, kind, matter);
    }
    void give_back(Kind kind, std::string_view matter) override
    {
        shared_.give_back(network_, kind, matter);
    }

private:
    SharedTurns& shared_;
    NetworkName network_;
};

} // namespace heed::net
