#pragma once
// Time comes in as a parameter, so that tests can set it. All times are UTC. Any thread.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace heed::base {

using Instant = std::chrono::sys_seconds;
using Day = std::chrono::sys_days;

class Clock {
public:
    Clock() = default;
    Clock(Clock const&) = delete;
    Clock& operator=(Clock const&) = delete;
    virtual ~Clock() = default;

    virtual Instant now() const = 0;

    Day today() const { return std::chrono::floor<std::chrono::days>(now()); }
};

class SystemClock final : public Clock {
public:
    Instant now() const override;
};

// "2026-11-22"
std::string to_iso(Day day);
// Reads exactly that form, and only days that exist. Empty otherwise.
std::optional<Day> day_from_iso(std::string_view text);

} // namespace heed::base
