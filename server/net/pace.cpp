#include "server/net/pace.hpp"

#include <algorithm>

namespace heed::net {

namespace {

// Whoever comes when as many networks are known as may be.
constexpr NetworkName all_others{};

} // namespace

Pace::Pace(Limits const& limits) noexcept
    : turn_time_{limits.turn_time},
      time_of_all_{limits.turn_time * static_cast<std::int64_t>(limits.turns)},
      networks_max_{limits.paced_networks}
{
}

std::optional<std::chrono::seconds> Pace::take(NetworkName const& network, Moment now)
{
    using std::chrono::seconds;
    forget_full(now);
    bool const is_known = full_at_.contains(network) || full_at_.size() < networks_max_;
    auto& full_at = full_at_.try_emplace(is_known ? network : all_others, now).first->second;
    auto const full_then = std::max(full_at, now) + turn_time_;
    if (full_then - now > time_of_all_) {
        return std::chrono::ceil<seconds>(full_then - now - time_of_all_);
    }
    full_at = full_then;
    return std::nullopt;
}

void Pace::give_back(NetworkName const& network)
{
    auto const own = full_at_.find(network);
    auto const found = own != full_at_.end() ? own : full_at_.find(all_others);
    if (found != full_at_.end()) {
        found->second -= turn_time_;
    }
}

void Pace::forget_full(Moment now)
{
    std::erase_if(full_at_, [now](auto const& bucket) { return bucket.second <= now; });
}

} // namespace heed::net
