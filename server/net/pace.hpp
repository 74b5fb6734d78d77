#pragma once
// How fast one network may do what costs nobody a code of their own. Each name has a bucket of
// turns that fills up again with time, kept as the moment at which it will be full (the "virtual
// scheduling" form of the generic cell rate algorithm, ITU-T I.371). A bucket that is full again is
// forgotten, so nothing is left of a network soon after it was last seen. One thread at a time.

#include "server/net/limits.hpp"
#include "server/net/networks.hpp"

#include <chrono>
#include <cstddef>
#include <map>
#include <optional>

namespace heed::net {

class Pace {
public:
    using Moment = std::chrono::steady_clock::time_point;

    // `limits` says how many turns fill a bucket, and how long one takes to come back. Beyond
    // `names_max` names that are told apart, those that are new share one bucket.
    Pace(TurnLimits const& limits, std::size_t names_max) noexcept;

    // Takes a turn; or takes none, and says how long it is until there is one, at least a second.
    std::optional<std::chrono::seconds> take(NetworkName const& name, Moment now);
    // A turn that was not used after all.
    void give_back(NetworkName const& name);

    std::size_t known_names() const noexcept { return full_at_.size(); }

private:
    void forget_full(Moment now);

    std::chrono::milliseconds turn_time_;
    std::chrono::milliseconds time_of_all_;
    std::size_t names_max_;
    std::map<NetworkName, Moment> full_at_;
};

} // namespace heed::net
