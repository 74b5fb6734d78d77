#include "scoring/analyst/progress.hpp"

#include <fmt/format.h>

#include <utility>

namespace heed::analyst {

namespace {

// Back to the line's beginning, and erase to its end (ECMA-48).
constexpr std::string_view erase_line = "\r\x1b[K";

} // namespace

Progress::Progress(Clock clock, Show show) : clock_{std::move(clock)}, show_{std::move(show)}
{
    if (show_) {
        next_ = clock_() + quiet;
    }
}

void Progress::at(std::string_view work, std::uint64_t done, std::uint64_t all)
{
    if (!show_) {
        return;
    }
    // Who finds another thread at it has nothing newer to say.
    std::unique_lock const lock{mutex_, std::try_to_lock};
    if (!lock || clock_() < next_) {
        return;
    }
    next_ = clock_() + between;
    shown_ = true;
    auto const share = all == 0 ? std::string{"…"} : fmt::format("{:3} %", done * 100 / all);
    show_(fmt::format("{}{} {}", erase_line, work, share));
}

void Progress::end()
{
    std::scoped_lock const lock{mutex_};
    if (std::exchange(shown_, false)) {
        show_(erase_line);
    }
}

} // namespace heed::analyst
