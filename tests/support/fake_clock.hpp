#pragma once
// A clock that stands still until the test moves it. Any thread may read it while one moves it.

#include "server/base/clock.hpp"

#include <atomic>
#include <chrono>

namespace heed::testing {

class FakeClock final : public base::Clock {
public:
    explicit FakeClock(base::Instant start) : now_{start} {}

    base::Instant now() const override { return now_.load(); }

    void set(base::Instant instant) { now_.store(instant); }

    void advance(std::chrono::seconds by) { now_.store(now_.load() + by); }

private:
    std::atomic<base::Instant> now_;
};

} // namespace heed::testing
