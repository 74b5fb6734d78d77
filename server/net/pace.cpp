#include "server/net/pace.hpp"

#include <algorithm>

namespace heed::net {

namespace {

// Whoever comes when as many names are known as may be.
constexpr NetworkName all_others{};

} // namespace

Pace::Pace(TurnLimits const& limits, std::size_t names_max) noexcept
    : turn_time_{limits.each},
      time_of_all_{limits.each * static_cast<std::int64_t>(limits.at_once)},
      names_max_{names_max}
{
}

std::optional<std::chrono::seconds> Pace::take(NetworkName const& name, Moment now)
{
    using std::chrono::seconds;
    forget_full(now);
    bool const is_known = full_at_.contains(name) || full_at_.size() < names_max_;
    auto& full_at = full_at_.try_emplace(is_known ? name : all_others, now).first->second;
    auto const full_then = std::max(full_at, now) + turn_time_;
    if (full_then - now > time_of_all_) {
        return std::chrono::ceil<seconds>(full_then - now - time_of_all_);
    }
    full_at = full_then;
    return std::nullopt;
}

void Pace::give_back(NetworkName const& name)
{
    auto const own = full_at_.find(name);
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
