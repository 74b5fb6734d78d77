#pragma once
// Counts the large bodies in flight. Without a bound every connection could make us hold as much as
// the most generous route allows. Whoever may use no such route is refused before (session.cpp), so
// the places are for those who may. One thread.

#include "server/net/limits.hpp"

#include <cstddef>
#include <optional>

namespace heed::net {

class LargeBodies {
public:
    // `limits` says from what length on a body is large, and how many of them there may be.
    explicit LargeBodies(Limits const& limits) noexcept;
    LargeBodies(LargeBodies const&) = delete;
    LargeBodies& operator=(LargeBodies const&) = delete;
    ~LargeBodies() = default;

    // The right to hold one body, for as long as this object lives. The count must outlive it.
    class Lease {
    public:
        Lease(Lease&& other) noexcept;
        Lease(Lease const&) = delete;
        Lease& operator=(Lease const&) = delete;
        Lease& operator=(Lease&&) = delete;
        ~Lease();

    private:
        friend class LargeBodies;
        explicit Lease(std::size_t* count) noexcept;

        // Null where there is nothing to give back: for a small body, and once moved from.
        std::size_t* count_;
    };

    bool is_large(std::size_t content_length) const noexcept;

    // Nothing when a body of `content_length` bytes would be one large body too many. A small one
    // always gets its lease.
    std::optional<Lease> lease(std::size_t content_length) noexcept;

private:
    std::size_t bytes_of_small_;
    std::size_t large_max_;
    std::size_t large_ = 0;
};

} // namespace heed::net
