#include "server/net/large_bodies.hpp"

#include <utility>

namespace heed::net {

LargeBodies::Lease::Lease(std::size_t* count) noexcept : count_{count}
{
    if (count_ != nullptr) {
        ++*count_;
    }
}

LargeBodies::Lease::Lease(Lease&& other) noexcept : count_{std::exchange(other.count_, nullptr)} {}

LargeBodies::Lease::~Lease()
{
    if (count_ != nullptr) {
        --*count_;
    }
}

LargeBodies::LargeBodies(Limits const& limits) noexcept
    : bytes_of_small_{limits.small_body_bytes}, large_max_{limits.large_bodies}
{
}

bool LargeBodies::is_large(std::size_t content_length) const noexcept
{
    return content_length > bytes_of_small_;
}

std::optional<LargeBodies::Lease> LargeBodies::lease(std::size_t content_length) noexcept
{
    if (!is_large(content_length)) {
        return Lease{nullptr};
    }
    if (large_ >= large_max_) {
        return std::nullopt;
    }
    return Lease{&large_};
}

} // namespace heed::net
