#pragma once
// How many people must have answered. The floors are compiled in: a campaign may raise the
// smallest group before its launch, and nothing can lower it. A value; any thread.

#include <boost/system/result.hpp>

#include <algorithm>

namespace heed::disclosure {

class Policy {
public:
    // Below this many answers nothing is shown but that there were fewer.
    static constexpr int minimum_group_floor = 5;
    // From this many on, one decimal and item detail.
    static constexpr int detail_floor = 10;
    // A higher minimum would hold back nearly every team; such a number is a slip of a key.
    static constexpr int minimum_group_max = 100;

    // The floors themselves, which are also the default.
    static Policy at_the_floor() noexcept { return Policy{minimum_group_floor}; }
    // Errors: minimum_group_too_small, minimum_group_too_large.
    static boost::system::result<Policy> with_minimum_group(int people) noexcept;

    int minimum_group() const noexcept { return minimum_group_; }
    int detail_minimum() const noexcept { return std::max(detail_floor, minimum_group_); }

    friend bool operator==(Policy const&, Policy const&) = default;

private:
    explicit Policy(int minimum_group) noexcept : minimum_group_{minimum_group} {}

    int minimum_group_;
};

// Not a setting: the proofs in docs/disclosure.md start at these numbers.
static_assert(Policy::minimum_group_floor >= 5);
static_assert(Policy::detail_floor >= 10);

} // namespace heed::disclosure
