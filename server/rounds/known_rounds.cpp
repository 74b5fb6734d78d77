#include "server/rounds/known_rounds.hpp"

#include <mutex>
#include <utility>

namespace heed::rounds {

std::shared_ptr<KnownRound const> KnownRounds::find(std::string const& short_name) const
{
    std::shared_lock const lock{mutex_};
    auto const found = rounds_.find(short_name);
    return found == rounds_.end() ? nullptr : found->second;
}

void KnownRounds::keep(std::string const& short_name, std::shared_ptr<KnownRound const> round)
{
    std::lock_guard const lock{mutex_};
    if (rounds_.size() >= rounds_max) {
        rounds_.clear();
    }
    rounds_[short_name] = std::move(round);
}

} // namespace heed::rounds
