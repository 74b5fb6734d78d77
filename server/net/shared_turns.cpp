#include "server/net/shared_turns.hpp"

namespace heed::net {

SharedTurns::SharedTurns(Limits const& limits, Networks const& networks)
    : networks_{networks},
      firsts_{limits.first_turns, limits.paced_matters},
      repeats_{limits.repeat_turns, limits.paced_matters}
{
}

std::optional<std::chrono::seconds>
SharedTurns::take(NetworkName const& network, Kind kind, std::string_view matter)
{
    auto const name = networks_.name_within(network, matter);
    std::lock_guard const lock{mutex_};
    return pace_of(kind).take(name, std::chrono::steady_clock::now());
}

void SharedTurns::give_back(NetworkName const& network, Kind kind, std::string_view matter)
{
    auto const name = networks_.name_within(network, matter);
    std::lock_guard const lock{mutex_};
    pace_of(kind).give_back(name);
}

} // namespace heed::net
